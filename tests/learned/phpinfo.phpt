--TEST--
phpinfo() shows the table of learned hints, what it holds and counts, and why nothing is sent where nothing is
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';
require __DIR__ . '/../inc/cli.inc';

const ROWS = '(function () {
    ob_start();
    phpinfo(INFO_MODULES);
    $rows = explode("<tr><td class=\"e\">", ob_get_clean());
    foreach ($rows as $row) {
        $cells = array_map(trim(...), explode("|", strtr(strip_tags(strtr($row, ["</td>" => "|"])), ["&quot;" => ""])));
        if (preg_match("~^(Learned|Table of learned|Responses looked|Hints |Skipped in learning)~", $cells[0])) {
            $shown[] = "$cells[0]: $cells[1]";
        }
    }
    return implode("\n", $shown);
})()';

/** Without what depends on the size of cells */
function show(string $title, ?string $rows): void
{
    echo "$title\n", preg_replace('~[1-9]\d* used~', '<n> used', $rows), "\n\n";
}

$page = sprintf(PAGE, STYLESHEET);
$server = new LearningServer(['index.php' => $page, 'admin.php' => $page], ['serverpush.learn_exclude' => '/admin']);
show('built-in server, nothing learned:', $server->evaluate(ROWS));
$server->teach('/index.php');
$server->visit('/index.php', 4);
$server->visit('/admin.php', 1);
$server->visit('/index.php?' . str_repeat('a', 600), 1);
show('four visitors later:', $server->evaluate(ROWS));

$server->restart(['serverpush.learn' => 'observe', 'serverpush.learn_memory' => '256K']);
$server->teach('/index.php');
$server->visit('/index.php', 4);
show('learn=observe:', $server->evaluate(ROWS));

$server->restart(['serverpush.learn' => 'off']);
show('learn=off:', $server->evaluate(ROWS));

$server->restart(['serverpush.learn_file' => '{folder}/not/there']);
show('a file that cannot be made:', $server->evaluate(ROWS));
echo $server->warnings(), "\n\n";

ob_start();
run_php('(new ReflectionExtension("serverpush"))->info();', ['extension' => extension_file(), 'serverpush.learn' => 'on']);
show('the command line:', implode("\n", preg_grep('~^\w[\w ]* learned .*=>|^Learned ~', explode("\n", ob_get_clean()))));
?>
--EXPECT--
built-in server, nothing learned:
Learned hints: on
Learned hints are sent: yes
Table of learned hints: 4194304 bytes, 0 used
Learned pages: 0, 0 proven; hosts: 0, URLs: 0
Responses looked at: 0
Hints sent, and right: 0, 0
Hints that would have been sent, and right: 0, 0
Skipped in learning: nothing

four visitors later:
Learned hints: on
Learned hints are sent: yes
Table of learned hints: 4194304 bytes, <n> used
Learned pages: 1, 1 proven; hosts: 1, URLs: 1
Responses looked at: 4
Hints sent, and right: 1, 1
Hints that would have been sent, and right: 0, 0
Skipped in learning: excluded: 1, path too long: 1

learn=observe:
Learned hints: observe
Learned hints are sent: no (serverpush.learn is observe)
Table of learned hints: 262144 bytes, <n> used
Learned pages: 1, 1 proven; hosts: 1, URLs: 1
Responses looked at: 4
Hints sent, and right: 0, 0
Hints that would have been sent, and right: 1, 1
Skipped in learning: nothing

learn=off:
Learned hints: off
Learned hints are sent: no (serverpush.learn is off)
Table of learned hints: none

a file that cannot be made:
Learned hints: off
Learned hints are sent: no (there is no table)
Table of learned hints: none (it cannot be opened)

PHP Warning:  PHP Startup: The table of learned hints cannot be opened: nothing is learned in Unknown on line 0

the command line:
Learned hints => off
Learned hints are sent => no (the command line reads the table of serverpush.learn_file, and has no other)
Table of learned hints => none
