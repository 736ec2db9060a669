--TEST--
A getter may change the set to which its link is being added
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/psr_link.inc';

use ServerPush\LinkSet;

foreach ([new LinkSet, ServerPush\links()] as $set) {
    $set->push('/old.css');
    $added = $set->add([
        '</a>; rel=next',
        new PsrLink(static function () use ($set): string {
            $set->clear();
            for ($i = 0; $i < 50; $i++) {
                $set->addLink("/new/$i", 'next');
            }
            $set->addLink('/b', 'next');
            return '/b';
        }),
        $set,
    ]);
    var_dump($added, count($set), $set->has('/old.css'), $set->has('/a'), $set->has('/b'));
}
?>
--EXPECT--
int(1)
int(52)
bool(false)
bool(true)
bool(true)
int(1)
int(52)
bool(false)
bool(true)
bool(true)
