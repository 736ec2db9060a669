--TEST--
Until the headers are sent headers_list() shows what the final response would have of the links, afterwards what it has
--EXTENSIONS--
serverpush
--CGI--
--INI--
serverpush.cache_aware=nopush
serverpush.debug=1
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

function show(string $when): void
{
    // twice: what is kept must be what a new plan says
    $fields = headers_list();
    $again = headers_list();
    $GLOBALS['lines'][] = "$when: " . implode(' | ', array_map(
        static fn (string $field): string => preg_replace('/; rel=preload; as=style/', '', $field),
        array_filter($fields, static fn (string $field): bool => stripos($field, 'X-Powered-By') !== 0),
    )) . ($fields === $again ? '' : ' AND THEN ANOTHER');
}

show('nothing');
header('X-Own: 1');
show('a field');
push('/a.css');
show('a link');
push('/semi;colon.css');
push('/b.css');
show('in the order of sending');
header('Link: </a.css>; rel=preload; as=style');
show('another says it');
header('Link: </b.css>; rel=preload; as=style');
show('in its place as long a field');
header_remove('Link');
show('none any more');
ServerPush\preload('/c.css');
show('nopush');
push('/c.css');
show('lifted');
ServerPush\links()->remove('/semi;colon.css');
show('one removed');
ini_set('serverpush.max_links', '1');
show('a setting');
ini_restore('serverpush.max_links');
http_response_code(404);
show('a code');
http_response_code(200);
header('HTTP/1.1 410 Gone');
show('a status line');
header('HTTP/1.1 200 OK');
ServerPush\links()->clear();
show('cleared');
push('/d.css');
header_register_callback(static function (): void {
    show('in the callback');
    push('/e.css');
});
ob_start(static function (string $output): string {
    show('in an output callback');

    return $output;
});
ob_end_flush();
echo "\n";
show('sent');
echo preg_replace('/(Set-Cookie: serverpush=)[^;]+[^|]*/', '$1... ', implode("\n", $lines)), "\n";
?>
--EXPECTREGEX--
nothing: 
a field: X-Own: 1
a link: X-Own: 1 \| Link: <\/a.css>
in the order of sending: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/semi;colon.css>
another says it: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/semi;colon.css>
in its place as long a field: X-Own: 1 \| Link: <\/b.css> \| Link: <\/a.css> \| Link: <\/semi;colon.css>
none any more: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/semi;colon.css>
nopush: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/c.css>; nopush \| Link: <\/semi;colon.css>
lifted: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/c.css> \| Link: <\/semi;colon.css>
one removed: X-Own: 1 \| Link: <\/a.css> \| Link: <\/b.css> \| Link: <\/c.css>
a setting: X-Own: 1 \| Link: <\/a.css>
a code: X-Own: 1
a status line: X-Own: 1
cleared: X-Own: 1
in an output callback: X-Own: 1 \| Link: <\/d.css>
in the callback: X-Own: 1 \| Content-type: text\/html; charset=UTF-8 \| Link: <\/d.css>
sent: X-Own: 1 \| Content-type: text\/html; charset=UTF-8 \| Link: <\/d.css> \| Link: <\/e.css> \| Set-Cookie: serverpush=.* \| Server-Timing: serverpush;desc=".*"
