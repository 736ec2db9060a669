--TEST--
serverpush.learn can be lowered by a script, and never be more than it was at startup
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = <<<'PHP'
    $steps[] = ServerPush\learned()['state'];
    foreach (['observe', 'off', 'observe', 'on', 'off', 'restore'] as $value) {
        $done = $value === 'restore'
            ? ini_restore('serverpush.learn') ?? true
            : @ini_set('serverpush.learn', $value) !== false;
        ['state' => $state, 'obstacle' => $obstacle] = ServerPush\learned();
        $steps[] = $value . ($done ? ' -> ' : ' refused, ') . "$state ($obstacle)";
    }
    echo implode("\n", $steps), "\n";
    PHP;
foreach (['on', 'observe', 'off'] as $learn) {
    echo "at startup: $learn\n", respond($script, ['serverpush.learn' => $learn])->body;
}
echo respond('echo "\n"; ini_set("serverpush.learn", "on");', ['display_errors' => 1, 'html_errors' => 0])->body;
?>
--EXPECT--
at startup: on
on
observe -> observe (serverpush.learn is observe)
off -> off (serverpush.learn is off)
observe -> observe (serverpush.learn is observe)
on -> on (this SAPI cannot send a 103)
off -> off (serverpush.learn is off)
restore -> on (this SAPI cannot send a 103)
at startup: observe
observe
observe -> observe (serverpush.learn is observe)
off -> off (serverpush.learn is off)
observe -> observe (serverpush.learn is observe)
on refused, observe (serverpush.learn is observe)
off -> off (serverpush.learn is off)
restore -> observe (serverpush.learn is observe)
at startup: off
off
observe refused, off (serverpush.learn is off)
off -> off (serverpush.learn is off)
observe refused, off (serverpush.learn is off)
on refused, off (serverpush.learn is off)
off -> off (serverpush.learn is off)
restore -> off (serverpush.learn is off)


Warning: ini_set(): serverpush.learn must be no more than it was at startup, "on" given in script.php on line 1
