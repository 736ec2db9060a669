--TEST--
early_flush() is refused where a line feed before the body would not be ignored, and where there is no body
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

const SAY = <<<'PHP'
    $said = '';
    function say(string $what): void
    {
        ServerPush\early_flush();
        ['sent' => $sent, 'reason' => $reason] = ServerPush\report()['early_flush'];
        $GLOBALS['said'] .= "$what: " . ($sent ? 'sent, then ' : '') . "$reason\n";
    }

    PHP;

echo respond(SAY . <<<'PHP'
    ini_set('serverpush.enabled', '0');
    say('off');
    ini_set('serverpush.enabled', '1');
    foreach ([204, 205, 206, 304] as $status) {
        http_response_code($status);
        say("code $status");
    }
    header('HTTP/1.1 304 Not Modified');
    say('status line');
    header('HTTP/1.1 200 OK');
    foreach (['text/plain', 'application/xhtml+xml', 'text/html-ish', 'application/json', 'application/ld+json', 'image/png'] as $type) {
        header("Content-Type: $type");
        say($type);
    }
    header_remove('Content-Type');
    say('removed type');
    header('Content-Type: text/html');
    foreach (['Content-Length: 4', 'content-encoding: br', 'Content-Range: bytes 0-3/10', 'Content-Digest: a=:b:',
        'Repr-Digest: a=:b:', 'Content-MD5: a', 'Digest: a=b', 'Accept-Ranges: bytes', 'Transfer-Encoding: chunked',
        'Content-Disposition: ATTACHMENT ; filename="a.html"'] as $field) {
        header($field);
        say($field);
        header_remove(strtok($field, ':'));
    }
    ob_start(fn ($body) => $body);
    ob_start();
    say('callback below a buffer');
    ob_end_clean();
    ob_end_clean();
    output_add_rewrite_var('a', 'b');
    say('rewriter');
    echo $said;
    PHP, ['default_mimetype' => 'text/html']);

foreach ([
    'no type' => [['default_mimetype' => ''], []],
    'HEAD' => [[], ['REQUEST_METHOD' => 'HEAD']],
    'POST' => [[], ['REQUEST_METHOD' => 'POST']],
] as $what => [$settings, $variables]) {
    $file = tempnam(sys_get_temp_dir(), 'flush');
    // past the output, which there may be none of
    respond(SAY . "say('$what'); file_put_contents('$file', \$said);", $settings + ['default_mimetype' => 'text/html'],
        $variables);
    echo file_get_contents($file);
    unlink($file);
}
?>
--EXPECT--
Content-type: text/html;charset=UTF-8

off: serverpush.enabled is off
code 204: a response with this status has no body, or a part of one
code 205: a response with this status has no body, or a part of one
code 206: a response with this status has no body, or a part of one
code 304: a response with this status has no body, or a part of one
status line: a response with this status has no body, or a part of one
text/plain: the response is not HTML
application/xhtml+xml: the response is not HTML
text/html-ish: the response is not HTML
application/json: the response is not HTML
application/ld+json: the response is not HTML
image/png: the response is not HTML
removed type: the response is not HTML
Content-Length: 4: Content-Length, or another field that depends on every byte of the body, was set
content-encoding: br: Content-Length, or another field that depends on every byte of the body, was set
Content-Range: bytes 0-3/10: Content-Length, or another field that depends on every byte of the body, was set
Content-Digest: a=:b:: Content-Length, or another field that depends on every byte of the body, was set
Repr-Digest: a=:b:: Content-Length, or another field that depends on every byte of the body, was set
Content-MD5: a: Content-Length, or another field that depends on every byte of the body, was set
Digest: a=b: Content-Length, or another field that depends on every byte of the body, was set
Accept-Ranges: bytes: Content-Length, or another field that depends on every byte of the body, was set
Transfer-Encoding: chunked: Content-Length, or another field that depends on every byte of the body, was set
Content-Disposition: ATTACHMENT ; filename="a.html": the response is a download
callback below a buffer: an output handler may transform the body
rewriter: an output handler may transform the body

no type: the response is not HTML
HEAD: the method is not GET
POST: the method is not GET
