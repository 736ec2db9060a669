--TEST--
examples/status/export.php: what was learned as a file for each server, what stays out, and what it says of bad input
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip thirty processes take minutes under valgrind, and it is PHP that they run');
?>
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';
require __DIR__ . '/../inc/cli.inc';

/** What it prints, each time: $FILE stands for the table */
function export(string $file, string $arguments, ?array $settings = null): void
{
    $settings ??= ['extension' => extension_file()];
    $command = getenv('TEST_PHP_EXECUTABLE') . ' -n';
    foreach ($settings as $name => $value) {
        $command .= " -d $name=" . escapeshellarg($value);
    }
    $script = dirname(__DIR__, 2) . '/examples/status/export.php';
    $folder = dirname($file);
    exec("$command $script " . strtr($arguments, ['FILE' => $file, 'FOLDER' => $folder]) . ' 2>&1', $lines, $status);
    $output = strtr(implode("\n", $lines), [$file => 'FILE', $folder => 'FOLDER', phpversion('serverpush') => 'RELEASE']);
    echo "--- $arguments\n$output\n", $status ? "exit status $status\n" : '', "\n";
}

$font = '<link rel="preload" as="font" href="/a.woff2" crossorigin type="font/woff2">';
$server = new LearningServer([
    'index.php' => sprintf(PAGE, STYLESHEET . $font . '<link rel="stylesheet" href="/b.css?x=1&amp;y=2">'),
    'evil.php' => sprintf(PAGE, STYLESHEET . '<link rel="stylesheet" href="/x.css?{env.SECRET}"><script src="/x.js?${SECRET}"></script>'
        . '<link rel="stylesheet" href="/x.css?[a]"><link rel="stylesheet" href="/x.css?a\\b">'),
    'only-evil.php' => sprintf(PAGE, '<link rel="stylesheet" href="/y.css?{$SECRET}">'),
    'cdn.php' => sprintf(PAGE, STYLESHEET . '<link rel="stylesheet" href="https://cdn.example/c.css">'),
    'policy.php' => '<?php header("Referrer-Policy: no-referrer") ?>'
        . sprintf(PAGE, STYLESHEET . '<link rel="stylesheet" href="https://cdn.example/c.css">'),
    'tenants.php' => sprintf(PAGE, STYLESHEET . '<script src="/<?= $_SERVER["HTTP_X_LOADS"] ?>.js"></script>'),
    'fast.php' => '<!DOCTYPE html><html><head>' . STYLESHEET . '</head><body></body></html>',
    'cookies.php' => sprintf(PAGE, STYLESHEET . '<?= $_COOKIE ? "" : "<script src=\"/welcome.js\"></script>" ?>'),
], [
    'serverpush.learn_file' => '{folder}/learned',
    'serverpush.learn_memory' => '256K',
    'serverpush.learn_origins' => 'https://cdn.example',
]);
$file = $server->folder() . '/learned';
export($file, 'FILE haproxy --days=0');
foreach (['/index.php', '/index.php?a=1,2;3&b=%7e', '/evil.php', "/evil.php?it's", '/evil.php?{env.SECRET}', '/evil.php?$a',
    '/only-evil.php', '/cdn.php', '/policy.php', '/fast.php', '/cookies.php'] as $target) {
    $server->teach($target);
}
$server->teach('/cookies.php', 'Cookie: a=b');
$server->teach('/index.php', 'Sec-CH-UA-Mobile: ?1');
$server->teach('/cdn.php', 'Host: other.example:8443');
// as mod_php or this server would send them
echo $server->visit('/index.php', 4)->hints, "\n\n";

