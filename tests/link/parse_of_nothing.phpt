--TEST--
Link::parse() of what is no link is an empty list, never an exception
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (['', ' ', ',', '/a', '</a>', '</a>; rel', '</a>; rel=""', '</a; rel=next', "</a\0>; rel=next", "\n", "\0"] as $value) {
    echo json_encode(ServerPush\Link::parse($value)), ' ';
}
?>
--EXPECT--
[] [] [] [] [] [] [] [] [] [] []
