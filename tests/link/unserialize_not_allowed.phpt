--TEST--
Formats that the class does not have, and allowed_classes, give nothing that can be written
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;
use function ServerPush\links;

const CUSTOM = 'C:15:"ServerPush\Link":0:{}';

// An object that nothing was read into; from PHP 8.6 on there is none.
$unmade = @unserialize(CUSTOM);
var_dump(PHP_VERSION_ID < 80600 ? $unmade instanceof Link : $unmade === false);
$objects = [
    'not allowed' => unserialize(serialize(new Link('/a')), ['allowed_classes' => false]),
    'not allowed, custom' => @unserialize(CUSTOM, ['allowed_classes' => false]),
    'custom' => $unmade ?: (new ReflectionClass(Link::class))->newInstanceWithoutConstructor(),
];
foreach ($objects as $what => $object) {
    echo "$what: ", get_class($object);
    foreach ([
        static fn () => "$object",
        static fn () => links()->add($object),
        static fn () => links()->add([$object]),
        static fn () => links()->remove($object),
    ] as $use) {
        echo ', ', strtok(outcome($use), ':');
    }
    echo "\n";
}
echo outcome(static fn (): string => (string) end($objects));
var_dump(@unserialize('O:15:"ServerPush\Link":1:{s:4:"href";s:2:"/a'), count(links()));
?>
--EXPECT--
bool(true)
not allowed: __PHP_Incomplete_Class, Error, TypeError, TypeError, TypeError
not allowed, custom: __PHP_Incomplete_Class, Error, TypeError, TypeError, TypeError
custom: ServerPush\Link, TypeError, TypeError, TypeError, TypeError
TypeError: ServerPush\Link was not made by its constructor
bool(false)
int(0)
