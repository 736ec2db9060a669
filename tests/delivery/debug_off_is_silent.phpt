--TEST--
Without serverpush.debug nothing that a page may rightly meet warns or throws
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('data:,');
push('/a.css');
header('Link: </a.css>; rel=preload');
echo "body\n";
push('/late.css');
var_dump(error_get_last(), fields_in_list('Server-Timing'));
?>
--EXPECT--
body
NULL
array(0) {
}
