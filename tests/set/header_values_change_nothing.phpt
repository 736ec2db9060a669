--TEST--
headerValues() and the string are the same at every call, and change neither links nor report
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{links, push, report};

push('/a', 'style');
push('/a', 'image');
push('/b.css?c,d');
$report = report();
$links = links()->getLinks();
$values = links()->headerValues();
var_dump(
    $values === links()->headerValues(), implode(', ', $values) === (string) links(), $links == links()->getLinks(),
    $report === report(), (string) new ServerPush\LinkSet,
);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
string(0) ""
