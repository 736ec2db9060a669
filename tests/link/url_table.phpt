--TEST--
A declared URL is the one that a browser makes of it (tests/data/urls.json)
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (!getenv('TEST_PHP_CGI_EXECUTABLE')) {
    die('skip needs php-cgi');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';
require __DIR__ . '/../inc/valgrind.inc';

use ServerPush\LinkSet;

/** The URL that the declaration leaves in the set */
function declared_url(LinkSet $links, callable $push, string $url): string
{
    $links->clear();
    try {
        return $push($url) ? $links->getLinks()[0]->href : 'refused';
    } catch (Throwable $e) {
        return $e::class . ': ' . $e->getMessage();
    }
}

/** Runs this script under php-cgi, in the request that the server describes; gives the URLs that it declared */
function declared_in_request(array $server, array $urls): array
{
    $process = proc_open(
        [getenv('TEST_PHP_CGI_EXECUTABLE'), ...extra_arguments()],
        [1 => ['pipe', 'w']],
        $pipes,
        null,
        $server + [
            'GATEWAY_INTERFACE' => 'CGI/1.1',
            'REDIRECT_STATUS' => '1',
            'REQUEST_METHOD' => 'GET',
            'SERVER_PROTOCOL' => 'HTTP/1.1',
            'SCRIPT_FILENAME' => __FILE__,
            'DECLARE_URLS' => json_encode($urls),
        ] + getenv(),
    );
    $response = stream_get_contents($pipes[1]);
    proc_close($process);
    print_valgrind_log();
    [, $body] = explode("\r\n\r\n", $response, 2) + [1 => ''];

    return json_decode($body, true) ?? throw new UnexpectedValueException("php-cgi answered: $response");
}

if (PHP_SAPI === 'cgi-fcgi') {
    foreach (json_decode(getenv('DECLARE_URLS')) as $url) {
        $declared[] = declared_url(ServerPush\links(), ServerPush\push(...), $url);
    }
    ServerPush\links()->clear();
    echo json_encode($declared, JSON_INVALID_UTF8_SUBSTITUTE);
    exit;
}

['bases' => $bases, 'request' => $request, 'set' => $set] = read_data('urls.json');

foreach ($bases as $name => ['server' => $server]) {
    $rows = array_values(array_filter($request, static fn (array $row): bool => $row['base'] === $name));
    $declared = declared_in_request($server, array_column($rows, 'input'));
    check_cases(
        $name,
        array_map(static fn (array $row, string $url): array => ['name' => $row['input'], 'url' => $url] + $row, $rows, $declared),
        static fn (array $row): array => [$row['expected'], $row['url']],
    );
}

$links = new LinkSet;
check_cases(
    'no request',
    array_map(static fn (array $row): array => ['name' => $row['input']] + $row, $set),
    static fn (array $row): array => [$row['expected'], declared_url($links, $links->push(...), $row['input'])],
);
?>
--EXPECT--
page: 209 of 209 passed
http: 16 of 16 passed
port: 15 of 15 passed
http port: 14 of 14 passed
default port in Host: 12 of 12 passed
Host in upper case: 13 of 13 passed
IPv6: 8 of 8 passed
IPv6 port: 5 of 5 passed
root: 8 of 8 passed
target with a slash in the query: 4 of 4 passed
target with dot segments: 5 of 5 passed
target with raw bytes: 4 of 4 passed
target that begins with //: 8 of 8 passed
target that begins with /\: 5 of 5 passed
target in absolute form: 11 of 11 passed
target in absolute form, no path: 4 of 4 passed
target in absolute form, //: 4 of 4 passed
https by REQUEST_SCHEME: 5 of 5 passed
https by X-Forwarded-Proto: 5 of 5 passed
https by Forwarded: 5 of 5 passed
http by REQUEST_SCHEME: 10 of 10 passed
http by HTTPS: 10 of 10 passed
http by X-Forwarded-Proto: 10 of 10 passed
http by Forwarded: 10 of 10 passed
Host in Punycode: 14 of 14 passed
Host in Unicode: 7 of 7 passed
no request: 60 of 60 passed
