--TEST--
With serverpush.trust_forwarded host, scheme, port and path prefix are those of the proxy in front
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/request.inc';

/** The targets of these URLs in a request that a proxy passed on with such fields */
function targets(array $urls, array $fields, array $variables = [], bool $trust = true): string
{
    foreach ($fields as $name => $value) {
        $variables['HTTP_' . strtoupper(strtr($name, '-', '_'))] = $value;
    }

    return implode(' ', targets_in_request($variables + ['HTTP_HOST' => 'www.example', 'REQUEST_URI' => '/'], $urls, $trust));
}

function show(string $title, array $urls, array $rows): void
{
    echo "$title: ", implode(' ', $urls), "\n";
    foreach ($rows as $row) {
        $fields = array_shift($row);
        $request = array_map(static fn (array $facts): string => json_encode($facts, JSON_UNESCAPED_SLASHES), [$fields, ...$row]);
        echo '  ', implode(' ', $request), ' ', targets($urls, $fields, $row[0] ?? []), "\n";
    }
}

$all = ['X-Forwarded-Host' => 'www.public.example', 'X-Forwarded-Proto' => 'https', 'X-Forwarded-Port' => '8443',
    'X-Forwarded-Prefix' => '/blog'];
$urls = ['css/app.css', '/app.css', 'https://www.public.example:8443/a', 'http://www.example/a', '//cdn.example/a', '/.//a'];
echo 'all of them: ', targets($urls, $all), "\n";
echo 'not trusted: ', targets($urls, $all, [], false), "\n";

show('prefix', ['css/app.css', '../app.css', '?q', '.', '/app.css'], [
    [['X-Forwarded-Prefix' => '/blog']],
    [['X-Forwarded-Prefix' => '/blog/']],
    [['X-Forwarded-Prefix' => ' /blog , /other']],
    [['X-Forwarded-Prefix' => '/my blog/é']],
    [['X-Forwarded-Prefix' => '/blog'], ['REQUEST_URI' => '/a/b?c=/d/']],
    [['X-Forwarded-Prefix' => '/blog'], ['REQUEST_URI' => 'http://www.example/a/b']],
    [['X-Forwarded-Prefix' => '/blog'], ['REQUEST_URI' => '*']],
    [['X-Forwarded-Prefix' => '/blog'], ['REQUEST_URI' => '//evil.example/b']],
    [['X-Forwarded-Prefix' => '/blog', 'X-Forwarded-Host' => 'www.public.example'], ['HTTP_HOST' => null]],
    [['X-Forwarded-Prefix' => '/']],
]);
show('host and port', ['http://www.public.example/a', 'http://www.public.example:8080/a', 'http://www.example/a', '/.//x'], [
    [['X-Forwarded-Host' => 'www.public.example']],
    [['X-Forwarded-Host' => 'WWW.Public.example:80, www.example']],
    [['X-Forwarded-Host' => 'www.public.example:8080']],
    [['X-Forwarded-Host' => 'www.public.example', 'X-Forwarded-Port' => '8080']],
    [['X-Forwarded-Host' => 'www.public.example:81', 'X-Forwarded-Port' => ' 8080, 80']],
    [['X-Forwarded-Port' => '8080'], ['HTTP_HOST' => 'www.public.example:9000']],
    [['X-Forwarded-Port' => '80'], ['HTTP_HOST' => 'www.public.example:9000']],
    [['X-Forwarded-Host' => 'www.public.example'], ['HTTP_HOST' => null]],
    [['X-Forwarded-Port' => '8080'], ['HTTP_HOST' => null]],
]);
show('other kinds of hosts', ['https://[2001:db8::1]/a', 'https://xn--bcher-kva.example:8443/b', 'https://192.0.2.1/c'], [
    [['X-Forwarded-Host' => '[2001:DB8::1]:9000', 'X-Forwarded-Port' => '443', 'X-Forwarded-Proto' => 'https']],
    [['X-Forwarded-Host' => 'bücher.example', 'X-Forwarded-Port' => '8443', 'X-Forwarded-Proto' => 'https']],
    [['X-Forwarded-Host' => '192.0.2.1', 'X-Forwarded-Proto' => 'https']],
]);
show('scheme', ['http://www.example/a', 'https://www.example/a', '//cdn.example/a'], [
    [['X-Forwarded-Proto' => 'https']],
    [['X-Forwarded-Proto' => 'HTTPS, http']],
    // what the proxy says stands above what the server behind it sees
    [['X-Forwarded-Proto' => 'http'], ['HTTPS' => 'on', 'REQUEST_SCHEME' => 'https']],
    [['X-Forwarded-Proto' => 'ws'], ['HTTPS' => 'on']],
    [['X-Forwarded-Host' => 'www.example'], ['HTTPS' => 'on']],
    [['X-Forwarded-Host' => 'www.example'], ['REQUEST_SCHEME' => 'http']],
]);
show('Forwarded', ['https://www.public.example/a', 'https://www.public.example:8443/a', 'http://www.example/a', '//cdn.example/a'], [
    [['Forwarded' => 'for=192.0.2.1;host=www.public.example;proto=https']],
    [['Forwarded' => 'for="[2001:db8::1]:1" ; Proto="https" ;HOST="www.public.example:8443";by=_x, host=evil.example']],
    [['Forwarded' => 'for="a,b;host=evil.example";host=www.public.example;proto=https']],
    [['Forwarded' => 'for="\";host=evil.example;\"";proto=https;host=www.public.example']],
    [['Forwarded' => 'host="www.public\.example";proto=https']],
    [['Forwarded' => 'xhost=www.public.example;host;=;;proto=https']],
    [['Forwarded' => ', host=www.public.example;proto=https']],
    [['Forwarded' => 'host="www.public.example']],
    // only where there is none of the others
    [['Forwarded' => 'host=www.public.example;proto=https', 'X-Forwarded-Proto' => 'http']],
    [['Forwarded' => 'host=www.public.example;proto=https', 'X-Forwarded-Prefix' => '/x']],
    [['Forwarded' => 'host=www.public.example;proto=https', 'X-Forwarded-Prefix' => 'none', 'X-Forwarded-Port' => '0']],
]);

