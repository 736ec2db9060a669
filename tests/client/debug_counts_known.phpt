--TEST--
serverpush.debug=1: Server-Timing counts the links that the client has
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['nopush', 'skip'] as $mode) {
    echo visit("push('/a.css'); push('/b.js');", 'serverpush=AAAAVA', ['cache_aware' => $mode, 'debug' => 1])
        ->values('Server-Timing')[0], "\n";
}
?>
--EXPECT--
serverpush;desc="2 declared, 1 sent, 1 known, 0 foreign, 0 over budget, 0 suppressed, 0 refused"
serverpush;desc="2 declared, 1 sent, 1 known, 0 foreign, 0 over budget, 0 suppressed, 0 refused"
