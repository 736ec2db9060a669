--TEST--
headerValues() and the string after the headers were sent leave what report() says
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
echo "body\n", implode(' ', states()), "\n";
echo count(ServerPush\links()->headerValues()), ' ', strlen(ServerPush\links()) > 0, "\n", implode(' ', states()), "\n";
?>
--EXPECT--
body
sent over_budget
2 1
sent over_budget
