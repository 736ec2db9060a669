--TEST--
about:blank stands for an image whose URLs are all in imagesrcset, and for nothing else
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

use ServerPush\{Link, LinkSet};
use function ServerPush\{add_link, links, modulepreload, prefetch, preload};

$srcset = '/small.jpg 400w, /large.jpg 800w';
echo json_encode([
    'taken' => [
        push('about:blank', 'image', imagesrcset: $srcset, imagesizes: '50vw'),
        preload(' About:BLANK#x', as: 'image', imagesrcset: '/b.jpg 1x', crossorigin: true),
        add_link('about:blank', 'preload', as: 'image', imagesrcset: '/c.jpg 1x', crossorigin: 'use-credentials'),
    ],
    'refused' => [
        push('about:blank'),
        push('about:blank', 'image'),
        push('about:blank', 'image', imagesrcset: null),
        push('about:blank', imagesrcset: $srcset),
        push('about:blank', 'script', imagesrcset: $srcset),
        push('about:srcdoc', 'image', imagesrcset: $srcset),
        push('about:blank?x', 'image', imagesrcset: $srcset),
        push('data:image/png,x', 'image', imagesrcset: $srcset),
        prefetch('about:blank', as: 'image', imagesrcset: $srcset),
        modulepreload('about:blank', imagesrcset: $srcset),
        add_link('about:blank', 'next', as: 'image', imagesrcset: $srcset),
    ],
    'in a set' => [
        count($set = LinkSet::fromHeader("<about:blank>; rel=preload; as=image; imagesrcset=\"$srcset\"")),
        $set->has('about:blank', 'preload'),
        count(unserialize(serialize($set))),
        $set->remove('about:blank'),
        $set->add(new Link('about:blank', 'preload', ['as' => 'image'])),
        $set->add('<about:blank>; rel=next'),
    ],
]), "\n";
foreach (explode(', <', substr(links(), 1)) as $link) {
    echo "<$link\n";
}

echo respond(<<<'PHP'
    header('Link: <about:blank>; rel=preload; as=image; imagesrcset="/a.jpg 1x"', false);
    var_dump(push('about:blank', 'image', imagesrcset: '/a.jpg 1x'));
    echo ServerPush\report()['links'][0]['state'];
    PHP, ['output_buffering' => 4096]);
?>
--EXPECT--
{"taken":[true,true,true],"refused":[false,false,false,false,false,false,false,false,false,false,false],"in a set":[1,true,1,1,0,0]}
<about:blank>; rel=preload; as=image; crossorigin=anonymous; nopush; imagesrcset="/b.jpg 1x"
<about:blank>; rel=preload; as=image; crossorigin=use-credentials; nopush; imagesrcset="/c.jpg 1x"
<about:blank>; rel=preload; as=image; nopush; imagesrcset="/small.jpg 400w, /large.jpg 800w"; imagesizes="50vw"
Link: <about:blank>; rel=preload; as=image; imagesrcset="/a.jpg 1x"

bool(true)
foreign