// what cannot be part of a URL counts as not there
$expected = targets(['a.css', 'http://www.example/b', '/.//c', '//d.example/'], []);
$hostile = [
    'X-Forwarded-Host' => ['', ' ', ',www.public.example', 'a b', 'a>; rel=x, <b', 'user@a', 'a/b', 'a:99999', 'a:b', '[::1', '[::1]x',
        "a\r\nX-Injected: 1", "\x01", "\xff\xfe", '%', '%00', '%2F', '//evil.example', str_repeat('a', 265), str_repeat('é', 200)],
    'X-Forwarded-Proto' => ['', 'javascript', 'https:', 'httpss', "https\n://x", ',https', '"https"'],
    'X-Forwarded-Port' => ['', '0', '00000', '65536', '-1', '+1', '80x', ' ', '8 0', '000080', '4294967376', '1e3', "80\x01"],
    'X-Forwarded-Prefix' => ['', '/', '//', 'blog', '//evil.example', '/\\evil.example', '\\\\evil.example', '/a//b', '/a//', '/..',
        '/a/../b', '/a/%2e%2E/b', '/.', '/a/.', '/%2e', '/a?b', '/a#b', "/a\r\nX-Injected: 1", "/\x00", "/a\x7f", 'http://evil.example/',
        '/' . str_repeat('a', 256)],
];
foreach ($hostile as $name => $values) {
    foreach ($values as $value) {
        // an environment has no NUL
        $actual = targets(['a.css', 'http://www.example/b', '/.//c', '//d.example/'], [$name => str_replace("\0", "\x02", $value)]);
        if ($actual !== $expected) {
            echo "$name: ", json_encode($value, JSON_INVALID_UTF8_SUBSTITUTE), " $actual\n";
        }
    }
    echo count($values), " of $name\n";
}

