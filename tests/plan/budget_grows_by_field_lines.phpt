--TEST--
Each link costs its field's line with CRLF, no more and no less
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

/** The least budget with which no link stays behind */
function least_budget(): int
{
    for ($budget = 1; ; $budget++) {
        ini_set('serverpush.header_budget', $budget);
        if (!in_array('over_budget', states(), true)) {
            return $budget;
        }
    }
}

push('/first.css');
$least = least_budget();
foreach ([
    'Link: </a.css>; rel=preload; as=style' => fn() => push('/a.css'),
    'Link: </b>; rel=preload; nopush' => fn() => ServerPush\preload('/b'),
    'Link: </c.woff>; rel=preload; as=font; crossorigin=anonymous; type="font/woff"' => fn() => push('/c.woff'),
    'Link: </d>; rel=next; title="a \"d\""' => fn() => ServerPush\add_link('/d', 'next', title: 'a "d"'),
    "Link: </e>; rel=next; title*=UTF-8''%C3%A9" => fn() => ServerPush\add_link('/e', 'next', title: 'é'),
] as $line => $declare) {
    $declare();
    $costs[] = least_budget() - $least - strlen("$line\r\n");
    $least = least_budget();
}
send_headers_and_print();
echo json_encode($costs), "\n";
?>
--EXPECT--
sent:
Link: </first.css>; rel=preload; as=style
Link: </a.css>; rel=preload; as=style
Link: </b>; rel=preload; nopush
Link: </c.woff>; rel=preload; as=font; crossorigin=anonymous; type="font/woff"
Link: </d>; rel=next; title="a \"d\""
Link: </e>; rel=next; title*=UTF-8''%C3%A9
[0,0,0,0,0]
