--TEST--
report(): sent, once the headers are
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
ServerPush\add_link('/next', 'NEXT');
echo "body\n";
echo report_lines();
?>
--EXPECT--
body
sent
/a.css preload: sent
/next next: sent