// the value when a URL is declared counts
echo respond('
    push("a.css");
    ini_set("serverpush.trust_forwarded", 1);
    push("b.css");
    push("http://www.public.example/c.css");
    ini_set("serverpush.trust_forwarded", 0);
    push("http://www.public.example/d.css");
    push("e.css");', [], ['HTTP_X_FORWARDED_PREFIX' => '/blog', 'HTTP_X_FORWARDED_HOST' => 'www.public.example']);

// and other code's fields, and the client's cookie, follow
echo respond('
    header("Link: <https://www.public.example/blog/a.css>; rel=preload; as=style");
    push("a.css");', ['serverpush.trust_forwarded' => 1, 'serverpush.cache_aware' => 'nopush'],
    ['HTTP_X_FORWARDED_PREFIX' => '/blog', 'HTTP_FORWARDED' => 'proto=http', 'HTTP_X_FORWARDED_HOST' => 'www.public.example',
        'HTTP_X_FORWARDED_PROTO' => 'https']);
foreach (['http', 'https'] as $scheme) {
    echo respond('push("/a.css");', ['serverpush.trust_forwarded' => 1, 'serverpush.cache_aware' => 'nopush'],
        ['HTTPS' => 'on', 'HTTP_X_FORWARDED_PROTO' => $scheme])->values('Set-Cookie')[0], "\n";
}
?>
--EXPECT--
all of them: /blog/css/app.css /app.css /a http://www.example/a https://cdn.example/a https://www.public.example:8443//a
not trusted: /css/app.css /app.css https://www.public.example:8443/a http://www.example/a https://cdn.example/a https://www.example//a
prefix: css/app.css ../app.css ?q . /app.css
  {"X-Forwarded-Prefix":"/blog"} /blog/css/app.css /app.css /blog/?q /blog/
  {"X-Forwarded-Prefix":"/blog/"} /blog/css/app.css /app.css /blog/?q /blog/
  {"X-Forwarded-Prefix":" /blog , /other"} /blog/css/app.css /app.css /blog/?q /blog/
  {"X-Forwarded-Prefix":"/my blog/\u00e9"} /my%20blog/%C3%A9/css/app.css /my%20blog/app.css /my%20blog/%C3%A9/?q /my%20blog/%C3%A9/ /app.css
  {"X-Forwarded-Prefix":"/blog"} {"REQUEST_URI":"/a/b?c=/d/"} /blog/a/css/app.css /blog/app.css /blog/a/b?q /blog/a/ /app.css
  {"X-Forwarded-Prefix":"/blog"} {"REQUEST_URI":"http://www.example/a/b"} /blog/a/css/app.css /blog/app.css /blog/a/b?q /blog/a/ /app.css
  {"X-Forwarded-Prefix":"/blog"} {"REQUEST_URI":"*"} /blog/css/app.css /app.css /blog/?q /blog/
  {"X-Forwarded-Prefix":"/blog"} {"REQUEST_URI":"//evil.example/b"} /blog//evil.example/css/app.css /blog//app.css /blog//evil.example/b?q /blog//evil.example/ /app.css
  {"X-Forwarded-Prefix":"/blog","X-Forwarded-Host":"www.public.example"} {"HTTP_HOST":null} /blog/css/app.css /app.css /blog/?q /blog/
  {"X-Forwarded-Prefix":"/"} /css/app.css /app.css /?q /
host and port: http://www.public.example/a http://www.public.example:8080/a http://www.example/a /.//x
  {"X-Forwarded-Host":"www.public.example"} /a http://www.public.example:8080/a http://www.example/a http://www.public.example//x
  {"X-Forwarded-Host":"WWW.Public.example:80, www.example"} /a http://www.public.example:8080/a http://www.example/a http://www.public.example//x
  {"X-Forwarded-Host":"www.public.example:8080"} http://www.public.example/a /a http://www.example/a http://www.public.example:8080//x
  {"X-Forwarded-Host":"www.public.example","X-Forwarded-Port":"8080"} http://www.public.example/a /a http://www.example/a http://www.public.example:8080//x
  {"X-Forwarded-Host":"www.public.example:81","X-Forwarded-Port":" 8080, 80"} http://www.public.example/a /a http://www.example/a http://www.public.example:8080//x
  {"X-Forwarded-Port":"8080"} {"HTTP_HOST":"www.public.example:9000"} http://www.public.example/a /a http://www.example/a http://www.public.example:8080//x
  {"X-Forwarded-Port":"80"} {"HTTP_HOST":"www.public.example:9000"} /a http://www.public.example:8080/a http://www.example/a http://www.public.example//x
  {"X-Forwarded-Host":"www.public.example"} {"HTTP_HOST":null} /a http://www.public.example:8080/a http://www.example/a http://www.public.example//x
  {"X-Forwarded-Port":"8080"} {"HTTP_HOST":null} http://www.public.example/a http://www.public.example:8080/a http://www.example/a
other kinds of hosts: https://[2001:db8::1]/a https://xn--bcher-kva.example:8443/b https://192.0.2.1/c
  {"X-Forwarded-Host":"[2001:DB8::1]:9000","X-Forwarded-Port":"443","X-Forwarded-Proto":"https"} /a https://xn--bcher-kva.example:8443/b https://192.0.2.1/c
  {"X-Forwarded-Host":"b\u00fccher.example","X-Forwarded-Port":"8443","X-Forwarded-Proto":"https"} https://[2001:db8::1]/a /b https://192.0.2.1/c
  {"X-Forwarded-Host":"192.0.2.1","X-Forwarded-Proto":"https"} https://[2001:db8::1]/a https://xn--bcher-kva.example:8443/b /c
scheme: http://www.example/a https://www.example/a //cdn.example/a
  {"X-Forwarded-Proto":"https"} http://www.example/a /a https://cdn.example/a
  {"X-Forwarded-Proto":"HTTPS, http"} http://www.example/a /a https://cdn.example/a
  {"X-Forwarded-Proto":"http"} {"HTTPS":"on","REQUEST_SCHEME":"https"} /a https://www.example/a http://cdn.example/a
  {"X-Forwarded-Proto":"ws"} {"HTTPS":"on"} http://www.example/a /a https://cdn.example/a
  {"X-Forwarded-Host":"www.example"} {"HTTPS":"on"} http://www.example/a /a https://cdn.example/a
  {"X-Forwarded-Host":"www.example"} {"REQUEST_SCHEME":"http"} /a https://www.example/a http://cdn.example/a
Forwarded: https://www.public.example/a https://www.public.example:8443/a http://www.example/a //cdn.example/a
  {"Forwarded":"for=192.0.2.1;host=www.public.example;proto=https"} /a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":"for=\"[2001:db8::1]:1\" ; Proto=\"https\" ;HOST=\"www.public.example:8443\";by=_x, host=evil.example"} https://www.public.example/a /a http://www.example/a https://cdn.example/a
  {"Forwarded":"for=\"a,b;host=evil.example\";host=www.public.example;proto=https"} /a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":"for=\"\\\";host=evil.example;\\\"\";proto=https;host=www.public.example"} /a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":"host=\"www.public\\.example\";proto=https"} https://www.public.example/a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":"xhost=www.public.example;host;=;;proto=https"} https://www.public.example/a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":", host=www.public.example;proto=https"} https://www.public.example/a https://www.public.example:8443/a /a https://cdn.example/a
  {"Forwarded":"host=\"www.public.example"} https://www.public.example/a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
  {"Forwarded":"host=www.public.example;proto=https","X-Forwarded-Proto":"http"} https://www.public.example/a https://www.public.example:8443/a /a http://cdn.example/a
  {"Forwarded":"host=www.public.example;proto=https","X-Forwarded-Prefix":"/x"} https://www.public.example/a https://www.public.example:8443/a /a https://cdn.example/a
  {"Forwarded":"host=www.public.example;proto=https","X-Forwarded-Prefix":"none","X-Forwarded-Port":"0"} /a https://www.public.example:8443/a http://www.example/a https://cdn.example/a
20 of X-Forwarded-Host
7 of X-Forwarded-Proto
13 of X-Forwarded-Port
22 of X-Forwarded-Prefix
Link: </a.css>; rel=preload; as=style
Link: </blog/b.css>; rel=preload; as=style
Link: </c.css>; rel=preload; as=style
Link: <http://www.public.example/d.css>; rel=preload; as=style; nopush
Link: </e.css>; rel=preload; as=style


Link: <https://www.public.example/blog/a.css>; rel=preload; as=style


serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax
serverpush=AAAAVA; Path=/; HttpOnly; SameSite=Lax; Secure