export($file, 'FILE haproxy --days=0');
export($file, 'FILE apache --days=0 --host=www.example --page=/index.php');
export($file, 'FILE apache --days=0 --out=FOLDER/apache.conf');
export($file, 'FILE caddy --days=0 --host=other.example:8443');
foreach (['haproxy' => 'map', 'apache' => 'conf', 'caddy' => 'caddy'] as $format => $extension) {
    export($file, "FILE $format --days=0 --out=FOLDER/$extension");
    export($file, "FILE $format --check=FOLDER/$extension");
    $text = file_get_contents("{$server->folder()}/$extension");
    file_put_contents("{$server->folder()}/$extension", strtr($text, ['/b.css' => '/old.css', '/cdn.php' => '/gone.php']));
    export($file, "FILE $format --days=0 --check=FOLDER/$extension");
}
foreach (['X-Loads: same', 'X-Loads: other'] as $loads) {
    $server->teach('/tenants.php', 'X-Forwarded-Host: ' . ($loads === 'X-Loads: same' ? 'one' : 'two') . '.example', $loads);
    export($file, 'FILE haproxy --days=0 --page=/tenants.php --out=FOLDER/tenants');
}
export($file, 'FILE haproxy');
export($file, 'FILE haproxy --days=0 --page=/fast.php');
export($file, 'FILE haproxy --days=0 --page=/none.php');
export($file, 'FILE haproxy --days=0 --root=/srv');
export($file, 'FILE haproxy --days=0 --check=FOLDER/index.php');
export($file, 'FILE haproxy --days=0 --check=FOLDER/caddy');
export($file, 'FILE haproxy --days=0 --check=FOLDER/none');
export($file, 'FILE haproxy --days=0 --out=FOLDER/none/map');
export($file, 'FILE haproxy --days=0 --socket=FOLDER/none');
export($file, 'FILE caddy --days=0 --socket=FOLDER/none');
export($file, 'FILE nginx');
export($file, 'FILE haproxy --days=many');
export($file, 'FILE haproxy --nonsense=1');
export($file, 'FOLDER/none haproxy');
export($file, 'FILE haproxy', []);
$server->restart([]);
$bytes = file_get_contents($file);
// behind the magic stands the number of the format
file_put_contents($file, substr_replace($bytes, pack('V', 77), strlen('serverpush learn'), 4));
export($file, 'FILE haproxy');
chmod($file, 0644);
export($file, 'FILE haproxy');
?>
--EXPECT--
--- FILE haproxy --days=0
FILE has no page to export: nothing was learned yet, but what too few visitors saw (0).
exit status 1

</app.css>; rel=preload; as=style
</a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
</b.css?x=1&y=2>; rel=preload; as=style

--- FILE haproxy --days=0
# serverpush: learned hints, haproxy, days=0
#
# In the part of HAProxy that has PHP-FPM behind it:
#
#     http-request set-var-fmt(txn.page) "%[req.hdr(host),lower]%[pathq]"
#     http-request set-var-fmt(txn.page) "mobile:%[var(txn.page)]" if { req.hdr(sec-ch-ua-mobile) ?1 }
#     http-request set-var(txn.hint) var(txn.page),map_str(/etc/haproxy/serverpush.map)
#     acl has_the_files req.hdr(if-none-match) -m found
#     acl has_the_files req.hdr(if-modified-since) -m found
#     acl wants_none req.hdr(save-data) -i on
#     acl wants_none req.hdr(sec-purpose) -i -m beg prefetch
#     acl navigates req.hdr(sec-fetch-mode) navigate
#     acl wants_a_page req.hdr(sec-fetch-dest) document
#     http-request early-hint Link "%[var(txn.hint)]" if { var(txn.hint) -m found } METH_GET navigates wants_a_page !has_the_files !wants_none
#
other.example:8443/cdn.php </app.css>; rel=preload; as=style, <https://cdn.example/>; rel=preconnect, <https://cdn.example/c.css>; rel=preload; as=style
www.example/cdn.php </app.css>; rel=preload; as=style, <https://cdn.example/>; rel=preconnect, <https://cdn.example/c.css>; rel=preload; as=style
www.example/cookies.php </app.css>; rel=preload; as=style
www.example/evil.php </app.css>; rel=preload; as=style
www.example/evil.php?it's </app.css>; rel=preload; as=style
www.example/index.php </app.css>; rel=preload; as=style, </a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2", </b.css?x=1&y=2>; rel=preload; as=style
mobile:www.example/index.php </app.css>; rel=preload; as=style, </a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2", </b.css?x=1&y=2>; rel=preload; as=style
www.example/index.php?a=1,2;3&b=%7e </app.css>; rel=preload; as=style, </a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2", </b.css?x=1&y=2>; rel=preload; as=style
www.example/policy.php </app.css>; rel=preload; as=style

