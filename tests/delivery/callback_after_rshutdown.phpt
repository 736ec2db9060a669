--TEST--
A callback that runs when the request's modules are gone can declare links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    header_register_callback(static function (): void {
        push('/callback.css');
        ServerPush\links()->push('/set.css');
        $states = array_column(ServerPush\report()['links'], 'state');
        header('X-Links: ' . count(ServerPush\links()) . ' ' . implode(' ', $states));
    });
    PHP);
?>
--EXPECT--
X-Links: 2 pending pending
Link: </callback.css>; rel=preload; as=style
Link: </set.css>; rel=preload; as=style
