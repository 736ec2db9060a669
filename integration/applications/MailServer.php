<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\Daemon;
use ServerPush\Integration\Server\Servers;

/** What a webmail client signs in to: mail/imap.php */
final class MailServer extends Daemon
{
    public const PASSWORD = 'secret';

    public static function running(): self
    {
        return Servers::started('IMAP', static fn () => new self());
    }

    public function port(): int
    {
        return preg_match('/^listens on 127\.0\.0\.1:(\d+)$/m', $this->log(), $match) ? (int) $match[1] : 0;
    }

    protected function command(): array
    {
        return [Binary::php('php'), '-n', __DIR__ . '/mail/imap.php'];
    }

    protected function isReady(): bool
    {
        return $this->port() !== 0;
    }
}
