--TEST--
A response that a shared cache may keep is the same for all clients, and sets no cookie
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

function is_aware(string ...$fields): string
{
    $script = implode(array_map(static fn (string $field): string => 'header(' . var_export($field, true) . ', false);', $fields));
    $response = visit("$script push('/a.css'); push('/b.js');", 'serverpush=AAAAVA');
    $nopush = str_ends_with($response->links()[0], 'nopush');

    return $nopush === (cookie_of($response) !== null) ? ($nopush ? 'aware' : 'as for all') : 'broken';
}

foreach ([
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
] as $fields) {
    echo is_aware(...$fields), ': ', implode(' | ', $fields), "\n";
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
