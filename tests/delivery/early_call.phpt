--TEST--
early(): under CGI nothing, or with flush: true an early flush; report() says why not
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach (['early()', 'early(false)', 'early(flush: true)', 'early(true) && ServerPush\early(true)'] as $call) {
    echo "$call:\n", respond("push('/a.css'); \$said = ServerPush\\$call; header('X-Late: 1');
        echo json_encode([\$said, headers_sent(), array_slice(ServerPush\\report(), 2)], JSON_PRETTY_PRINT);",
        ['default_mimetype' => 'text/html', 'display_errors' => 0]), "\n";
}
foreach (['header("Content-Type: application/json")', 'ini_set("serverpush.enabled", 0)'] as $refused) {
    echo "$refused:\n", respond("$refused; echo json_encode([ServerPush\\early(true), headers_sent(),
        ServerPush\\report()['early_flush']['reason']]);", ['default_mimetype' => 'text/html']), "\n";
}
?>
--EXPECT--
early():
X-Late: 1
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style

[
    false,
    false,
    {
        "early_hints": {
            "sent": false,
            "reason": "FastCGI and CGI cannot carry an interim response, it would break the page"
        },
        "early_flush": {
            "sent": false,
            "reason": null
        },
        "learned_hints": {
            "sent": false,
            "reason": null
        }
    }
]

early(false):
X-Late: 1
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style

[
    false,
    false,
    {
        "early_hints": {
            "sent": false,
            "reason": "FastCGI and CGI cannot carry an interim response, it would break the page"
        },
        "early_flush": {
            "sent": false,
            "reason": null
        },
        "learned_hints": {
            "sent": false,
            "reason": null
        }
    }
]

early(flush: true):
X-Accel-Buffering: no
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style


[
    true,
    true,
    {
        "early_hints": {
            "sent": false,
            "reason": "FastCGI and CGI cannot carry an interim response, it would break the page"
        },
        "early_flush": {
            "sent": true,
            "reason": null
        },
        "learned_hints": {
            "sent": false,
            "reason": null
        }
    }
]

early(true) && ServerPush\early(true):
X-Accel-Buffering: no
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style


[
    false,
    true,
    {
        "early_hints": {
            "sent": false,
            "reason": "the headers were already sent"
        },
        "early_flush": {
            "sent": true,
            "reason": "the headers were already sent"
        },
        "learned_hints": {
            "sent": false,
            "reason": null
        }
    }
]

header("Content-Type: application/json"):
Content-Type: application/json

[false,false,"the response is not HTML"]

ini_set("serverpush.enabled", 0):
Content-type: text/html; charset=UTF-8

[false,false,"serverpush.enabled is off"]
