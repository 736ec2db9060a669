--TEST--
Names of attributes, and keywords, are written in lower case
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links, push};

push('/a', 'FONT', crossOrigin: 'Use-Credentials', FetchPriority: 'HIGH');
push('/b', ...['AS' => 'Image']);
add_link('/c', 'alternate', hrefLang: 'de-AT', Type: 'text/HTML');
print_fields(links());
?>
--EXPECT--
</a>; rel=preload; as=font; crossorigin=use-credentials; fetchpriority=high
</b>; rel=preload; as=image
</c>; rel=alternate; hreflang=de-AT; type="text/HTML"
