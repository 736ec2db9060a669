--TEST--
once: false is sent every time as it was declared, and never remembered
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

echo told(visit("push('/a.css', once: false);"));
echo told(visit("push('/a.css', once: false);", 'serverpush=AAAAVA'));
echo told(visit("push('/a.css', once: true);", 'serverpush=AAAAVA'));
echo told(visit("push('/a.css', once: null);", 'serverpush=AAAAVA'));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
-
Link: </a.css>; rel=preload; as=style
-
Link: </a.css>; rel=preload; as=style; nopush
-
Link: </a.css>; rel=preload; as=style; nopush
-
