--TEST--
applyTo() does not repeat a link of the response, whether that has its URL in full or as the path on the request's own origin
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = 'require ' . var_export(__DIR__ . '/../inc/responses.inc', true) . ';' . <<<'PHP'

    $links = new ServerPush\LinkSet;
    $links->push('https://example.org/app.js');
    $links->push('/app.css');
    foreach ([new HttpResponse, new PsrResponse] as $response) {
        foreach ([
            ['<https://example.org/app.js>; rel=preload; as=script', '<https://example.org/app.css>; rel=preload; as=style'],
            ['</app.js>; rel=preload; as=script', '</app.css>; rel=preload; as=style'],
        ] as $carried) {
            $copy = $response instanceof PsrResponse ? new PsrResponse : new HttpResponse;
            if ($copy instanceof PsrResponse) {
                foreach ($carried as $value) {
                    $copy = $copy->withAddedHeader('Link', $value);
                }
            } else {
                $copy->headers->fields['link'] = $carried;
            }
            echo json_encode(array_slice(links_of($links->applyTo($copy)), 2), JSON_UNESCAPED_SLASHES), "\n";
        }
    }
    PHP;
foreach ([['example.org', 'on'], ['other.example', 'on'], ['example.org', 'off']] as [$host, $https]) {
    echo "$host, https $https\n", respond($script, [], ['HTTP_HOST' => $host, 'HTTPS' => $https])->body;
}
?>
--EXPECT--
example.org, https on
[]
[]
[]
[]
other.example, https on
["</app.css>; rel=preload; as=style"]
["<https://example.org/app.js>; rel=preload; as=script; nopush"]
["</app.css>; rel=preload; as=style"]
["<https://example.org/app.js>; rel=preload; as=script; nopush"]
example.org, https off
["</app.css>; rel=preload; as=style"]
["<https://example.org/app.js>; rel=preload; as=script; nopush"]
["</app.css>; rel=preload; as=style"]
["<https://example.org/app.js>; rel=preload; as=script; nopush"]
