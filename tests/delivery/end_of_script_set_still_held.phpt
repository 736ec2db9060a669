--TEST--
The set of links() may be held until the very end
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    $links = ServerPush\links();
    $links->push('/a.css');
    final class Holder
    {
        public static ServerPush\LinkSet $links;
    }
    Holder::$links = $links;
    PHP);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
