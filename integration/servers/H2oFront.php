<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;

/** H2O */
final class H2oFront extends Front
{
    protected function command(): array
    {
        return [Binary::named('h2o'), '-m', 'worker', '-c', $this->configurationFile()];
    }

    protected function names(): array
    {
        $user = $this->workerUser();

        return ['{user}' => $user ? "user: $user" : ''];
    }
}
