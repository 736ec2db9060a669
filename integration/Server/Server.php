<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** One SAPI that serves a site of its own with its own php.ini */
abstract class Server extends Daemon
{
    protected readonly string $documentRoot;

    public function __construct(protected readonly Settings $settings, protected readonly Content $site = Site::App)
    {
        parent::__construct();
        $this->documentRoot = "$this->directory/{$site->documentRoot()}";
    }

    /** @throws ServerFailure if no whole response came */
    abstract public function request(Request $request): Response;

    final public function documentRoot(): string
    {
        return $this->documentRoot;
    }

    protected function iniFile(): string
    {
        return "$this->directory/php.ini";
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        $this->write(
            $this->iniFile(),
            strtr((string) $this->settings, [Settings::DOCUMENT_ROOT => $this->documentRoot]),
        );
        foreach ($this->site->folders() as $to => $from) {
            self::copy($from, "$this->directory/$to");
        }
        foreach ($this->site->files() as $file) {
            self::makeDirectory(\dirname($this->documentRoot . $file));
            $this->write($this->documentRoot . $file, "content\n");
        }
        $this->site->settle($this->directory, $this->workerUser());
    }
}
