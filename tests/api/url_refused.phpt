--TEST--
A URL that cannot be sent never throws: false, a reason in report(), and a warning with serverpush.debug=1
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--ENV--
HTTP_HOST=example.org
HTTPS=on
REQUEST_URI=/shop/list
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/responses.inc';

use ServerPush\LinkSet;
use function ServerPush\{add_link, dns_prefetch, links, modulepreload, preconnect, prefetch, preload, push, push_to, report};

/** The warnings of the last call */
$warnings = [];
set_error_handler(static function (int $level, string $message) use (&$warnings): bool {
    $warnings[] = [$level, $message];
    return true;
});

/** What report() is to say, in order */
$refused = [];

/** Each of the calls refuses the URL, in the same words here and there */
function expect_refusal(string $url, string $reason, array $calls): void
{
    global $warnings, $refused, $checked;

    foreach ($calls as $name => [$rel, $call]) {
        $warnings = [];
        $result = $call($url);
        $refused[] = ['href' => $url, 'rel' => $rel, 'state' => 'refused', 'reason' => $reason, 'source' => 'declared'];
        [$level, $message] = $warnings[0] ?? [null, ''];
        $name = strtok($name, ' ');
        // what is no text cannot stand there as it is
        $right = preg_match('/[\0-\37\177]/', $url)
            ? str_starts_with($message, "$name(): Link to \"") && str_ends_with($message, "\" refused: $reason")
            : $message === "$name(): Link to \"$url\" refused: $reason";
        if ($result !== false || count($warnings) !== 1 || $level !== E_WARNING || !$right) {
            echo "$name() of ", json_encode($url), ': ', json_encode([$result, $warnings]), "\n";
        }
        $checked++;
    }
}

/** Sets of one's own refuse it without a word */
function expect_silent_refusal(string $url, string ...$methods): void
{
    global $warnings, $checked;

    $warnings = [];
    $set = new LinkSet;
    $set->push('/own.css');
    foreach ($methods as $method) {
        if ($set->$method($url, ...$method === 'addLink' ? ['preload'] : []) || count($set) !== 1 || $warnings) {
            echo "$method() of a set of one's own took ", json_encode($url), "\n";
        }
        $checked++;
    }
}

/** Whether the response is another one afterwards, or has a link */
$onto = static function (object $response): Closure {
    return static fn (string $url): bool => push_to($response, $url) !== $response || links_of($response) !== [];
};

$relation = static fn (string $rel): Closure => static fn (string $url): bool => add_link($url, $rel);
$functions = [
    'ServerPush\push' => ['preload', push(...)],
    'ServerPush\preload' => ['preload', preload(...)],
    'ServerPush\modulepreload' => ['modulepreload', modulepreload(...)],
    'ServerPush\preconnect' => ['preconnect', preconnect(...)],
    'ServerPush\dns_prefetch' => ['dns-prefetch', dns_prefetch(...)],
    'ServerPush\prefetch' => ['prefetch', prefetch(...)],
    'ServerPush\add_link of a hint' => ['preload', $relation('Preload')],
    'ServerPush\push_to' => ['preload', $onto(new HttpResponse)],
    'ServerPush\push_to PSR-7' => ['preload', $onto(new PsrResponse)],
];
$methods = [
    'push' => ['preload', \push(...)],
    'ServerPush\LinkSet::push' => ['preload', links()->push(...)],
    'ServerPush\LinkSet::preload' => ['preload', links()->preload(...)],
    'ServerPush\LinkSet::modulepreload' => ['modulepreload', links()->modulepreload(...)],
    'ServerPush\LinkSet::preconnect' => ['preconnect', links()->preconnect(...)],
    'ServerPush\LinkSet::dnsPrefetch' => ['dns-prefetch', links()->dnsPrefetch(...)],
    'ServerPush\LinkSet::prefetch' => ['prefetch', links()->prefetch(...)],
    'ServerPush\LinkSet::addLink' => ['preload', static fn (string $url): bool => links()->addLink($url, 'preload')],
];
$any = ['ServerPush\add_link' => ['next', $relation('next')]];
$connect = ['ServerPush\add_link' => ['preconnect', $relation('Preconnect')]];
$names = ['push', 'preload', 'modulepreload', 'preconnect', 'dnsPrefetch', 'prefetch', 'addLink'];

