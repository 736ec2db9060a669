--TEST--
report() of a part of another page, which mod_include makes by a request of its own: suppressed, and nothing is sent
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$report = <<<'PHP'
    push('/a.css');
    $report = ServerPush\report();
    $answers = [ServerPush\early_hints(), ServerPush\early_flush(), preg_grep('/^Link/', headers_list())];
    $early = ServerPush\report();
    echo json_encode([$report['links'], $answers, $early['early_hints'], $early['early_flush']],
        JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT), "\n";
    echo json_encode([push('/late.css'), ServerPush\report()['links'][1]], JSON_UNESCAPED_SLASHES);
    PHP;
echo respond($report, variables: ['SERVER_PROTOCOL' => 'INCLUDED']);
?>
--EXPECT--
[
    [
        {
            "href": "/a.css",
            "rel": "preload",
            "state": "suppressed",
            "reason": "a sub-request is a part of another response, and sends no headers",
            "source": "declared"
        }
    ],
    [
        false,
        false,
        []
    ],
    {
        "sent": false,
        "reason": "a sub-request is a part of another response, and sends no headers"
    },
    {
        "sent": false,
        "reason": "a sub-request is a part of another response, and sends no headers"
    }
]
[false,{"href":"/late.css","rel":"preload","state":"suppressed","reason":"a sub-request is a part of another response, and sends no headers","source":"declared"}]
