--TEST--
An interim response repeats a link of other code with all that the hint form has, and leaves out what would need more
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = <<<'PHP'
    header('Link: </f.woff2>; as=font; rel=preload; type="font/woff2"; type=other; crossorigin; fetchpriority=high');
    header('Link: </g.js>; rel=preload; as=script; integrity="sha384-\abc"; fetchpriority=low; fetchpriority=high', false);
    header('Link: </h.js>; rel=preload; as=script; integrity="é"', false);
    header('Link: </i.js>; rel=preload; as=script; nonce=a', false);
    header('Link: </j.js>; rel=preload; as=script; anchor="#a"', false);
    http_response_code(103);
    PHP;
foreach ([1, 0] as $enabled) {
    foreach (respond($script, ['serverpush.enabled' => $enabled])->links() as $link) {
        echo "$link\n";
    }
    echo "\n";
}
// its limits are those of the final response
foreach (respond($script, ['serverpush.max_links' => 1])->links() as $link) {
    echo "$link\n";
}
?>
--EXPECT--
</f.woff2>; rel=preload; as=font; crossorigin=anonymous; fetchpriority=high; type="font/woff2"
</g.js>; rel=preload; as=script; fetchpriority=low; integrity="sha384-abc"
</i.js>; rel=preload; as=script

</f.woff2>; as=font; rel=preload; type="font/woff2"; type=other; crossorigin; fetchpriority=high
</g.js>; rel=preload; as=script; integrity="sha384-\abc"; fetchpriority=low; fetchpriority=high
</h.js>; rel=preload; as=script; integrity="é"
</i.js>; rel=preload; as=script; nonce=a
</j.js>; rel=preload; as=script; anchor="#a"

</f.woff2>; rel=preload; as=font; crossorigin=anonymous; fetchpriority=high; type="font/woff2"
