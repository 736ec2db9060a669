--TEST--
report(): refused, if nothing can be loaded from a server; the earlier links stay
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$results = [push('/a.css')];
foreach (['data:text/css,a{}', 'blob:https://www.example/1', 'about:blank', ' DATA:,'] as $url) {
    $results[] = push($url);
}
$results[] = ServerPush\prefetch('about:blank');
$report = report_lines();
echo json_encode($results), "\n$report";
?>
--EXPECT--
[true,false,false,false,false,false]
open
/a.css preload: pending
data:text/css,a{} preload: refused, a data:, blob: or about: URL is not loaded from a server
blob:https://www.example/1 preload: refused, a data:, blob: or about: URL is not loaded from a server
about:blank preload: refused, a data:, blob: or about: URL is not loaded from a server
 DATA:, preload: refused, a data:, blob: or about: URL is not loaded from a server
about:blank prefetch: refused, a data:, blob: or about: URL is not loaded from a server
