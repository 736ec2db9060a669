--TEST--
A link of other code without destination stands for ours of any destination
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a', as: 'style');
push('/a', as: 'image');
push('/a');
header('Link: </a>; rel=preload');
echo json_encode($states = states()), "\n";
?>
--EXPECT--
["foreign","foreign","foreign"]
