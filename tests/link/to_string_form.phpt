--TEST--
A Link is written in the form that every server takes
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

$links = [
    new Link('/a', 'preload', ['title' => 'A', 'nopush' => true, 'crossorigin' => true, 'x' => 1, 'as' => 'FONT', 'type' => 'font/woff2']),
    new Link('/a', 'PRELOAD', ['as' => 'Stylesheet']),
    new Link('https://cdn.example/a?b#c', 'modulepreload', ['fetchpriority' => 'Low']),
    new Link('/a', 'preload', ['fetchpriority' => 'soon', 'crossorigin' => 'x']),
    new Link('/a', 'next', ['title' => 'ü', 'hreflang' => ['de', 'en']]),
    new Link('mailto:a@b.example', 'https://rel.example/a'),
];
echo implode("\n", $links), "\n";
?>
--EXPECT--
</a>; rel=preload; as=font; crossorigin=anonymous; x=1; nopush; type="font/woff2"; title="A"
</a>; rel=preload; as=stylesheet
<https://cdn.example/a?b#c>; rel=modulepreload; fetchpriority=low
</a>; rel=preload; crossorigin=anonymous; fetchpriority=soon
</a>; rel=next; hreflang=de; hreflang=en; title*=UTF-8''%C3%BC
<mailto:a@b.example>; rel="https://rel.example/a"
