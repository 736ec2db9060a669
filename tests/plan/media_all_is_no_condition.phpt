--TEST--
media=all and an empty media are no condition: neither for nopush nor for what the client's cookie remembers
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (["''", "'all'", "' ALL '", 'true', "'all, print'", "'not all'", "'print'", "['all']", 'null'] as $media) {
    $script = sprintf("push('/a.css', media: %s);", $media);
    $response = respond($script, ['serverpush.cache_aware' => 'nopush']);
    echo $media, ': ', implode($response->links()), count($response->values('Set-Cookie')) ? ', remembered' : '', "\n";
}
?>
--EXPECT--
'': </a.css>; rel=preload; as=style; media="", remembered
'all': </a.css>; rel=preload; as=style; media="all", remembered
' ALL ': </a.css>; rel=preload; as=style; media=" ALL ", remembered
true: </a.css>; rel=preload; as=style; media, remembered
'all, print': </a.css>; rel=preload; as=style; nopush; media="all, print"
'not all': </a.css>; rel=preload; as=style; nopush; media="not all"
'print': </a.css>; rel=preload; as=style; nopush; media="print"
['all']: </a.css>; rel=preload; as=style; media="all", remembered
null: </a.css>; rel=preload; as=style, remembered