--- FILE apache --days=0 --host=www.example --page=/index.php
# serverpush: learned hints, apache, days=0
#
# To be included in a <VirtualHost>
#
H2EarlyHints on
<If "%{REQUEST_FILENAME} =~ m#\.php$# && %{HTTP:Sec-Fetch-Mode} == 'navigate' && %{HTTP:Sec-Fetch-Dest} == 'document' && %{HTTP:If-None-Match} == '' && %{HTTP:If-Modified-Since} == '' && tolower(%{HTTP:Save-Data}) != 'on' && %{HTTP:Sec-Purpose} !~ /^prefetch/ && tolower(%{HTTP_HOST}) == 'www.example'">
    <If "%{THE_REQUEST} == 'GET /index.php HTTP/2.0' && %{HTTP:Sec-CH-UA-Mobile} != '?1'">
        H2EarlyHint Link "</app.css>; rel=preload; as=style, </a.woff2>; rel=preload; as=font; crossorigin=anonymous; type=\"font/woff2\", </b.css?x=1&y=2>; rel=preload; as=style"
    </If>
    <If "%{THE_REQUEST} == 'GET /index.php HTTP/2.0' && %{HTTP:Sec-CH-UA-Mobile} == '?1'">
        H2EarlyHint Link "</app.css>; rel=preload; as=style, </a.woff2>; rel=preload; as=font; crossorigin=anonymous; type=\"font/woff2\", </b.css?x=1&y=2>; rel=preload; as=style"
    </If>
</If>

--- FILE apache --days=0 --out=FOLDER/apache.conf
8 pages; left out: 5 × link whose URL means more in a configuration, 3 × page whose address means more in a configuration, 1 × link of another origin on a page with policies, 1 × page without a hint: fast page, 1 × link that is for visitors with cookies alone, or for those without.

--- FILE caddy --days=0 --host=other.example:8443
# serverpush: learned hints, caddy, days=0
#
# To be imported in the site, before php_fastcgi
#
map {http.request.header.Sec-CH-UA-Mobile} {serverpush_mobile} {
    ?1 "mobile:"
    default ""
}
map "{serverpush_mobile}{http.request.hostport}{http.request.orig_uri}" {serverpush_hint} {
    "other.example:8443/cdn.php" "</app.css>; rel=preload; as=style, <https://cdn.example/>; rel=preconnect, <https://cdn.example/c.css>; rel=preload; as=style"
    default ""
}
@serverpush {
    protocol http/2+
    method GET
    header Sec-Fetch-Mode navigate
    header Sec-Fetch-Dest document
    not header If-None-Match *
    not header If-Modified-Since *
    not header Save-Data on
    not header Sec-Purpose prefetch*
    not vars {serverpush_hint} ""
}
route @serverpush {
    header +Link {serverpush_hint}
    respond 103
}

--- FILE haproxy --days=0 --out=FOLDER/map
9 pages; left out: 9 × link whose URL means more in a configuration, 2 × page whose address means more in a configuration, 1 × link of another origin on a page with policies, 1 × page without a hint: fast page, 1 × link that is for visitors with cookies alone, or for those without.

--- FILE haproxy --check=FOLDER/map
FOLDER/map: agrees, 9 pages

--- FILE haproxy --days=0 --check=FOLDER/map
FOLDER/map: no longer agrees: 4 pages the same, 3 with other hints by now, 2 missing, 2 outdated
exit status 1

--- FILE apache --days=0 --out=FOLDER/conf
8 pages; left out: 5 × link whose URL means more in a configuration, 3 × page whose address means more in a configuration, 1 × link of another origin on a page with policies, 1 × page without a hint: fast page, 1 × link that is for visitors with cookies alone, or for those without.

