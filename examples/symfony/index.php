<?php
/*
 * The gallery as a Symfony application. The two files in src/ServerPush are all that it takes; they are made to be
 * copied.
 *
 *     ./dev demo symfony
 */

use App\Kernel;
use Symfony\Component\HttpFoundation\Request;

[$path] = explode('?', $_SERVER['REQUEST_URI']);
if (PHP_SAPI === 'cli-server' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false; // PHP's built-in server sends the file itself
}

require __DIR__ . '/vendor/autoload.php';

$kernel = new Kernel('prod', false);
$request = Request::createFromGlobals();
$response = $kernel->handle($request);
$response->send();
$kernel->terminate($request, $response);
