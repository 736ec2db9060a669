--TEST--
The header block may be as long as serverpush.header_budget, and not a byte longer
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$answer = static fn (int $budget): Response => respond(
    "header('HTTP/1.1 201 Created'); header('X-Other: 1'); push('/a.css');",
    ['serverpush.header_budget' => $budget, 'cgi.rfc2616_headers' => 1],
);
$block = "HTTP/1.1 201 Created\r\nX-Other: 1\r\nLink: </a.css>; rel=preload; as=style\r\n\r\n";
echo $answer(strlen($block));
echo $answer(strlen($block) - 1);
?>
--EXPECT--
HTTP/1.1 201 Created
X-Other: 1
Link: </a.css>; rel=preload; as=style


HTTP/1.1 201 Created
X-Other: 1
