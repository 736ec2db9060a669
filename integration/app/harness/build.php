<?php

$opcache = function_exists('opcache_get_status') ? opcache_get_status(false) : false;

echo json_encode([
    'version' => PHP_VERSION,
    'zts' => PHP_ZTS === 1,
    'debug' => PHP_DEBUG === 1,
    'opcache' => $opcache !== false && $opcache['opcache_enabled'],
    'jit' => $opcache !== false && $opcache['jit']['on'],
]);
