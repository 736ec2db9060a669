--TEST--
After an error the earlier links are as they were, and nothing else was declared
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{add_link, links, modulepreload, preload, push, report};

preload('/earlier.css', title: 'a');
$before = report();
$wrong = [
    static fn (): bool => push('/earlier.css', null, 'extra'),
    static fn (): bool => push('/new.css', 'stylesheet'),
    static fn (): bool => push('/new.css', a: 1, b: [2], c: "\n"),
    static fn (): bool => push('/earlier.css', title: new stdClass),
    static fn (): bool => modulepreload('/new.js', as: 'style', rel: 'x'),
    static fn (): bool => push('/new.js', type: 'module'),
    static fn (): bool => add_link('/new', 'next', title: "\xff"),
    static fn (): bool => add_link('/new', 'next prev'),
];
$thrown = 0;
foreach ($wrong as $call) {
    try {
        $call();
    } catch (ValueError|TypeError) {
        $thrown++;
    }
}
var_dump($thrown, report() === $before);
echo links(), "\n";
?>
--EXPECT--
int(8)
bool(true)
</earlier.css>; rel=preload; as=style; nopush; title="a"
