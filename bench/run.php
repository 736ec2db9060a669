<?php

declare(strict_types=1);

namespace ServerPush\Bench;

if (!is_file(__DIR__ . '/vendor/autoload.php')) {
    fwrite(STDERR, "bench: composer install --working-dir=bench comes first; ./dev bench does it\n");
    exit(2);
}
require __DIR__ . '/vendor/autoload.php';
require __DIR__ . '/../integration/bootstrap.php'; // what starts servers and speaks to them

try {
    exit(Program::run(\array_slice($argv, 1)));
} catch (Failure $failure) {
    fwrite(STDERR, 'bench: ' . $failure->getMessage() . "\n");
    exit(2);
}
