--TEST--
A getter may free the link, or the array, that is being added
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/psr_link.inc';

use ServerPush\LinkSet;

$set = new LinkSet;
$link = new PsrLink(static function () use (&$link): string { $link = null; return '/a'; });
var_dump($set->add([&$link]), $link);

$links = [new PsrLink(static function () use (&$links): string { $links = null; return '/b'; }), '</c>; rel=next'];
var_dump($set->add([&$links]), $links);

$provider = new PsrLinkProvider(static function () use (&$provider): array { $provider = null; return ['</d>; rel=next']; });
var_dump($set->add([&$provider]), $provider);
echo $set, "\n";
?>
--EXPECT--
int(1)
NULL
int(2)
NULL
int(1)
NULL
</a>; rel=next, </b>; rel=next, </c>; rel=next, </d>; rel=next
