--TEST--
Fields of other code stay as they are, and what they say is not remembered
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['nopush', 'skip'] as $mode) {
    echo told(visit(
        "header('Link: </a.css>; rel=preload; as=style'); push('/a.css'); push('/b.js');
        header('Link: </other.css>; rel=preload', false);",
        'serverpush=AAAAVA',
        ['cache_aware' => $mode],
    ));
}
echo told(visit("header('Link: </a.css>; rel=preload; as=style'); push('/a.css');"));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
Link: </other.css>; rel=preload
Link: </b.js>; rel=preload; as=script
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
-
Link: </a.css>; rel=preload; as=style
Link: </other.css>; rel=preload
Link: </b.js>; rel=preload; as=script
Set-Cookie: serverpush=AAAAVAAAAAwg; Path=/; HttpOnly; SameSite=Lax
-
Link: </a.css>; rel=preload; as=style
-
