--TEST--
PHPUnit's assertEquals() compares the links of sets, and its message shows them
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die("skip PHPUnit's comparators are a cycle that the engine leaves at its end");
if (!is_file('/usr/share/php/PHPUnit/Autoload.php')) {
    die("skip PHPUnit is not here");
}
?>
--FILE--
<?php
set_include_path('/usr/share/php');
require '/usr/share/php/PHPUnit/Autoload.php';

use PHPUnit\Framework\{Assert, ExpectationFailedException};
use ServerPush\{Link, LinkSet};

$expected = LinkSet::fromHeader('</a.css>; rel=preload; as=style, </2>; rel=next; title=A');
Assert::assertEquals($expected, clone $expected);
Assert::assertEquals($expected->getLinks()[1], new Link('/2', 'next', ['title' => 'A']));
foreach (['</a.css>; rel=preload; as=style', '</2>; rel=next; title=A, </a.css>; rel=preload; as=style', ''] as $value) {
    Assert::assertNotEquals($expected, LinkSet::fromHeader($value));
}
try {
    Assert::assertEquals($expected, LinkSet::fromHeader('</a.css>; rel=preload; as=style, </2>; rel=next; title=B'));
    echo "equal\n";
} catch (ExpectationFailedException $e) {
    echo preg_match("/^[-+].*'title' => '[AB]'/m", $e->getComparisonFailure()->getDiff()), " difference\n";
}
?>
--EXPECT--
1 difference
