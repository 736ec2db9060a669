--TEST--
Destinations that no engine preloads are told apart by name, in any case
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['worker', 'WORKER', 'serviceworker'] as $as) {
    $code = "header('Link: </m.js>; rel=modulepreload; as=$as'); ServerPush\\modulepreload('/m.js', as: 'worker');";
    echo implode(', ', respond($code)->links()), "\n";
}
?>
--EXPECT--
</m.js>; rel=modulepreload; as=worker
</m.js>; rel=modulepreload; as=WORKER
</m.js>; rel=modulepreload; as=serviceworker, </m.js>; rel=modulepreload; as=worker; nopush
