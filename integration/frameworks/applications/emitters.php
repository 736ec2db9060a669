<?php

use Zend\Diactoros\Response\JsonResponse;
use Zend\Diactoros\Response\SapiEmitter;
use Zend\Diactoros\Response\SapiStreamEmitter;

use function ServerPush\push_to;

header('Link: </lost.css>; rel=preload; as=style');
push('/app.css');
push('/registry.css');

$response = new JsonResponse(['src' => '/images/1.jpg']);
$response = push_to($response, '/images/2.jpg');
$response = push_to($response, '/app.css');
$response = push_to($response, '/images/2.jpg');

$emitter = match ($_SERVER['REQUEST_URI']) {
    '/sapi' => new SapiEmitter,
    '/stream' => new SapiStreamEmitter,
};
$emitter->emit($response);
