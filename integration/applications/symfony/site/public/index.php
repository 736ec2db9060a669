<?php

use Symfony\Bundle\FrameworkBundle\HttpCache\HttpCache;
use Symfony\Component\HttpFoundation\Request;

require dirname(__DIR__) . '/vendor/autoload.php';
require dirname(__DIR__) . '/Letters.php';

$kernel = new Letters('prod', false);
$cache = new class($kernel) extends HttpCache {
    protected function getOptions(): array
    {
        return ['trace_level' => 'short'];
    }
};
$request = Request::createFromGlobals();
$response = $cache->handle($request);
$response->send();
$cache->terminate($request, $response);
