<?php
/*
 * Long lives: `php run.php SAPI REQUESTS` serves so many requests by one process of PHP, each different, many of which
 * end badly; checks every answer; and measures the memory of the process. Prints one line. Run by `./dev soak`.
 */

declare(strict_types=1);

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Server\Settings;

require __DIR__ . '/../integration/bootstrap.php';
require __DIR__ . '/../integration/app/responses.inc.php';
require __DIR__ . '/../integration/app/soak/Declaration.php';
require __DIR__ . '/../integration/app/soak/Scenario.php';
require __DIR__ . '/Expected.php';

/** Growth that nobody can tell from noise: a page of memory in half a million requests */
const NO_GROWTH = 0.01;

const SAMPLES = 200;

/** The anonymous memory of a process, in bytes */
function memory(int $process): int
{
    preg_match('/^RssAnon:\s+(\d+) kB$/m', file_get_contents("/proc/$process/status"), $match);

    return $match[1] * 1024;
}

/** @param list<array{int, int}> $samples requests, bytes; the slope of the line through them, by least squares */
function slope(array $samples): float
{
    $count = count($samples);
    $meanX = array_sum(array_column($samples, 0)) / $count;
    $meanY = array_sum(array_column($samples, 1)) / $count;
    $up = $down = 0;
    foreach ($samples as [$x, $y]) {
        $up += ($x - $meanX) * ($y - $meanY);
        $down += ($x - $meanX) ** 2;
    }

    return $up / $down;
}

function fail(int $number, string $what, ?Response $response): never
{
    global $sapi;
    $scenario = new Scenario($number);
    fwrite(STDERR, "request $number ($scenario->early early, $scenario->end): $what\n"
        . var_export($scenario->settings, true) . "\n"
        . var_export(get_object_vars(new Expected($scenario, $number, $sapi)), true) . "\n"
        . ($response === null
            ? ''
            : implode("\n", [...$response->interim, $response->head, substr($response->body, 0, 2_000)])) . "\n");
    exit(1);
}

function check(int $number, Expected $expected, Response $response): void
{
    $what = match (true) {
        $response->status !== $expected->status => "status $response->status",
        $response->lines('Link') !== $expected->links => 'the wrong links',
        $response->lines('Set-Cookie') !== $expected->setCookie => 'the wrong cookie',
        $response->interim !== $expected->interim => 'the wrong interim responses',
        str_contains($response->body, 'WRONG') => 'something was wrong in the script',
        // A line feed may follow an early header block.
        $expected->body !== null && ltrim($response->body, "\n") !== $expected->body => 'the wrong body',
        default => null,
    };
    if ($what !== null) {
        fail($number, $what, $response);
    }
}

[, $name, $requests] = $argv;
$sapi = Sapi::from($name);
$requests = (int) $requests;
$server = Servers::get($sapi, new Settings([
    'zend_extension' => 'opcache',
    'memory_limit' => '64M',
    'serverpush.header_budget' => '0',
    'log_errors' => '0',
]));

$process = null;
$samples = $ends = [];
$start = microtime(true);
for ($number = 1; $number <= $requests; $number++) {
    $scenario = new Scenario($number);
    $ends[$scenario->end] = true;
    $expected = new Expected($scenario, $number, $sapi);
    $fields = ['Host' => 'app.example'] + ($expected->cookie === null ? [] : ['Cookie' => $expected->cookie]);
    $request = new Request("/soak/page.php?request=$number", fields: $fields);
    if ($scenario->end === 'client goes') {
        $server->requestAndGo($request);
    } else {
        try {
            $response = $server->request($request);
        } catch (Throwable $e) {
            fail($number, $e->getMessage(), null);
        }
        check($number, $expected, $response);
        $by = (int) substr($response->lines('X-Process')[0] ?? fail($number, 'no process', $response), 11);
        $process ??= $by;
        if ($by !== $process) {
            fail($number, "another process: $process is no more", $response);
        }
    }
    if ($process !== null && $number % max(1, intdiv($requests, SAMPLES)) === 0) {
        $samples[] = [$number, memory($process)];
    }
}
$seconds = microtime(true) - $start;
Servers::stopAll();

$last = array_slice($samples, intdiv(count($samples), 2));
$growth = slope($last);
printf(
    "%s requests by one process, %d ways to end, each answer right; memory %d KiB after half of them, %d KiB at the end: "
        . "%+.4f bytes per request; %d requests per second\n",
    number_format($requests), count($ends), $last[0][1] >> 10, end($last)[1] >> 10, $growth, $requests / $seconds,
);
// Fewer are all warm-up: opcache and the allocator take what they will use.
if ($growth > NO_GROWTH && $requests >= 100_000) {
    fwrite(STDERR, "memory grows\n");
    exit(1);
}