/** By reason; the first of each is declared by every function, the others by every method, too */
$urls = [
    'the URL is empty' => ['', ' ', "\t\r\n\f ", '#fragment', ' # ', '#top'],
    'the URL contains control characters' => ["/a\nb", "/a\0.css", "/a\r\nSet-Cookie: a=b"],
    'the scheme of the URL is none that can be loaded' => [
        'javascript:alert(1)', "\n JavaScript:alert(1)", 'javascript:x', 'ftp://a.example/a.css', 'mailto:a@b.example',
        'file:///a.css', 'vbscript:a', 'ws://a.example/', 'tel:1', 'c:/a.css', 'localhost:8080', 'x+y-z.0:a',
    ],
    'the URL contains credentials' => [
        'https://user:password@a.example/a.css', 'https://user@a.example/', '//user@a.example', 'https://@a.example/',
    ],
    'the URL names no valid host' => [
        'https://exa mple/', 'https://', 'http:///', '//', '///', '//?a', 'https:', 'https:a.css', 'https:/a.css',
        'https://a b/', 'https://a<b/', 'https://a%/', 'https://a%zz/', 'https://a:b/', 'https://a:-1/',
        'https://a:65536/', 'https://a:100000/', 'https://:80/', 'https://[::1/', 'https://[]/', 'https://[g::]/',
        'https://[::1]a/', 'https://a^b/',
    ],
];
$bytes = array_map(chr(...), [...range(0, 31), 127]);
foreach ($bytes as $byte) {
    array_push(
        $urls['the URL contains control characters'],
        "/a{$byte}b", "/a?{$byte}b", "/a#{$byte}b", "https://a{$byte}b/", "java{$byte}script:alert(1)",
    );
}
/** Nothing to connect to but the host that the client is connected to */
$own = [
    'cdn.example', '://x.example/y', '/', '/cdn.example', '?a', 'https://example.org', 'HTTPS://Example.ORG:443/x',
    '//example.org/x', '\\\\example.org\\x',
];

preload('/earlier.css', title: 'a');
foreach ($urls as $reason => [$url]) {
    expect_refusal($url, $reason, $functions);
}
foreach (array_slice($own, 0, 2) as $url) {
    expect_refusal($url, "a hint for a connection is about another host than the request's", $connect);
}
foreach ($urls as $reason => $list) {
    foreach ($list as $url) {
        expect_refusal($url, $reason, $functions + $methods);
        if (!str_contains($reason, 'scheme') || stripos($url, 'javascript:') !== false) {
            expect_refusal($url, $reason, $any);
        }
        expect_silent_refusal($url, ...$names);
    }
}
foreach ($own as $i => $url) {
    expect_refusal($url, "a hint for a connection is about another host than the request's", $connect + array_filter(
        $functions + $methods,
        static fn (array $call): bool => in_array($call[0], ['preconnect', 'dns-prefetch'], true),
    ));
    if ($i < 5) {
        expect_silent_refusal($url, 'preconnect', 'dnsPrefetch');
    }
}
$lines = report()['links'];

$warnings = [];
ini_set('serverpush.debug', '0');
$silent = [push(''), preconnect('cdn.example'), links()->push("/a\nb"), add_link('javascript:x', 'license')];

// what looks like it, and is none of it; without a request there is no own origin
$set = new LinkSet;
$taken = [
    push('/@scope/a.css'), push('https://a.example/@b.css'), push('https://a.example?@'),
    add_link('ftp://a.example/a b', 'license'), add_link('tel:+1-2', 'license'), add_link('URN:x:Y', 'license'),
    preconnect('http://example.org/x'), preconnect('//example.org:8443'), $set->preconnect('https://example.org/x'),
];

echo $checked, " refusals\n";
var_dump(array_slice($lines, 1) === array_slice($refused, 0, 64));
echo json_encode([$silent, $taken, $warnings]), "\n";
print_fields(links());
print_fields($set);
?>
--EXPECT--
5418 refusals
bool(true)
[[false,false,false,false],[true,true,true,true,true,true,true,true,true],[]]
</earlier.css>; rel=preload; as=style; nopush; title="a"
</@scope/a.css>; rel=preload; as=style
<https://a.example/@b.css>; rel=preload; as=style; nopush
<https://a.example/?@>; rel=preload; nopush
<ftp://a.example/a%20b>; rel=license
<tel:+1-2>; rel=license
<urn:x:Y>; rel=license
<http://example.org/>; rel=preconnect; nopush
<https://example.org:8443/>; rel=preconnect; nopush
<https://example.org/>; rel=preconnect; nopush
