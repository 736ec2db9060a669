<?php

$opcache = function_exists('opcache_get_status') ? opcache_get_status(false) : false;

echo json_encode([
    'version' => PHP_VERSION,
    'zts' => PHP_ZTS === 1,
    'debug' => PHP_DEBUG === 1,
    'opcache' => $opcache !== false && $opcache['opcache_enabled'],
    'jit' => $opcache !== false && $opcache['jit']['on'],
    'beside' => array_values(array_intersect(['apcu', 'xdebug'], array_map(strtolower(...), get_loaded_extensions()))),
]);
