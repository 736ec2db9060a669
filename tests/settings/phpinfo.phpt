--TEST--
phpinfo() shows version, what this SAPI can do, and every setting with its two values
--EXTENSIONS--
serverpush
--INI--
serverpush.header_budget=4K
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

/** The settings that refuse what is neither on nor off */
function switches(array $names): array
{
    ob_start();
    run_php('0;', ['extension' => extension_file()] + array_fill_keys($names, 'neither'));
    preg_match_all('~(\S+) must be 0 or 1, ~', ob_get_clean(), $refused);

    return $refused[1];
}

ini_set('serverpush.enabled', 'no');
ini_set('serverpush.mode', 'preload');
ini_set('serverpush.cache_version', 'b2');

ob_start();
(new ReflectionExtension('serverpush'))->info();
[$facts, $rows] = explode("Directive => Local Value => Master Value\n", ob_get_clean());
echo str_replace(phpversion('serverpush'), '<version>', $facts);

$rows = explode("\n", trim($rows));
$settings = ini_get_all('serverpush');
$switches = switches(array_keys($settings));
foreach ($settings as $name => $setting) {
    $shown = static fn (string $value): string => match (true) {
        in_array($name, $switches, true) => in_array(strtolower($value), ['1', 'on', 'yes', 'true'], true) ? 'On' : 'Off',
        default => $value === '' ? 'no value' : $value,
    };
    $expected[] = "$name => {$shown($setting['local_value'])} => {$shown($setting['global_value'])}";
}
echo 'rows that are wrong: ', json_encode(array_diff($rows, $expected)), "\n";
echo 'rows that are missing: ', json_encode(array_diff($expected, $rows)), "\n";
echo 'one row each: ', json_encode(count($rows) === count($settings)), "\n";
echo implode("\n", preg_grep('~\.(enabled|mode|header_budget|cache_version|cache_max_age|debug) ~', $rows)), "\n";
?>
--EXPECTF--

serverpush

serverpush support => enabled
Version => <version>
Link fields in this SAPI => no (it sends no headers)
Early hints in this SAPI => no (it sends no headers)
Learned hints => off
Learned hints are sent => no (serverpush.learn is off)
Table of learned hints => none

rows that are wrong: []
rows that are missing: []
one row each: true
serverpush.enabled => Off => On
serverpush.mode => preload => push
serverpush.header_budget => 4K => 4K
serverpush.cache_version => b2 => no value
serverpush.cache_max_age => 0 => 0
serverpush.debug => Off => Off
