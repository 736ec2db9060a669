--TEST--
memory_limit reached by a declaration: the process ends in order, with what was declared
--EXTENSIONS--
serverpush
--SKIPIF--
<?php if (getenv("USE_ZEND_ALLOC") === "0") die("skip needs the memory limit of the engine"); ?>
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = <<<'PHP'
    $declared = 0;
    register_shutdown_function(static function () use (&$declared): void {
        if (RECOVER) {
            http_response_code(200);
        }
        $links = count(ServerPush\links());
        // the last one counts if only what followed it found no memory
        $whole = $links === $declared || $links === $declared + 1;
        echo $declared > 100 ? 'many' : 'few', $whole ? ' links, ' : ' links are lost, ', http_response_code();
    });
    for (;;) {
        push("/$declared/" . str_repeat('x', 1_000) . '.css');
        $declared++;
    }
    PHP;
$settings = ['memory_limit' => '8M', 'display_errors' => 0, 'serverpush.max_links' => 0];
echo respond('const RECOVER = false;' . $script, $settings);
echo respond('const RECOVER = true;' . $script, $settings)->body;
?>
--EXPECT--
Status: 500 Internal Server Error

many links, 500
many links, 200
