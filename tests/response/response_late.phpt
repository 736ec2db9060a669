--TEST--
Onto a response after the headers were sent: as the framework reacts; report() tells
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

echo "body\n";
flush();
$response = push_to(new HttpResponse(), '/app.css');
print_links($response);
echo report_lines();
?>
--EXPECT--
body
</app.css>; rel=preload; as=style
sent
/app.css preload: refused, the headers were already sent; the response object has the link all the same
