--TEST--
learn_clients, learn_origins, learn_exclude, learn_signed_in and learn_final: what goes out with each value
--EXTENSIONS--
serverpush
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip a server for each setting takes minutes under valgrind, and does nothing new');
?>
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$cdn = '<link rel="stylesheet" href="https://cdn.example/cdn.css">
    <link rel="stylesheet" href="https://b.example:8443/b.css">';
$server = new LearningServer([
    'index.php' => sprintf(PAGE, STYLESHEET . $cdn),
    'admin.php' => sprintf(PAGE, STYLESHEET),
    'member.php' => sprintf(PAGE, STYLESHEET . '<?php if ($_COOKIE) { ?><link rel="stylesheet" href="/member.css"><?php } ?>'),
    'declared.php' => '<?php push("/app.css", fetchpriority: "high"); ?>'
        . sprintf(PAGE, STYLESHEET . '<script src="/app.js"></script>'),
]);

$show = static function (string $title, Answer $answer): void {
    echo "$title: $answer->statuses\n";
    echo $answer->hints === '' ? '' : preg_replace('~^~m', '  103 ', $answer->hints) . "\n";
    echo implode('', array_map(static fn (string $field): string => "  200 $field\n", $answer->named('Link')));
};

foreach ([5, 3, 2] as $clients) {
    $server->restart(['serverpush.learn_clients' => $clients]);
    for ($visits = 0; $visits < 12 && $server->visit('/index.php', $visits)->statuses === '200'; $visits++);
    echo "learn_clients=$clients: hinted after $visits visits by other clients\n";
}
for ($visits = 0; $visits < 12 && $server->visit('/index.php?one', 1)->statuses === '200'; $visits++);
echo "one client: $visits visits without a hint\n";

foreach (['https://cdn.example', 'https://b.example:8443/ https://cdn.example', 'https://b.example http://cdn.example'] as $origins) {
    $server->restart(['serverpush.learn_origins' => $origins]);
    $server->teach('/index.php');
    $show("learn_origins=$origins", $server->visit('/index.php', 4));
}

$server->restart(['serverpush.learn_exclude' => ' /admin.php?page  /DECLARED /member']);
foreach (['/admin.php', '/admin.php?page=2', '/declared.php', '/member.php', '/index.php?/member'] as $target) {
    $server->teach($target);
    echo "learn_exclude: $target ", $server->visit($target, 4)->statuses, "\n";
}

foreach ([0, 1] as $signedIn) {
    $server->restart(['serverpush.learn_signed_in' => $signedIn]);
    $server->teach('/member.php', 'Cookie: session=1');
    $server->teach('/member.php');
    $show("learn_signed_in=$signedIn, with a cookie", $server->visit('/member.php', 4, 'Cookie: session=2'));
    $show("learn_signed_in=$signedIn, without", $server->visit('/member.php', 4));
}

foreach ([0, 1] as $final) {
    $server->restart(['serverpush.learn_final' => $final]);
    $server->teach('/declared.php');
    $show("learn_final=$final", $server->visit('/declared.php', 4));
    $show("learn_final=$final, no navigation", $server->get('/declared.php'));
}
?>
--EXPECT--
learn_clients=5: hinted after 5 visits by other clients
learn_clients=3: hinted after 3 visits by other clients
learn_clients=2: hinted after 3 visits by other clients
one client: 12 visits without a hint
learn_origins=https://cdn.example: 103 200
  103 </app.css>; rel=preload; as=style
  103 <https://cdn.example/>; rel=preconnect
  103 <https://cdn.example/cdn.css>; rel=preload; as=style
learn_origins=https://b.example:8443/ https://cdn.example: 103 200
  103 </app.css>; rel=preload; as=style
  103 <https://cdn.example/>; rel=preconnect
  103 <https://cdn.example/cdn.css>; rel=preload; as=style
  103 <https://b.example:8443/>; rel=preconnect
  103 <https://b.example:8443/b.css>; rel=preload; as=style
learn_origins=https://b.example http://cdn.example: 103 200
  103 </app.css>; rel=preload; as=style
learn_exclude: /admin.php 103 200
learn_exclude: /admin.php?page=2 200
learn_exclude: /declared.php 103 200
learn_exclude: /member.php 200
learn_exclude: /index.php?/member 103 200
learn_signed_in=0, with a cookie: 103 200
  103 </app.css>; rel=preload; as=style
learn_signed_in=0, without: 103 200
  103 </app.css>; rel=preload; as=style
learn_signed_in=1, with a cookie: 103 200
  103 </app.css>; rel=preload; as=style
  103 </member.css>; rel=preload; as=style
learn_signed_in=1, without: 103 200
  103 </app.css>; rel=preload; as=style
learn_final=0: 103 200
  103 </app.css>; rel=preload; as=style; fetchpriority=high
  103 </app.js>; rel=preload; as=script
  200 Link: </app.css>; rel=preload; as=style; fetchpriority=high
learn_final=0, no navigation: 200
  200 Link: </app.css>; rel=preload; as=style; fetchpriority=high
learn_final=1: 103 200
  103 </app.css>; rel=preload; as=style; fetchpriority=high
  103 </app.js>; rel=preload; as=script
  200 Link: </app.css>; rel=preload; as=style; fetchpriority=high
  200 Link: </app.js>; rel=preload; as=script; nopush
learn_final=1, no navigation: 200
  200 Link: </app.css>; rel=preload; as=style; fetchpriority=high
