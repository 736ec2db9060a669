--TEST--
Link fields of other code count toward serverpush.max_links
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=3
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
push('/b.css');
push('/c.css');
header('Link: </>; rel=canonical');
header('Link: </2>; rel=next', false);
$two = states();
header('Link: </3>; rel=last', false);
$three = states();
header('Link: </4>; rel=last', false);
$four = states();
header('Link: </b.css>; rel=preload; as=style');
send_headers_and_print();
echo json_encode([$two, $three, $four, states()]), "\n";
?>
--EXPECT--
sent:
Link: </b.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=style
Link: </c.css>; rel=preload; as=style
[["pending","over_budget","over_budget"],["over_budget","over_budget","over_budget"],["over_budget","over_budget","over_budget"],["sent","foreign","sent"]]
