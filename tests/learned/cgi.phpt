--TEST--
php-cgi learns and sends no 103; learn_final puts the links into the fields of the final response
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$file = sys_get_temp_dir() . '/serverpush-learned-' . getmypid();
const VISIT = ['HTTP_SEC_FETCH_MODE' => 'navigate', 'HTTP_SEC_FETCH_DEST' => 'document', 'REQUEST_URI' => '/page',
    'DOCUMENT_ROOT' => '/srv/site', 'REMOTE_ADDR' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/2.0'];
$settings = ['serverpush.learn' => 'on', 'serverpush.learn_file' => $file, 'serverpush.learn_memory' => '256K',
    'default_mimetype' => 'text/html'];
$page = 'time_nanosleep(0, 20_000_000); $report = ServerPush\report(); ?><!DOCTYPE html><html><head>
<link rel="stylesheet" href="/app.css"></head><body><?= json_encode([$report["links"], $report["learned_hints"]]), "\n" ?>
<?= json_encode(ServerPush\report()["links"]) ?></body></html>';

$visit = static fn (int $client, array $more = []): Response =>
    respond($page, $more + $settings, ['HTTP_X_FORWARDED_FOR' => "192.0.$client.1"] + VISIT);
foreach ([1, 2, 3] as $client) {
    $visit($client);
}
foreach (['without learn_final' => [], 'with learn_final' => ['serverpush.learn_final' => 1]] as $title => $more) {
    $response = $visit(4, $more);
    echo "$title: ", json_encode($response->links(), 64), "\n", trim(strip_tags($response->body)), "\n";
}
$show = static fn (string $root): string => respond(
    '["pages" => $pages, "totals" => $totals, "obstacle" => $obstacle] = ServerPush\learned("/page");
    echo json_encode([array_column($pages, "host"), array_column($pages, "hinted"), array_column($pages, "right"),
        array_slice($totals, 6, 5), $obstacle]);',
    $settings,
    ['DOCUMENT_ROOT' => $root],
)->body . "\n";
echo $show('/srv/site'), $show('/srv/other');
unlink($file);
?>
--EXPECT--
without learn_final: []
[[],{"sent":false,"reason":"this server learns hints, but sends none"}]
[]
with learn_final: ["</app.css>; rel=preload; as=style; nopush"]
[[],{"sent":false,"reason":"this server learns hints, but sends none"}]
[{"href":"\/app.css","rel":"preload","state":"sent","reason":null,"source":"learned"}]
[["www.example"],[2],[2],{"looks":5,"hinted":0,"right":0,"would_hint":2,"would_be_right":2},"this SAPI cannot send a 103"]
[[],[],[],{"looks":5,"hinted":0,"right":0,"would_hint":2,"would_be_right":2},"this SAPI cannot send a 103"]
