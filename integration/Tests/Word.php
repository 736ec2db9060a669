<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

/** A word that the client gives to a script that waits for it (app/early/wait.inc.php): a file */
final readonly class Word
{
    public string $name;

    public function __construct()
    {
        $this->name = bin2hex(random_bytes(8));
    }

    public function __destruct()
    {
        @unlink($this->file());
    }

    public function give(): void
    {
        touch($this->file());
    }

    private function file(): string
    {
        return sys_get_temp_dir() . "/serverpush-word-$this->name";
    }
}
