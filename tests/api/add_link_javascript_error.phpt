--TEST--
A relation that is no resource hint takes any scheme but javascript:
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{add_link, links};

foreach (['ftp://a.example/a b', 'tel:+1-2', 'URN:x:Y', 'javascript:alert(1)', 'JAVASCRIPT:alert(1)'] as $url) {
    try {
        var_dump(add_link($url, 'license'));
    } catch (ValueError $e) {
        echo $e::class, "\n";
    }
}
print_fields(links());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
ValueError
ValueError
<ftp://a.example/a%20b>; rel=license
<tel:+1-2>; rel=license
<urn:x:Y>; rel=license
