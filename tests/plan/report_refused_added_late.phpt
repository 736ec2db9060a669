--TEST--
Links that are added after the headers were sent are refused, each by its name
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo "body\n";
var_dump(ServerPush\links()->add('</a>; rel="next prev", </b>; rel=up'));
echo report_lines();
?>
--EXPECT--
body
int(0)
sent
/a next: refused, the headers were already sent
/a prev: refused, the headers were already sent
/b up: refused, the headers were already sent
