--TEST--
A request target without a path counts as /
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['*', '', 'www.example:443', '?x', 'http://www.example', 'http://www.example?x=/y/', null] as $target) {
    $response = respond("push('a.css'); push('?q');", [], ['REQUEST_URI' => $target, 'SCRIPT_NAME' => '/']);
    echo implode(', ', $response->links()), "\n";
}
?>
--EXPECT--
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
</a.css>; rel=preload; as=style, </?q>; rel=preload
