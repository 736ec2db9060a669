--TEST--
An attribute that is given twice, in another case, is written once: the first counts
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('/a', ...['type' => 'font/woff2', 'TYPE' => 'text/css']);
push('/b', ...['type' => 'text/css', 'TYPE' => 'font/woff2']);
push('/c', ...['fetchpriority' => 'high', 'FetchPriority' => 'low']);
push('/d', ...['integrity' => 'sha384-A', 'Integrity' => 'sha384-B']);
push('/e', ...['crossorigin' => 'use-credentials', 'crossOrigin' => 'anonymous']);
print_fields(links());
?>
--EXPECT--
</a>; rel=preload; type="font/woff2"
</b>; rel=preload; type="text/css"
</c>; rel=preload; fetchpriority=high
</d>; rel=preload; integrity="sha384-A"
</e>; rel=preload; crossorigin=use-credentials
