--TEST--
Links of any relation type are foreign if another field has them
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ServerPush\preconnect('https://cdn.example');
ServerPush\add_link('/2', 'next');
ServerPush\add_link('/2', 'https://rel.example/part');
ServerPush\modulepreload('/m.js');
header('Link: <https://cdn.example>; rel=preconnect, </2>; rel="next https://rel.example/part"');
header('Link: </m.js>; rel=modulepreload', false);
echo json_encode($states = states()), "\n";
?>
--EXPECT--
["foreign","foreign","foreign","foreign"]
