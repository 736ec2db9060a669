<?php

$status = (int) $_GET['status'];
push('/app.css');
match ($_GET['by']) {
    'code' => http_response_code($status),
    'line-and-code' => header('HTTP/1.1 ' . (int) $_GET['line'] . ' Reason') ?? http_response_code($status),
    'line' => header("HTTP/1.1 $status Reason"),
    'field' => header("Status: $status Reason"),
    'location' => header('Location: /elsewhere', true, $status),
};
