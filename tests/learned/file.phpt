--TEST--
serverpush.learn_file: kept over restarts, read by the command line, discarded where it is another's
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';
require __DIR__ . '/../inc/cli.inc';

$settings = ['serverpush.learn_file' => '{folder}/learned', 'serverpush.learn_memory' => '256K'];
$server = new LearningServer(['index.php' => sprintf(PAGE, STYLESHEET)], $settings);
$file = $server->folder() . '/learned';
$server->teach('/index.php');
printf("mode %o, %d bytes\n", fileperms($file) & 0777, filesize($file));

/** What the command line reads of it, also while the server runs */
$read = static function (array $settings = []) use ($file): void {
    run_php(
        '$learned = ServerPush\learned();
        foreach ($learned["pages"] as $page) {
            if (!$page["script"]) {
                echo "$page[scheme]://$page[host]$page[path]: ", implode(", ", array_column($page["links"], "link")), "\n";
                var_dump($page["uid"] === fileowner(ini_get("serverpush.learn_file")));
                var_dump($page["root"] === dirname(ini_get("serverpush.learn_file")));
            }
        }
        echo "$learned[state], $learned[obstacle]; forget(): ", ServerPush\forget(), "\n";
        echo "problem: ", json_encode($learned["problem"]), "\n";',
        $settings + ['extension' => extension_file(), 'serverpush.learn' => 'on', 'serverpush.learn_file' => $file],
    );
};
$read();
$read(['serverpush.learn' => 'off']);

/** Whether the first visitor after a restart gets a hint */
$restart = static function (string $what, array $more) use ($server, $settings): void {
    $server->restart($more + $settings);
    $answer = $server->visit('/index.php', 4);
    $server->teach('/index.php');
    echo rtrim("$what: $answer->statuses {$server->warnings()}"), "\n";
};
$restart('as it was', []);
$restart('signed in', ['serverpush.learn_signed_in' => 1]);
$restart('another version', ['serverpush.learn_version' => 'b']);
$restart('the same version', ['serverpush.learn_version' => 'b']);
$restart('no version', []);
$restart('another size', ['serverpush.learn_memory' => '512K']);
file_put_contents($file, 'nonsense');
$restart('nonsense of another size', []);
file_put_contents($file, str_repeat('nonsense', 256 << 7));
$restart('nonsense of this size', []);
chmod($file, 0644);
$restart('that others can read', []);
unlink($file);
$restart('gone', []);
file_put_contents($file, str_repeat('nonsense', 256 << 7));
chmod($file, 0600);
$read();
unlink($file);
symlink(__FILE__, $file);
$restart('a symbolic link', []);
unlink($file);
mkdir($file);
$restart('a folder', []);
rmdir($file);
$read();
?>
--EXPECT--
mode 600, 262144 bytes
http://www.example/index.php: </app.css>; rel=preload; as=style
bool(true)
bool(true)
on, this SAPI cannot send a 103; forget(): 0
problem: null
exit code 0
off, serverpush.learn is off; forget(): 0
problem: null
exit code 0
as it was: 103 200
signed in: 103 200
another version: 200 PHP Warning:  PHP Startup: The table of learned hints was learned with another serverpush.learn_version: it is made anew in Unknown on line 0
the same version: 103 200
no version: 200 PHP Warning:  PHP Startup: The table of learned hints was learned with another serverpush.learn_version: it is made anew in Unknown on line 0
another size: 200 PHP Warning:  PHP Startup: The table of learned hints has another size: it is made anew in Unknown on line 0
nonsense of another size: 200 PHP Warning:  PHP Startup: The table of learned hints has another size: it is made anew in Unknown on line 0
nonsense of this size: 200 PHP Warning:  PHP Startup: The table of learned hints has another format: it is made anew in Unknown on line 0
that others can read: 200 PHP Warning:  PHP Startup: The table of learned hints can be read by others: nothing is learned in Unknown on line 0
gone: 200
off, the command line reads the table of serverpush.learn_file, and has no other; forget(): 0
problem: "has another format"
exit code 0
a symbolic link: 200 PHP Warning:  PHP Startup: The table of learned hints cannot be opened: nothing is learned in Unknown on line 0
a folder: 200 PHP Warning:  PHP Startup: The table of learned hints cannot be opened: nothing is learned in Unknown on line 0
off, the command line reads the table of serverpush.learn_file, and has no other; forget(): 0
problem: "is not there"
exit code 0
