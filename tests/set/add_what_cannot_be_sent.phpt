--TEST--
add() leaves out links that cannot be sent, whoever made them
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/psr_link.inc';

use ServerPush\{Link, LinkSet};

$set = new LinkSet;
$urls = [
    'data:,x', 'javascript:alert(1)', 'https://', 'https://user@a.example/', 'blob:x', 'about:blank', ' ', '#a', 'https:a',
];
$added = 0;
foreach ($urls as $url) {
    $added += $set->add(new Link($url, 'preload'));
    $added += $set->add(new Link($url, 'next'));
    $added += $set->add("<$url>; rel=preload, <$url>; rel=next");
    $added += $set->add(new PsrLink($url, ['preload', 'next']));
}
$added += $set->add(new Link('ftp://a.example/', 'preload')) + $set->add('<>; rel=next') + $set->add(new PsrLink(''));
$added += $set->add(new PsrLink("/a\r\nb")) + $set->add(new PsrLink('/a', ["next\r\n", '', 'next prev']));
var_dump($added, count($set));
?>
--EXPECT--
int(0)
int(0)
