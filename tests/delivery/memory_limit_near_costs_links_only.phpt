--TEST--
A memory_limit that is almost reached costs the links, never the page
--EXTENSIONS--
serverpush
--SKIPIF--
<?php if (getenv("USE_ZEND_ALLOC") === "0") die("skip needs the memory limit of the engine"); ?>
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = <<<'PHP'
    for ($i = 0; $i < 100; $i++) {
        push("/$i/" . str_repeat('x', 20_000) . '.css');
    }
    header('X-Other: 1');
    while (FILL && memory_get_usage(true) < 14_000_000) {
        $full[] = random_bytes(50_000);
    }
    register_shutdown_function(static function (): void {
        ['links' => [$first]] = ServerPush\report();
        echo ' ', $first['state'], $first['reason'] === null ? '' : ", $first[reason]";
    });
    foreach (range(1, 100) as $part) {
        echo 'body';
    }
    PHP;
$settings = ['memory_limit' => '16M', 'serverpush.header_budget' => 0, 'serverpush.max_links' => 0];
$full = respond('const FILL = true;' . $script, $settings);
echo str_replace(str_repeat('body', 100), '(the body)', $full);
$roomy = respond('const FILL = false;' . $script, $settings);
echo count($roomy->links()), ' links, ', str_replace(str_repeat('body', 100), '(the body)', $roomy->body), "\n";
?>
--EXPECT--
X-Other: 1

(the body) suppressed, memory_limit leaves no room for the fields
100 links, (the body) sent
