--TEST--
Links of one URL are known together; one that is never remembered is pushed although another one is known
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$cookie = 'serverpush=' . encode([key_of('/d')]);
echo told(visit("push('/d', as: 'image'); push('/d', as: 'fetch');", $cookie));
echo told(visit("push('/d', as: 'image'); push('/d', as: 'fetch', once: false);", $cookie));
echo told(visit("push('/d', as: 'image'); push('/d', as: 'fetch', once: false);", $cookie, ['cache_aware' => 'skip']));
?>
--EXPECT--
Link: </d>; rel=preload; as=image; nopush
Link: </d>; rel=preload; as=fetch; crossorigin=anonymous; nopush
-
Link: </d>; rel=preload; as=image; nopush
Link: </d>; rel=preload; as=fetch; crossorigin=anonymous
-
Link: </d>; rel=preload; as=fetch; crossorigin=anonymous
-
