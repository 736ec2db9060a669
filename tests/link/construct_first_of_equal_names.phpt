--TEST--
Of names that differ in case only, the first counts
--EXTENSIONS--
serverpush
--FILE--
<?php
$link = new ServerPush\Link('/a', 'preload', ['As' => 'style', 'AS' => 'font', 'x' => ['1'], 'X' => ['2']]);
echo json_encode($link->attributes), "\n$link\n";
?>
--EXPECT--
{"as":"style","x":["1"]}
</a>; rel=preload; as=style; x=1
