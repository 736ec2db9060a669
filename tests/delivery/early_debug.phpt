--TEST--
early() with serverpush.debug=1: what is set after it is a warning that names the call
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

const SETTINGS = ['serverpush.debug' => 1, 'default_mimetype' => 'text/html', 'display_errors' => 1, 'html_errors' => 0,
    'log_errors' => 0];

$rows = [
    'ServerPush\early(); header("X-Other: 1");',
    'ServerPush\early(); http_response_code(404);',
    'ServerPush\early(); header("HTTP/1.1 500 Oops");',
    'ServerPush\early(); header("Location: /elsewhere"); exit;',
    'ServerPush\early(); setcookie("a", "b");',
    "ServerPush\\early();\nheader('Set-Cookie: a=b');",
    "\nServerPush\\early(true); \nServerPush\\early(); @http_response_code(404); setcookie('a', 'b'); header('Location: /a');",
    'setcookie("a", "b"); http_response_code(404); ServerPush\early();',
    'setcookie("a", "b"); ServerPush\early(); header_remove();',
    'ServerPush\early(); http_response_code(404); http_response_code(200);',
    'ServerPush\early(); header_register_callback(fn() => http_response_code(404));',
    'ob_start(fn($body) => strtoupper($body)); ServerPush\early(); http_response_code(404);',
    'set_error_handler(function (...$error) { echo "handled: $error[1] in line $error[3]\n"; }); ServerPush\early();
        http_response_code(404);',
    'set_error_handler(fn(...$error) => throw new Exception($error[1])); ServerPush\early(); http_response_code(404);
        try { echo "body\n"; } catch (Exception $e) { echo "caught\n"; }',
    'set_error_handler(fn() => exit("ended\n")); ServerPush\early(); http_response_code(404);',
    // a status that no call sets
    'set_error_handler(function (...$error) { echo "handled: $error[1]\n"; }); ini_set("display_errors", 0);
        ServerPush\early(); throw new Exception();',
    'ob_start(); register_shutdown_function("ServerPush\\\\early"); register_shutdown_function("http_response_code", 404);',
    'ini_set("serverpush.debug", 0); ServerPush\early(); http_response_code(404);',
    'ini_set("serverpush.enabled", 0); ServerPush\early(); http_response_code(404);',
    'echo "first\n"; flush(); ServerPush\early();',
    'header("Content-Type: text/plain"); ServerPush\early(true); http_response_code(404);',
    // from PHP 8.5 on the engine warns of it itself
    'ServerPush\early(true); @http_response_code(404);',
];
foreach ($rows as $row) {
    echo "--- $row\n", trim(respond($row . ' echo "body";', SETTINGS)->body), "\n";
}
echo "--- HEAD\n";
echo respond('ServerPush\early(); http_response_code(404); echo "body";', SETTINGS, ['REQUEST_METHOD' => 'HEAD']);
?>
--EXPECT--
--- ServerPush\early(); header("X-Other: 1");
body
--- ServerPush\early(); http_response_code(404);
Warning: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in script.php on line 1
body
--- ServerPush\early(); header("HTTP/1.1 500 Oops");
Warning: ServerPush\early(): Changed after this call: the status (500); where early() flushes this is lost in script.php on line 1
body
--- ServerPush\early(); header("Location: /elsewhere"); exit;
Warning: ServerPush\early(): Changed after this call: the status (302), a redirect; where early() flushes this is lost in script.php on line 1
--- ServerPush\early(); setcookie("a", "b");
Warning: ServerPush\early(): Changed after this call: cookies; where early() flushes this is lost in script.php on line 1
body
--- ServerPush\early();
header('Set-Cookie: a=b');
Warning: ServerPush\early(): Changed after this call: cookies; where early() flushes this is lost in script.php on line 1
body
--- 
ServerPush\early(true); 
ServerPush\early(); @http_response_code(404); setcookie('a', 'b'); header('Location: /a');
Warning: Cannot modify header information - headers already sent by (output started at script.php:2) in script.php on line 3

Warning: Cannot modify header information - headers already sent by (output started at script.php:2) in script.php on line 3
body
--- setcookie("a", "b"); http_response_code(404); ServerPush\early();
body
--- setcookie("a", "b"); ServerPush\early(); header_remove();
Warning: ServerPush\early(): Changed after this call: cookies; where early() flushes this is lost in script.php on line 1
body
--- ServerPush\early(); http_response_code(404); http_response_code(200);
body
--- ServerPush\early(); header_register_callback(fn() => http_response_code(404));
Warning: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in script.php on line 1
body
--- ob_start(fn($body) => strtoupper($body)); ServerPush\early(); http_response_code(404);
Warning: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in script.php on line 1
BODY
--- set_error_handler(function (...$error) { echo "handled: $error[1] in line $error[3]\n"; }); ServerPush\early();
        http_response_code(404);
handled: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in line 1
body
--- set_error_handler(fn(...$error) => throw new Exception($error[1])); ServerPush\early(); http_response_code(404);
        try { echo "body\n"; } catch (Exception $e) { echo "caught\n"; }
body
caught
body
--- set_error_handler(fn() => exit("ended\n")); ServerPush\early(); http_response_code(404);
ended
body
--- set_error_handler(function (...$error) { echo "handled: $error[1]\n"; }); ini_set("display_errors", 0);
        ServerPush\early(); throw new Exception();
handled: ServerPush\early(): Changed after this call: the status (500); where early() flushes this is lost
--- ob_start(); register_shutdown_function("ServerPush\\early"); register_shutdown_function("http_response_code", 404);
Warning: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in Unknown on line 0
body
--- ini_set("serverpush.debug", 0); ServerPush\early(); http_response_code(404);
body
--- ini_set("serverpush.enabled", 0); ServerPush\early(); http_response_code(404);
body
--- echo "first\n"; flush(); ServerPush\early();
first
body
--- header("Content-Type: text/plain"); ServerPush\early(true); http_response_code(404);
Warning: ServerPush\early(): Changed after this call: the status (404); where early() flushes this is lost in script.php on line 1
body
--- ServerPush\early(true); @http_response_code(404);
body
--- HEAD
Status: 404 Not Found
Content-type: text/html; charset=UTF-8
