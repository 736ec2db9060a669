--TEST--
serverpush.trim_foreign: what stays behind of other code's fields, and what never does
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

/** Each in a process of its own: these fields, this code, and room for so many bytes of lines with CRLF, or links */
function trimmed(array $fields, string $code = '', ?int $bytes = null, int $links = 0, array $settings = []): void
{
    $script = 'header_remove(); ';
    foreach ($fields as $field) {
        $script .= 'header(' . var_export($field, true) . ', false); ';
    }
    echo implode("\n", respond("$script $code", $settings + [
        // the status line that is counted, and the end of the block
        'serverpush.header_budget' => $bytes === null ? 0 : $bytes + strlen("HTTP/1.1 200 Non-Authoritative\r\n\r\n"),
        'serverpush.max_links' => $links,
        'serverpush.trim_foreign' => 1,
    ])->fields), "\n\n";
}

$two = 'Link: </a.js>; rel=modulepreload; as="script" ,, </b.js>; rel=modulepreload; title="x, <y>"';
$size = static fn (string ...$lines): int => array_sum(array_map(strlen(...), $lines)) + 2 * count($lines);

echo "all fit:\n";
trimmed([$two], bytes: $size($two));
echo "a byte less, the last one stays behind:\n";
trimmed([$two], bytes: $size($two) - 1);
echo "off:\n";
trimmed([$two], bytes: 1, settings: ['serverpush.trim_foreign' => 0]);
echo "disabled:\n";
trimmed([$two], bytes: 1, settings: ['serverpush.enabled' => 0]);
echo "no limits:\n";
trimmed([$two]);
echo "nothing fits, only hints go, whole fields with them:\n";
trimmed([
    'X: 1',
    'Link: </a.css>; rel=preload; as=style, </>; rel=canonical, </b.css>; rel=preload; as=style',
    'link: </c.js>; rel=modulepreload, </d.js>; rel="preload modulepreload"; as=script',
    'Y: 2',
    'Link: </e.js>; rel="preload next"; as=script, </f.js>; as=script, </g.js>; rel="", <//cdn.example>; rel=preconnect',
    'Link: </h.js>; rel=preload; anchor="/other"',
    'Link: ',
    'Z: 3',
    'Link: , </i.css>; REL=PreLoad;, ',
], bytes: 1);
echo "what cannot be read to its end stays:\n";
trimmed([
    'Link: </a.js>; rel=preload, </b.js>; rel="preload" and, </>; rel=canonical',
    'Link: </c.js>; rel=preload, </d.js',
    'Link: nothing, </e.js>; rel=preload',
    'Link: </f.js>; rel=preload, </g.js>; rel=canonical; title="to the end, ',
], bytes: 1);
echo "the least important first:\n";
$all = ['</1>; rel=preload; fetchpriority=low', '</2>; rel=preload', '</3>; rel=preload; as=image',
    '</4>; rel=modulepreload', '</5>; rel=preload; as=script', '</6>; rel=preload; as=font',
    '</7>; rel=preload; as=style', '</8>; rel=preload; as=image; fetchpriority=high'];
for ($count = count($all) - 1; $count > 0; $count--) {
    $kept = array_slice($all, -$count);
    echo "$count: ";
    trimmed(['Link: ' . implode(', ', $all)], bytes: $size('Link: ' . implode(', ', $kept)));
}
echo "ours before another's of its class, after another's of a better one:\n";
trimmed(['Link: </theirs.js>; rel=preload; as=script', 'Link: </theirs.css>; rel=preload; as=style'],
    'push("/ours.js"); push("/ours.png");', links: 2);
echo "one that says what ours says has the importance of ours:\n";
trimmed(['Link: </a.js>; rel=preload; as=script', 'Link: </b.js>; rel=preload; as=script'],
    'push("/b.js", fetchpriority: "high"); echo json_encode(states());', links: 1);
echo "ours that another said which stays behind, and that pushed:\n";
trimmed(['Link: </a.css>; rel=preload; as=style; x="' . str_repeat('x', 100) . '"'],
    'push("/a.css"); push("/a.css", crossorigin: true);', bytes: 110);
echo "links are fields:\n";
trimmed(['Link: ' . implode(', ', $all), 'Link: </a.js>; rel=preload; as=script', 'Link: </>; rel=canonical'], links: 2);
echo "whatever the status, and whatever ours are:\n";
trimmed(['HTTP/1.1 404 Not Found', $two], 'push("/a.css");', bytes: $size($two) - 12);
trimmed(['Content-Type: text/plain', $two], 'push("/a.css");', bytes: 28 + $size($two) - 4,
    settings: ['serverpush.documents_only' => 1]);
?>
--EXPECT--
all fit:
Link: </a.js>; rel=modulepreload; as="script" ,, </b.js>; rel=modulepreload; title="x, <y>"

a byte less, the last one stays behind:
Link: </a.js>; rel=modulepreload; as="script"

off:
Link: </a.js>; rel=modulepreload; as="script" ,, </b.js>; rel=modulepreload; title="x, <y>"

disabled:
Link: </a.js>; rel=modulepreload; as="script" ,, </b.js>; rel=modulepreload; title="x, <y>"

no limits:
Link: </a.js>; rel=modulepreload; as="script" ,, </b.js>; rel=modulepreload; title="x, <y>"

nothing fits, only hints go, whole fields with them:
X: 1
Link: </>; rel=canonical
Y: 2
Link: </e.js>; rel="preload next"; as=script, </f.js>; as=script, </g.js>; rel="", <//cdn.example>; rel=preconnect
Link: </h.js>; rel=preload; anchor="/other"
Link:
Z: 3

what cannot be read to its end stays:
Link: </a.js>; rel=preload, </b.js>; rel="preload" and, </>; rel=canonical
Link: </c.js>; rel=preload, </d.js
Link: nothing, </e.js>; rel=preload
Link: </g.js>; rel=canonical; title="to the end,

the least important first:
7: Link: </2>; rel=preload, </3>; rel=preload; as=image, </4>; rel=modulepreload, </5>; rel=preload; as=script, </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

6: Link: </3>; rel=preload; as=image, </4>; rel=modulepreload, </5>; rel=preload; as=script, </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

5: Link: </4>; rel=modulepreload, </5>; rel=preload; as=script, </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

4: Link: </5>; rel=preload; as=script, </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

3: Link: </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

2: Link: </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high

1: Link: </8>; rel=preload; as=image; fetchpriority=high

ours before another's of its class, after another's of a better one:
Link: </theirs.css>; rel=preload; as=style
Link: </ours.js>; rel=preload; as=script

one that says what ours says has the importance of ours:
Link: </b.js>; rel=preload; as=script

ours that another said which stays behind, and that pushed:
Link: </a.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=style; crossorigin=anonymous; nopush

links are fields:
Link: </1>; rel=preload; fetchpriority=low, </2>; rel=preload, </3>; rel=preload; as=image, </4>; rel=modulepreload, </5>; rel=preload; as=script, </6>; rel=preload; as=font, </7>; rel=preload; as=style, </8>; rel=preload; as=image; fetchpriority=high
Link: </>; rel=canonical

whatever the status, and whatever ours are:
Status: 404 Not Found
Link: </a.js>; rel=modulepreload; as="script"

Content-type: text/plain;charset=UTF-8
Link: </a.js>; rel=modulepreload; as="script"
