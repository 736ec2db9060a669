--TEST--
Relation types of other code compare in any case (RFC 8288, sections 2.1.1 and 2.1.2)
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

ServerPush\add_link('/2', 'next');
ServerPush\add_link('/3', 'https://rel.example/Part');
ServerPush\preconnect('https://cdn.example');
header('Link: </2>; rel=Next, </3>; rel="HTTPS://rel.example/part"');
header('Link: <https://cdn.example>; rel=PRECONNECT', false);
echo json_encode($states = states()), "\n";
?>
--EXPECT--
["foreign","foreign","foreign"]
