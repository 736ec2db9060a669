--TEST--
A text that holds no link is none: 0, a reason in report(), and a warning with serverpush.debug=1
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

use ServerPush\LinkSet;
use function ServerPush\links;

$warnings = [];
set_error_handler(static function (int $level, string $message) use (&$warnings): bool {
    $warnings[] = "$message\n";
    return true;
});

$added = [
    links()->add('/app.css'), links()->add('Link: </a>; rel=x'), links()->add('https://a.example/'),
    links()->add('</a>; as=style'),
    links()->add(['/b.css', '</c.css>; rel=preload; as=style', ['/d.css', '</e>; rel=next']]),
    // nothing at all is no mistake
    links()->add(''), links()->add([]), links()->add(['']),
];
$own = [count(LinkSet::fromHeader('/f.css')), (new LinkSet)->add(['/g.css', '</h>; rel=next'])];
$report = report_lines();
echo json_encode([$added, $own]), "\n$report", implode($warnings);
?>
--EXPECT--
[[0,0,0,0,2,0,0,0],[0,1]]
open
/c.css preload: pending
/e next: pending
/app.css : refused, the text holds no link
Link: </a>; rel=x : refused, the text holds no link
https://a.example/ : refused, the text holds no link
</a>; as=style : refused, the text holds no link
/b.css : refused, the text holds no link
/d.css : refused, the text holds no link
ServerPush\LinkSet::add(): Link to "/app.css" refused: the text holds no link
ServerPush\LinkSet::add(): Link to "Link: </a>; rel=x" refused: the text holds no link
ServerPush\LinkSet::add(): Link to "https://a.example/" refused: the text holds no link
ServerPush\LinkSet::add(): Link to "</a>; as=style" refused: the text holds no link
ServerPush\LinkSet::add(): Link to "/b.css" refused: the text holds no link
ServerPush\LinkSet::add(): Link to "/d.css" refused: the text holds no link
