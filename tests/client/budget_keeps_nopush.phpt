--TEST--
A link that the client has keeps its nopush when the budget made the plan decide anew
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

// two links of one URL, and one too many
echo told(visit(
    "push('/a.css'); push('/d', as: 'image'); push('/d', as: 'fetch'); push('/e', as: 'track');",
    'serverpush=' . encode([key_of('/a.css'), key_of('/d')]),
    ['max_links' => 3],
));
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style; nopush
Link: </d>; rel=preload; as=image; nopush
Link: </d>; rel=preload; as=fetch; crossorigin=anonymous; nopush
-
