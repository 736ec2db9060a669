--TEST--
A link that a destructor at the end of the script declares goes out
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    class Page
    {
        public function __destruct()
        {
            push('/a.css');
        }
    }
    $page = new Page;
    PHP);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style
