--TEST--
A script that sets serverpush.learn to off before its headers are sent teaches nothing, and unlearns nothing
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$page = sprintf(PAGE, STYLESHEET);
$off = '<?php ini_set("serverpush.learn", "off"); ?>';
$server = new LearningServer([
    'on.php' => $page,
    'off.php' => $off . $page,
    'off-for-some.php' => '<?php if ($_SERVER["HTTP_X_SOME"] ?? false) { ?>'
        . $off . sprintf(PAGE, '') . '<?php exit; } ?>' . $page,
]);
foreach (['on', 'off', 'off-for-some'] as $name) {
    $server->teach("/$name.php");
}
foreach ([4, 5, 6, 7] as $client) {
    $server->visit('/off-for-some.php', $client, 'X-Some: 1');
}
foreach (['on', 'off', 'off-for-some'] as $name) {
    $answer = $server->visit("/$name.php", 8);
    echo "$name: $answer->statuses", $answer->hints === '' ? '' : ", $answer->hints", "\n";
}
echo implode(', ', $server->evaluate('array_column(array_filter(
    ServerPush\learned()["pages"],
    fn ($page) => !$page["script"],
), "path")')), "\n";
?>
--EXPECT--
on: 103 200, </app.css>; rel=preload; as=style
off: 200
off-for-some: 103 200, </app.css>; rel=preload; as=style
/on.php, /off-for-some.php
