<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** The servers that run now: one for each SAPI and settings */
final class Servers
{
    /** @var array<string, Server> */
    private static array $running = [];

    public static function get(Sapi $sapi, Settings $settings): Server
    {
        $key = "$sapi->value\n$settings";
        if (!isset(self::$running[$key])) {
            // Known before it starts, so that what is left of a start that fails is cleared away, too.
            self::$running[$key] = $sapi->server($settings);
            try {
                self::$running[$key]->start();
            } catch (\Throwable $e) {
                $failed = self::$running[$key];
                unset(self::$running[$key]);
                try {
                    $failed->stop();
                } catch (ServerFailure) {
                    // The first failure is the one to read.
                }
                throw $e;
            }
        }

        return self::$running[$key];
    }

    /** @throws ServerFailure the first that a server ended with, after all have ended */
    public static function stopAll(): void
    {
        $failure = null;
        while ($server = array_shift(self::$running)) {
            try {
                $server->stop();
            } catch (ServerFailure $e) {
                $failure ??= $e;
            }
        }
        if ($failure) {
            throw $failure;
        }
    }
}