--- FILE apache --check=FOLDER/conf
FOLDER/conf: agrees, 8 pages

--- FILE apache --days=0 --check=FOLDER/conf
FOLDER/conf: no longer agrees: 3 pages the same, 3 with other hints by now, 2 missing, 2 outdated
exit status 1

--- FILE caddy --days=0 --out=FOLDER/caddy
9 pages; left out: 9 × link whose URL means more in a configuration, 2 × page whose address means more in a configuration, 1 × link of another origin on a page with policies, 1 × page without a hint: fast page, 1 × link that is for visitors with cookies alone, or for those without.

--- FILE caddy --check=FOLDER/caddy
FOLDER/caddy: agrees, 9 pages

--- FILE caddy --days=0 --check=FOLDER/caddy
FOLDER/caddy: no longer agrees: 4 pages the same, 3 with other hints by now, 2 missing, 2 outdated
exit status 1

--- FILE haproxy --days=0 --page=/tenants.php --out=FOLDER/tenants
1 page.

--- FILE haproxy --days=0 --page=/tenants.php --out=FOLDER/tenants
There is no hint to export: 1 × address that has other hints for another X-Forwarded-Host.
exit status 1

--- FILE haproxy
There is no hint to export: 26 × link first seen less than 7 days ago, 2 × page whose address means more in a configuration, 1 × link of another origin on a page with policies, 1 × page without a hint: fast page, 1 × link that is for visitors with cookies alone, or for those without, 1 × address that has other hints for another X-Forwarded-Host.
exit status 1

--- FILE haproxy --days=0 --page=/fast.php
There is no hint to export: 1 × page without a hint: fast page.
exit status 1

--- FILE haproxy --days=0 --page=/none.php
FILE has no page to export that is the one asked for.
exit status 1

--- FILE haproxy --days=0 --root=/srv
FILE has no page to export that is the one asked for.
exit status 1

--- FILE haproxy --days=0 --check=FOLDER/index.php
FOLDER/index.php is no file that was exported here.
exit status 1

--- FILE haproxy --days=0 --check=FOLDER/caddy
FOLDER/caddy is a file for Caddy.
exit status 1

--- FILE haproxy --days=0 --check=FOLDER/none
FOLDER/none cannot be read.
exit status 1

--- FILE haproxy --days=0 --out=FOLDER/none/map
FOLDER/none/map cannot be written.
exit status 1

--- FILE haproxy --days=0 --socket=FOLDER/none
FOLDER/none: No such file or directory.
exit status 1

--- FILE caddy --days=0 --socket=FOLDER/none
--socket is for HAProxy.
exit status 1

--- FILE nginx
"nginx" is no format: there are haproxy, apache and caddy.
exit status 1

--- FILE haproxy --days=many
--days=many: this is no number of days.
exit status 1

--- FILE haproxy --nonsense=1
--nonsense=1 is no option.

usage: php export.php FILE FORMAT [OPTION...]

  FILE            what serverpush.learn_file names; to be read as its owner, with the PHP and the settings of the server
  FORMAT          haproxy, apache or caddy
  --days=7        only links that were first seen so many days ago or earlier
  --host=HOST     only pages of this host, with its port if it has one
  --root=FOLDER   only pages of this document root
  --page=PATH     only this path and query
  --out=PATH      write the file there, in one step, instead of printing it
  --check=PATH    say whether this exported file still agrees; exit status 1: it does not
  --socket=PATH   HAProxy: bring the map that runs up to date, by this socket of its
  --map=PATH      the map as HAProxy's configuration names it; else /etc/haproxy/serverpush.map

exit status 1

--- FOLDER/none haproxy
FOLDER/none is not there.
exit status 1

--- FILE haproxy
This PHP has no serverpush: php.ini has to name the extension, for the command line, too.
exit status 1

--- FILE haproxy
FILE has another format: it is no file of serverpush.learn_file, or of a version that serverpush RELEASE does not know.
exit status 1

--- FILE haproxy
FILE can be read by others.
exit status 1
