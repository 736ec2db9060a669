<?php

// What a request was for PHP, and an answer with all that an answer may have, as the query says

$answer = $_GET['answer'] ?? '';
switch ($answer) {
    case 'redirect':
        header("Location: https://$_SERVER[HTTP_HOST]/elsewhere?a=1", true, (int) $_GET['status']);
        break;
    case 'fields':
        setcookie('a', '1');
        setcookie('b', '2');
        header('X-Own: kept');
        header('WWW-Authenticate: Basic realm="x"');
        header('Cache-Control: no-store');
        header('ETag: "a"');
        http_response_code(418);
        break;
    case 'nothing':
        http_response_code(204);
        exit;
    case 'error':
        http_response_code(500);
        break;
    case 'file':
        header('X-Accel-Redirect: /file.txt');
        exit;
    case 'late':
        sleep(3);
        break;
    case 'large':
        exit(str_repeat('0123456789', 300_000));
    case 'pieces':
        for ($i = 0; $i < 5; $i++) {
            echo str_repeat("$i", 10_000);
            flush();
        }
        exit;
    case 'many fields':
        for ($i = 0; $i < 30; $i++) {
            header("X-Field-$i: " . str_repeat('x', 60));
        }
        break;
}
$server = $_SERVER;
unset($server['REQUEST_TIME'], $server['REQUEST_TIME_FLOAT'], $server['FCGI_ROLE']);
ksort($server);
$files = array_map(static fn (array $file): array => [$file['name'], $file['size'], md5_file($file['tmp_name'])], $_FILES);
$body = $_FILES ? null : md5(file_get_contents('php://input'));
header('Content-Type: application/json');
echo json_encode(['server' => $server, 'get' => $_GET, 'post' => $_POST, 'cookies' => $_COOKIE, 'files' => $files, 'body' => $body]);
