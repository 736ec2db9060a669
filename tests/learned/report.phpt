--TEST--
report(), early_hints() and Server-Timing tell of the 103 that left before the script began
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$report = '<?php
    time_nanosleep(0, 20_000_000);
    push("/app.css");
    push("/declared.css");
    $early = ServerPush\early_hints();
    $report = ServerPush\report();
    header_remove("X-Powered-By");
?><!DOCTYPE html><html><head>' . STYLESHEET . '<script src="/app.js"></script></head><body><?php
    foreach ($report["links"] as $link) {
        echo implode(" ", array_filter($link)), "\n";
    }
    echo json_encode([$early, $report["early_hints"], $report["learned_hints"]]);
?></body></html>';
$rows = [
    'as it is' => [],
    'with serverpush.timing' => ['serverpush.timing' => 1],
    'with serverpush.debug' => ['serverpush.debug' => 1],
    'observe' => ['serverpush.learn' => 'observe'],
    'early_hints=off' => ['serverpush.early_hints' => 'off'],
    'enabled=0' => ['serverpush.enabled' => 0],
    'early_budget=10' => ['serverpush.early_budget' => 10],
    'off' => ['serverpush.learn' => 'off'],
];
$server = new LearningServer([
    'index.php' => str_replace('$early = ServerPush\early_hints();', '$early = null;', $report),
    'own.php' => $report,
    'varying.php' => str_replace('/declared.css', '/declared.css?" . $_SERVER["HTTP_X_FORWARDED_FOR"] . "', $report),
]);
/** What the page says of itself */
$body = static fn (Answer $answer): string => trim(strip_tags($answer->body));

foreach ($rows as $title => $settings) {
    $server->restart($settings);
    $first = $server->visit('/index.php', 9);
    $server->teach('/index.php');
    $answer = $server->visit('/index.php', 4);
    preg_match('~"reason":([^}]*)}]<~', $first->body, $reason);
    echo "$title, first: $first->statuses $reason[1]\n";
    echo "$title, then: $answer->statuses\n", $answer->hints === '' ? '' : "$answer->hints\n";
    echo $body($answer), "\n";
    echo implode("\n", preg_replace('~dur=\d+\.\d~', 'dur=<ms>', $answer->named('Server-Timing'))), "\n\n";
}

$server->restart([]);
foreach (['own', 'varying'] as $name) {
    $server->teach("/$name.php");
    $answer = $server->visit("/$name.php", 4);
    echo "$name: $answer->statuses\n$answer->hints\n{$body($answer)}\n\n";
}
?>
--EXPECT--
as it is, first: 200 "nothing is known of this page that could be sent"
as it is, then: 103 200
</app.css>; rel=preload; as=style
</declared.css>; rel=preload; as=style
</app.js>; rel=preload; as=script
/app.css preload pending declared
/declared.css preload pending declared
/app.css preload sent learned
/declared.css preload sent learned
/app.js preload sent learned
[null,{"sent":true,"reason":null},{"sent":true,"reason":null}]


with serverpush.timing, first: 200 "nothing is known of this page that could be sent"
with serverpush.timing, then: 103 200
</app.css>; rel=preload; as=style
</declared.css>; rel=preload; as=style
</app.js>; rel=preload; as=script
/app.css preload pending declared
/declared.css preload pending declared
/app.css preload sent learned
/declared.css preload sent learned
/app.js preload sent learned
[null,{"sent":true,"reason":null},{"sent":true,"reason":null}]
Server-Timing: early;dur=<ms>

with serverpush.debug, first: 200 "nothing is known of this page that could be sent"
with serverpush.debug, then: 103 200
</app.css>; rel=preload; as=style
</declared.css>; rel=preload; as=style
</app.js>; rel=preload; as=script
/app.css preload pending declared
/declared.css preload pending declared
/app.css preload sent learned
/declared.css preload sent learned
/app.js preload sent learned
[null,{"sent":true,"reason":null},{"sent":true,"reason":null}]
Server-Timing: serverpush;desc="2 declared, 2 sent, 0 foreign, 0 over budget, 0 suppressed, 0 refused"
Server-Timing: early;dur=<ms>

observe, first: 200 "nothing is known of this page that could be sent"
observe, then: 200
/app.css preload pending declared
/declared.css preload pending declared
[null,{"sent":false,"reason":null},{"sent":false,"reason":"this server learns hints, but sends none"}]


early_hints=off, first: 200 "nothing is known of this page that could be sent"
early_hints=off, then: 200
/app.css preload pending declared
/declared.css preload pending declared
[null,{"sent":false,"reason":null},{"sent":false,"reason":"serverpush.early_hints is off"}]


enabled=0, first: 200 "nothing is known of this page that could be sent"
enabled=0, then: 200
/app.css preload suppressed serverpush.enabled is off declared
/declared.css preload suppressed serverpush.enabled is off declared
[null,{"sent":false,"reason":null},{"sent":false,"reason":"serverpush.enabled is off"}]


early_budget=10, first: 200 "nothing is known of this page that could be sent"
early_budget=10, then: 200
/app.css preload pending declared
/declared.css preload pending declared
[null,{"sent":false,"reason":null},{"sent":false,"reason":"serverpush.early_budget has no room for a link beside the policies of the response"}]


off, first: 200 null
off, then: 200
/app.css preload pending declared
/declared.css preload pending declared
[null,{"sent":false,"reason":null},{"sent":false,"reason":null}]


own: 103 200
</app.css>; rel=preload; as=style
</declared.css>; rel=preload; as=style
</app.js>; rel=preload; as=script
/app.css preload pending declared
/declared.css preload pending declared
/app.css preload sent learned
/declared.css preload sent learned
/app.js preload sent learned
[false,{"sent":true,"reason":"a 103 was sent already"},{"sent":true,"reason":null}]

varying: 103 200
</app.css>; rel=preload; as=style
</declared.css?192.0.4.1>; rel=preload; as=style
/app.css preload pending declared
/declared.css?192.0.4.1 preload pending declared
[true,{"sent":true,"reason":null},{"sent":false,"reason":"nothing is known of this page that could be sent"}]
