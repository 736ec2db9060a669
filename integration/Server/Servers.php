<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** The programs that run now */
final class Servers
{
    /** @var array<string, Daemon> */
    private static array $running = [];

    /** One server for each SAPI and settings */
    public static function get(Sapi $sapi, Settings $settings): Server
    {
        return self::started("$sapi->value\n$settings", static fn () => $sapi->server($settings));
    }

    /**
     * @template T of Daemon
     * @param \Closure(): T $make what is to be started unless it runs already
     * @return T
     */
    public static function started(string $key, \Closure $make): Daemon
    {
        if (!isset(self::$running[$key])) {
            // Known before it starts, so that what is left of a start that fails is cleared away, too.
            self::$running[$key] = $make();
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
