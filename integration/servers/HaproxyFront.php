<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** HAProxy */
final class HaproxyFront extends Front
{
    protected function command(): array
    {
        return [Binary::named('haproxy'), '-db', '-f', $this->configurationFile()];
    }

    /** It stops softly; others end it in the midst of what it does. */
    protected function endSignal(): int
    {
        return SIGUSR1;
    }
}
