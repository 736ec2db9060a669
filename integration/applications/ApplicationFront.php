<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\FpmServer;
use ServerPush\Integration\Server\HttpConnection;
use ServerPush\Integration\Server\HttpServer;
use ServerPush\Integration\Servers\HaproxyHop;
use ServerPush\Integration\Servers\NginxFront;
use ServerPush\Integration\Servers\Sid;

/** The nginx before an application: one that knows the 103, with TLS */
final class ApplicationFront extends NginxFront
{
    /** @param string $file its configuration, from the folder config/ */
    public function __construct(
        private readonly string $file,
        FpmServer|HttpServer|HaproxyHop $back,
        private readonly Application $application,
    ) {
        parent::__construct(basename($file), $back);
    }

    /** By HTTP/1.1 over TLS */
    public function connect(): HttpConnection
    {
        return new HttpConnection($this->address(), 'tls');
    }

    protected function program(): array
    {
        return Sid::command('/usr/sbin/nginx');
    }

    protected function template(): string
    {
        return file_get_contents(__DIR__ . "/config/$this->file");
    }

    protected function names(): array
    {
        $frontController = $this->application->frontController();

        return [
            '{otherwise}' => $frontController === null ? '=404' : "$frontController\$is_args\$args",
        ] + parent::names();
    }
}
