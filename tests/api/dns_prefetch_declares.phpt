--TEST--
dns_prefetch() declares an origin; //host is one of https
--EXTENSIONS--
serverpush
--FILE--
<?php
use function ServerPush\{dns_prefetch, links};

var_dump(dns_prefetch('//cdn.example'), dns_prefetch('https://cdn.example'));
echo links(), "\n";
?>
--EXPECT--
bool(true)
bool(false)
<https://cdn.example/>; rel=dns-prefetch; nopush
