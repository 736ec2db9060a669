--TEST--
What is not looked at is counted with its reason
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$page = sprintf(PAGE, STYLESHEET);
$server = new LearningServer([
    'index.php' => $page,
    'encoded.php' => '<?php header("Content-Encoding: br"); ?>' . $page,
    'utf16.php' => '<?php header("Content-Type: text/html; charset=UTF-16LE"); ?>' . $page,
    'download.php' => '<?php header("Content-Disposition: attachment"); ?>' . $page,
    'json.php' => '<?php header("Content-Type: application/json"); ?>' . $page,
    'missing.php' => '<?php http_response_code(404); ?>' . $page,
    'half.php' => '<?php time_nanosleep(0, 20_000_000); ?><div>' . STYLESHEET . '</div>',
    'links.php' => sprintf(PAGE, '<link rel="preload" as="fetch" href="/data.json" crossorigin>'),
], ['serverpush.learn_exclude' => '/index.php?excluded']);

$rows = [
    'a page' => ['/index.php'],
    'excluded' => ['/index.php?excluded=1'],
    'compressed' => ['/encoded.php'],
    'UTF-16' => ['/utf16.php'],
    'no host' => ['/index.php', 'Host: a b'],
    'a long path' => ['/index.php?' . str_repeat('a', 512)],
    'a token' => ['/index.php/reset/abcdef0123456789abcd'],
    'no token' => ['/index.php/reset/abcdefghijklmnopqrstuvwxyz'],
    'a download' => ['/download.php'],
    'no HTML' => ['/json.php'],
    'not found' => ['/missing.php'],
    'half a page' => ['/half.php'],
    'a link of a kind' => ['/links.php', 'Cookie: a=b'],
    'no navigation' => ['/index.php', 'Sec-Fetch-Mode: no-cors'],
    'prefetch' => ['/index.php', 'Sec-Purpose: prefetch'],
    'a part' => ['/index.php', 'Range: bytes=0-9'],
    'conditional' => ['/index.php', 'If-None-Match: "a"'],
    'Save-Data' => ['/index.php', 'Save-Data: on'],
];
$before = ['looks' => 0, 'pages' => 0];
foreach ($rows as $title => $request) {
    $server->visit($request[0], 1, ...array_slice($request, 1));
    $learned = $server->evaluate('ServerPush\learned()');
    $now = $learned['skipped'] + ['looks' => $learned['totals']['looks'], 'pages' => $learned['totals']['pages']];
    $more = [];
    foreach ($now as $name => $count) {
        if ($count > ($before[$name] ?? 0)) {
            $more[] = "$name " . $count - ($before[$name] ?? 0);
        }
    }
    echo "$title: ", implode(', ', $more) ?: 'nothing', "\n";
    $before = $now;
}
?>
--EXPECT--
a page: looks 1, pages 1
excluded: excluded 1
compressed: compressed by PHP 1
UTF-16: encoding without ASCII 1
no host: no host 1
a long path: path too long 1
a token: token in the path 1
no token: looks 1, pages 1
a download: nothing
no HTML: nothing
not found: nothing
half a page: incomplete page 1
a link of a kind: links 1, looks 1, pages 1
no navigation: nothing
prefetch: nothing
a part: nothing
conditional: nothing
Save-Data: nothing
