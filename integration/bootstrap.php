<?php

declare(strict_types=1);

namespace ServerPush\Integration;

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, __NAMESPACE__ . '\\')) {
        $path = strtr(substr($class, strlen(__NAMESPACE__) + 1), '\\', '/');
        $folders = ['Servers/' => 'servers/', 'Applications/' => 'applications/', 'FrankenPhp/' => 'frankenphp/'];
        $folder = strstr($path, '/', true) . '/';
        require __DIR__ . '/' . ($folders[$folder] ?? $folder) . substr($path, strlen($folder)) . '.php';
    }
});

// No server outlives the run: a fatal error and a signal end it here. (Should PHPUnit itself be killed, the kernel
// tells the servers; see Server\Process.)
register_shutdown_function(Server\Servers::stopAll(...));
pcntl_async_signals(true);
foreach ([SIGHUP, SIGINT, SIGTERM] as $signal) {
    pcntl_signal($signal, static fn (int $signal) => exit(128 + $signal));
}
