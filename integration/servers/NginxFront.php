<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpServer;

/** nginx */
class NginxFront extends Front
{
    /**
     * @param int|null $concurrentPushes null: the default of nginx
     * @param bool $largeBuffers for header blocks: false: the default of nginx
     * @param int|null $timeout seconds for a page; null: the default of nginx
     */
    public function __construct(
        string $configuration,
        FpmServer|HttpServer|HaproxyHop $back,
        private readonly ?int $concurrentPushes = null,
        private readonly bool $largeBuffers = true,
        private readonly ?int $timeout = null,
    ) {
        parent::__construct($configuration, $back);
    }

    protected function command(): array
    {
        return [...$this->program(), '-p', $this->directory, '-c', $this->configurationFile(), '-e', 'stderr'];
    }

    /** @return non-empty-list<string> what starts it */
    protected function program(): array
    {
        return [Binary::named('nginx')];
    }

    /** @return list<string> the target of each request so far, where the configuration has it kept */
    final public function asked(): array
    {
        return file("$this->directory/asked", FILE_IGNORE_NEW_LINES);
    }

    protected function names(): array
    {
        $user = $this->workerUser();

        return [
            '{user}' => $user ? "user $user;" : '',
            '{timeout}' => $this->timeout
                ? "proxy_read_timeout {$this->timeout}s; fastcgi_read_timeout {$this->timeout}s;" : '',
            '{limits}' => $this->concurrentPushes ? "http2_max_concurrent_pushes $this->concurrentPushes;" : '',
        ];
    }

    protected function template(): string
    {
        return $this->largeBuffers ? parent::template() : preg_replace('/^ *fastcgi_buffer.*\n/m', '', parent::template());
    }

    protected function checkCommand(): array
    {
        return [...$this->command(), '-t'];
    }
}
