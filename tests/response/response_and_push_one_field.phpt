--TEST--
push_to() and push() of one link in one request are one field
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

ServerPush\push('/app.css');
ServerPush\push('/b.css');
$response = push_to(new HttpResponse(), '/app.css');
ServerPush\links()->applyTo($response);
push_to($response, '/c.css');
foreach (links_of($response) as $value) {
    header("Link: $value", false);
}
header_register_callback(function () {
    register_shutdown_function(function () {
        send_headers_and_print();
        echo report_lines();
    });
});
echo "body\n";
flush();
// planning for a response does not change the report of what was sent
ServerPush\links()->applyTo(new HttpResponse());
?>
--EXPECT--
body
sent:
Link: </app.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
Link: </c.css>; rel=preload; as=style
sent
/app.css preload: foreign, another Link field of the response has this link
/b.css preload: foreign, another Link field of the response has this link
