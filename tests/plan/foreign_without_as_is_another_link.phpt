--TEST--
A preload of other code without destination, which no browser takes, keeps none of ours away that has one
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
["pending","pending","foreign"]
