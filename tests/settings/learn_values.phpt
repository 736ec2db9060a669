--TEST--
The settings of learned hints: what each takes at startup, what it refuses by name, and that the default stays
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

$valid = [
    'learn' => ['off', 'observe', 'ON', 'Observe', 'yes', 'none', '0', '1'],
    'learn_memory' => ['256K', '1G', '262144', '64M', '0x40000'],
    'learn_file' => ['', '/nowhere/at/all', 'a b'],
    'learn_clients' => ['2', '11', '3'],
    'learn_origins' => [
        '', 'https://cdn.example', 'https://cdn.example/', 'http://a.example:8080 https://b.example', ' https://[::1]:4 ',
        'https://' . implode('.', array_fill(0, 4, str_repeat('a', 60))) . ':65535',
    ],
    'learn_exclude' => ['', '/', '/admin', '/admin/ /search?q= /a%20b', ' /a  /b '],
    'learn_version' => ['', '7', 'build of Monday', 'ü'],
    'learn_signed_in' => ['0', '1', 'On', 'no', 'true'],
    'learn_frankenphp' => ['0', '1', 'yes'],
    'learn_final' => ['0', '1', 'off'],
    'timing' => ['0', '1', 'TRUE'],
];
$bad = [
    'learn' => ['sometimes', '2', 'observed', 'on,off', ' on'],
    'learn_memory' => ['255K', '262143', '1025M', '-1', '0', '', 'much', '4MB'],
    'learn_clients' => ['1', '12', '0', '-3', '', 'three', '2.5'],
    'learn_origins' => [
        'cdn.example', '//cdn.example', 'https://cdn.example/path', 'https://a.example,https://b.example',
        'ftp://a.example', 'https://user@a.example', 'https://A.example', 'https://a.example:443', 'https://bücher.example',
        'https://', '*', 'https://a.example *',
    ],
    'learn_exclude' => ['admin', '*', '/admin admin', 'https://a.example/', '/a,/b x'],
    'learn_signed_in' => ['2', 'sometimes'],
    'learn_frankenphp' => ['2', 'loses'],
    'learn_final' => ['2', 'cdn'],
    'timing' => ['2', '10ms'],
];

/** One start of PHP for the nth value of each: what it says, and what is in force */
function start_with(array $values, int $n): array
{
    $settings = ['extension' => extension_file(), 'display_startup_errors' => 1, 'html_errors' => 0];
    foreach ($values as $name => $list) {
        if (isset($list[$n])) {
            // in quotes, or an on would be a 1 by now
            $settings["serverpush.$name"] = "\"$list[$n]\"";
        }
    }
    ob_start();
    run_php('foreach (' . var_export(array_keys($values), true) . ' as $name) {
        $now[$name] = ini_get("serverpush.$name");
    }
    echo "\n", json_encode($now ?? []), "\n";', $settings);
    $lines = explode("\n", trim(ob_get_clean()));
    if (array_pop($lines) !== 'exit code 0') {
        echo "PHP did not end well\n";
    }
    $now = json_decode(array_pop($lines), true);
    $said = array_filter($lines, strlen(...));

    return [array_map(static fn (string $line): string => str_replace(
        ['Warning: PHP Startup: serverpush.', ' in Unknown on line 0'],
        '',
        $line,
    ), array_values($said)), $now];
}

foreach (every_nth_under_valgrind(3, range(0, 7)) as $n) {
    [$said, $now] = start_with($valid, $n);
    foreach ($said as $line) {
        echo "said of what is valid: $line\n";
    }
    foreach ($valid as $name => $list) {
        if (isset($list[$n]) && $now[$name] !== $list[$n]) {
            echo "$name is ", json_encode($now[$name]), ", not $list[$n]\n";
        }
    }
}

[, $defaults] = start_with(array_map(static fn (): array => [], $bad), 0);
foreach (every_nth_under_valgrind(4, range(0, 11)) as $n) {
    [$said, $now] = start_with($bad, $n);
    foreach ($bad as $name => $list) {
        if (!isset($list[$n])) {
            continue;
        }
        $about = array_values(array_filter($said, static fn (string $line): bool => str_starts_with($line, "$name must ")));
        if (count($about) !== 1 || !str_ends_with($about[0], "\"$list[$n]\" given") || $now[$name] !== $defaults[$name]) {
            echo "$name = $list[$n]: ", json_encode($about), ', ', json_encode($now[$name]), "\n";
        }
        if ($n === 0) {
            echo "$about[0]\n";
        }
    }
}
?>
--EXPECT--
learn must be "off", "observe" or "on", "sometimes" given
learn_memory must be a size from 256K to 1G, "255K" given
learn_clients must be an integer from 2 to 11, "1" given
learn_origins must be a list of origins such as https://cdn.example, separated by blanks, "cdn.example" given
learn_exclude must be a list of path prefixes that begin with a slash, separated by blanks, "admin" given
learn_signed_in must be 0 or 1, "2" given
learn_frankenphp must be 0 or 1, "2" given
learn_final must be 0 or 1, "2" given
timing must be 0 or 1, "2" given
