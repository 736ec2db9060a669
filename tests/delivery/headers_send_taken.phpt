--TEST--
disable_functions=headers_send leaves the name to the application
--EXTENSIONS--
serverpush
--INI--
disable_functions=headers_send
--FILE--
<?php
function headers_send(int $status): string
{
    return "the application's, $status";
}

echo headers_send(103), "\n";
?>
--EXPECT--
the application's, 103
