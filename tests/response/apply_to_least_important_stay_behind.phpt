--TEST--
Where not all find room the least important stay behind; report() names them, but for those of the request
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

ini_set('serverpush.max_links', '3');
$links = new ServerPush\LinkSet();
foreach (['/low.css' => 'low', '/a.png' => null, '/b.js' => null, '/c.css' => null, '/d.png' => 'high'] as $href => $priority) {
    $links->push($href, fetchpriority: $priority);
}
print_links($links->applyTo(new HttpResponse()));
foreach (ServerPush\report()['links'] as $link) {
    echo implode(', ', $link), "\n";
}
ServerPush\links()->clear();
ServerPush\links()->add($links);
print_links(ServerPush\links()->applyTo(new HttpResponse()));
foreach (ServerPush\report()['links'] as $link) {
    echo $link['href'], ' ', $link['state'], "\n";
}
?>
--EXPECT--
</b.js>; rel=preload; as=script
</c.css>; rel=preload; as=style
</d.png>; rel=preload; as=image; fetchpriority=high
/low.css, preload, over_budget, the response would exceed serverpush.max_links, declared
/a.png, preload, over_budget, the response would exceed serverpush.max_links, declared
</b.js>; rel=preload; as=script
</c.css>; rel=preload; as=style
</d.png>; rel=preload; as=image; fetchpriority=high
/low.css suppressed
/a.png suppressed
/b.js suppressed
/c.css suppressed
/d.png suppressed
/low.css over_budget
/a.png over_budget
