--TEST--
early_hints() says what stands against it first: the setting, the headers that are out
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

function reason(): string
{
    return json_encode([ServerPush\early_hints(), ServerPush\report()['early_hints']['reason']]) . "\n";
}

ini_set('serverpush.enabled', '0');
$said = reason();
ini_set('serverpush.enabled', '1');
ini_set('serverpush.early_hints', 'off');
$said .= reason();
echo "body\n";
echo $said, reason();
?>
--EXPECT--
body
[false,"serverpush.enabled is off"]
[false,"serverpush.early_hints is off"]
[false,"the headers were already sent"]
