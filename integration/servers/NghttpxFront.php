<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** nghttpx */
final class NghttpxFront extends Front
{
    protected function command(): array
    {
        return [Binary::named('nghttpx'), "--conf={$this->configurationFile()}"];
    }

    /** Others end it in the midst of what it does. */
    protected function endSignal(): int
    {
        return SIGQUIT;
    }
}
