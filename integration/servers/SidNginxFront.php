<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** nginx 1.29 or later, which knows the 103 */
final class SidNginxFront extends Front
{
    protected function command(): array
    {
        return [
            ...Sid::command('/usr/sbin/nginx'),
            '-p', $this->directory, '-c', $this->configurationFile(), '-e', 'stderr',
        ];
    }

    protected function names(): array
    {
        $user = $this->workerUser();

        return ['{user}' => $user ? "user $user;" : '', '{limits}' => ''];
    }
}
