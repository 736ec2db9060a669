<?php

echo json_encode([
    'method' => $_SERVER['REQUEST_METHOD'],
    'target' => $_SERVER['REQUEST_URI'],
    'query' => $_SERVER['QUERY_STRING'],
    'host' => $_SERVER['HTTP_HOST'],
    'type' => $_SERVER['CONTENT_TYPE'],
    'odd' => $_SERVER['HTTP_X_ODD'],
    'bytes' => strlen(file_get_contents('php://input')),
]);
