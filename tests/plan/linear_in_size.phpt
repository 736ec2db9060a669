--TEST--
Twice the hostile input costs at most 2.2 times the instructions, whoever reads it
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip it runs under valgrind by itself');
if (!is_executable('/usr/bin/valgrind')) die('skip needs valgrind (the package valgrind)');
if (str_contains((string) getenv('ASAN_OPTIONS') . getenv('UBSAN_OPTIONS'), '=')) die('skip valgrind cannot run what a sanitizer is in');
if (getenv('TEST_PHP_CGI_EXECUTABLE') === false) die('skip needs php-cgi');
if (ini_get('opcache.enable_cli')) die('skip it counts what opcache makes no difference to');
?>
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

const LIMIT = 2.2;

/** What each does with an input of this size */
const CASES = [
    'a field with a long URL and many relation types' => <<<'PHP'
        push('/app.css');
        header('Link: <' . str_repeat('a', 4 * $size) . '>; rel="' . str_repeat('x ', 2 * $size) . '"');
        ServerPush\report();
        PHP,
    'the same with a relation type that differs each time' => <<<'PHP'
        push('/app.css');
        ServerPush\add_link('/' . str_repeat('a', $size), 'next');
        header('Link: </' . str_repeat('a', $size) . '>; title="' . str_repeat('t', $size) . '"; rel="' . implode(' ', array_map(fn ($i) => "r$i", range(1, $size / 4 + 1))) . '"');
        ServerPush\report();
        PHP,
    'the same on a response' => <<<'PHP'
        require INC . '/responses.inc';
        $response = new HttpResponse();
        $response->headers->fields['link'] = ['<' . str_repeat('a', 4 * $size) . '>; title="' . str_repeat('t', $size) . '"; rel="' . implode(' ', array_map(fn ($i) => "r$i", range(1, $size / 4 + 1))) . '"'];
        ServerPush\push_to($response, '/app.css');
        PHP,
    'links of one URL with an unknown destination each, on a response' => <<<'PHP'
        require INC . '/responses.inc';
        $response = new HttpResponse();
        $response->headers->fields['link'] = array_map(fn ($i) => "</a>; rel=preload; as=x$i", range(0, $size / 4));
        ServerPush\push_to($response, '/a');
        PHP,
    'parameter names that collide in a hash without a seed' => <<<'PHP'
        $names = [''];
        while (count($names) < $size / 4) {
            // of two bytes each, with the same hash (DJB, times 33)
            $names = array_merge(...array_map(fn ($name) => ["{$name}bz", "{$name}cY"], $names));
        }
        ServerPush\Link::parse('</a>; rel=next; ' . implode('; ', array_slice($names, 0, (int) ($size / 4))));
        PHP,
    'relation types that collide' => <<<'PHP'
        $names = [''];
        while (count($names) < $size / 4) {
            $names = array_merge(...array_map(fn ($name) => ["{$name}bz", "{$name}cY"], $names));
        }
        ServerPush\Link::parse('</a>; rel="' . implode(' ', array_slice($names, 0, (int) ($size / 4))) . '"');
        PHP,
    'removing all links of one URL' => <<<'PHP'
        $links = new ServerPush\LinkSet();
        for ($i = 0; $i < $size / 2; $i++) {
            $links->addLink('/a', 'alternate', hreflang: "x$i");
        }
        $links->remove('/a') === (int) ($size / 2) || exit(1);
        PHP,
    'looking up and removing each of many URLs' => <<<'PHP'
        $links = new ServerPush\LinkSet();
        for ($i = 0; $i < $size / 2; $i++) {
            $links->push("/$i.css");
        }
        for ($i = 0; $i < $size / 2; $i++) {
            $links->has("/$i.css") && $links->get("/$i.css") && $links->remove("/$i.css") || exit(1);
        }
        PHP,
];

function instructions(string $code, int $size): int
{
    static $file = null;
    $file ??= tmpfile();
    ftruncate($file, 0);
    rewind($file);
    fwrite($file, '<?php const INC = ' . var_export(dirname(__DIR__) . '/inc', true) . "; \$size = $size; if (\$size) { $code }");
    $process = proc_open(
        'exec /usr/bin/valgrind --tool=callgrind --callgrind-out-file=/dev/null '
            . getenv('TEST_PHP_CGI_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' -d memory_limit=-1',
        [['pipe', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']],
        $pipes,
        null,
        ['REDIRECT_STATUS' => '200', 'REQUEST_METHOD' => 'GET', 'SCRIPT_FILENAME' => stream_get_meta_data($file)['uri']],
    );
    fclose($pipes[0]);
    $said = stream_get_contents($pipes[2]);
    $status = proc_close($process);
    if ($status !== 0 || !preg_match('/Collected : (\d+)/', $said, $counted)) {
        exit("php-cgi ended with $status:\n$said");
    }

    return (int) $counted[1];
}

$nothing = instructions('', 0);
foreach (CASES as $name => $code) {
    $half = instructions($code, 3000) - $nothing;
    $whole = instructions($code, 6000) - $nothing;
    $ratio = $whole / $half;
    // a case that does next to nothing would show nothing
    echo "$name: ", $half > 300_000 && $ratio <= LIMIT ? 'linear' : sprintf('%d, %d: %.2f', $half, $whole, $ratio), "\n";
}
?>
--EXPECT--
a field with a long URL and many relation types: linear
the same with a relation type that differs each time: linear
the same on a response: linear
links of one URL with an unknown destination each, on a response: linear
parameter names that collide in a hash without a seed: linear
relation types that collide: linear
removing all links of one URL: linear
looking up and removing each of many URLs: linear
