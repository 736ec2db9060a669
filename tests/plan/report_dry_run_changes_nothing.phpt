--TEST--
report() before the headers are sent changes nothing of what is sent
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
push('/a.css', as: 'image');

ini_set('serverpush.mode', 'preload');
http_response_code(500);
$dry = [states()];

ini_set('serverpush.mode', 'push');
http_response_code(200);
$dry[] = states();

ini_set('serverpush.max_links', '3');
$dry[] = states();

send_headers_and_print();
echo json_encode($dry), "\n";
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=image; nopush
[["suppressed","suppressed","suppressed"],["pending","over_budget","over_budget"],["pending","pending","pending"]]
