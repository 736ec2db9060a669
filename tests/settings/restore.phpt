--TEST--
ini_restore() gives the value of the configuration back
--EXTENSIONS--
serverpush
--INI--
serverpush.mode=preload
serverpush.max_links=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
ini_set('serverpush.mode', 'push');
ini_set('serverpush.max_links', '2');
ini_restore('serverpush.mode');
ini_restore('serverpush.max_links');
$values = [ini_get('serverpush.mode'), ini_get('serverpush.max_links')];
send_headers_and_print();
echo json_encode($values), "\n";
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style; nopush
["preload","1"]
