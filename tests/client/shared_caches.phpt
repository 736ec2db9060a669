--TEST--
A response that a shared cache may keep is the same for all clients, and sets no cookie
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$script = 'require "' . __DIR__ . '/../inc/cgi.inc";' . <<<'PHP'
    ob_start();
    push('/a.css');
    foreach (json_decode(getenv('FIELDS')) as $fields) {
        header_remove();
        foreach ($fields as $field) {
            header($field, false);
        }
        echo states()[0] === 'known' ? 'aware: ' : 'as for all: ', implode(' | ', $fields), "\n";
    }
    PHP;
$response = visit($script, 'serverpush=AAAAVA', [], ['FIELDS' => json_encode([
    [],
    ['Cache-Control: private'],
    ['Cache-Control: no-store'],
    ['cache-control: no-cache,PRIVATE'],
    ['Cache-Control: no-cache', 'Cache-Control: no-store, must-revalidate'],
    ['Cache-Control: x="a, public", private'],
    ['Cache-Control: private', 'ETag: "a"', 'Expires: Thu, 19 Nov 1981 08:52:00 GMT', 'Last-Modified: x'],
    ['Vary: Cookie'],
    ['X-Cache-Control: public'],

    ['Cache-Control: public'],
    ['Cache-Control: max-age=60'],
    ['Cache-Control: no-cache'],
    ['Cache-Control:'],
    ['Cache-Control: private="Set-Cookie"'],
    ['Cache-Control: x="private"'],
    ['Cache-Control: x="\", private", y'],
    ['Cache-Control: not-private, no-storey'],
    ['Cache-Control: private, s-maxage=60'],
    ['Cache-Control: private', 'Cache-Control: public'],
    ['Cache-Control: private', 'CDN-Cache-Control: max-age=60'],
    ['Cache-Control: private', 'Cloudflare-CDN-Cache-Control: max-age=60'],
    ['Surrogate-Control: max-age=60'],
    ['X-Accel-Expires: 60'],
    ['ETag: "a"'],
    ['etag: W/"a"'],
    ['Last-Modified: Thu, 19 Nov 1981 08:52:00 GMT'],
    ['Expires: 0'],
])]);
echo $response->body, $response->links()[0], ' ', cookie_of($response) ?? 'no cookie', "\n";

// what the report says comes true
foreach (['Cache-Control: private', 'Cache-Control: public'] as $field) {
    $response = visit("header('$field'); push('/a.css'); push('/b.js');", 'serverpush=AAAAVA');
    echo $response->links()[0], ' ', cookie_of($response) ?? 'no cookie', "\n";
}
?>
--EXPECT--
aware: 
aware: Cache-Control: private
aware: Cache-Control: no-store
aware: cache-control: no-cache,PRIVATE
aware: Cache-Control: no-cache | Cache-Control: no-store, must-revalidate
aware: Cache-Control: x="a, public", private
aware: Cache-Control: private | ETag: "a" | Expires: Thu, 19 Nov 1981 08:52:00 GMT | Last-Modified: x
aware: Vary: Cookie
aware: X-Cache-Control: public
as for all: Cache-Control: public
as for all: Cache-Control: max-age=60
as for all: Cache-Control: no-cache
as for all: Cache-Control:
as for all: Cache-Control: private="Set-Cookie"
as for all: Cache-Control: x="private"
as for all: Cache-Control: x="\", private", y
as for all: Cache-Control: not-private, no-storey
as for all: Cache-Control: private, s-maxage=60
as for all: Cache-Control: private | Cache-Control: public
as for all: Cache-Control: private | CDN-Cache-Control: max-age=60
as for all: Cache-Control: private | Cloudflare-CDN-Cache-Control: max-age=60
as for all: Surrogate-Control: max-age=60
as for all: X-Accel-Expires: 60
as for all: ETag: "a"
as for all: etag: W/"a"
as for all: Last-Modified: Thu, 19 Nov 1981 08:52:00 GMT
as for all: Expires: 0
</a.css>; rel=preload; as=style no cookie
</a.css>; rel=preload; as=style; nopush AAAAVAAAAAwg
</a.css>; rel=preload; as=style no cookie
