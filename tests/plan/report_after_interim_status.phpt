--TEST--
report() of a response that went out with an interim status: nothing was sent
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
http_response_code(103);
$before = states();
echo "body\n";
echo json_encode([$before, states()]), "\n";
?>
--EXPECT--
body
[["suppressed"],["suppressed"]]
