--TEST--
Links with destinations that no engine preloads, or about another page, are told apart by name
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

foreach ([
    ['</m>; rel=modulepreload; as=worker', 'worker'],
    ['</m>; rel=modulepreload; as=Worker', 'worker'],
    ['</m>; rel=modulepreload; as=worker, </m>; rel=modulepreload; as=worker', 'worker'],
    ['</m>; rel=modulepreload; as=worker', 'serviceworker'],
    ['</m>; rel=modulepreload; as=worker', 'json'],
    ['</m>; rel=modulepreload; as=worker; anchor="/x"', 'worker'],
    ['</m>; rel=modulepreload; as=worker; anchor="/x", </m>; rel=modulepreload; as=worker; anchor="/y"', 'worker'],
    ['</m>; rel=preload; as=document, </m>; rel=preload; as=document, </m>; rel=preload; as=report', 'worker'],
] as [$carried, $as]) {
    $response = new HttpResponse();
    $response->headers->fields['link'] = [$carried];
    $links = new ServerPush\LinkSet();
    $links->modulepreload('/m', as: $as);
    $links->applyTo($links->applyTo($response));
    echo count(links_of($response)) === 1 ? 'as it was' : links_of($response)[1], "\n";
}
?>
--EXPECT--
as it was
as it was
as it was
</m>; rel=modulepreload; as=serviceworker; nopush
</m>; rel=modulepreload; as=json; nopush
</m>; rel=modulepreload; as=worker; nopush
</m>; rel=modulepreload; as=worker; nopush
</m>; rel=modulepreload; as=worker; nopush
