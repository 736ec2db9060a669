<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** What a server serves: copies, readable for the user that it may change to */
interface Content
{
    /** Of the places in the server's directory the one that requests are for */
    public function documentRoot(): string;

    /** @return array<string, string> places in the server's directory, and the folders to copy there */
    public function folders(): array;

    /** @return list<string> files below the document root that are to exist, too */
    public function files(): array;

    /** @return list<string> what Apache's configuration has for it besides */
    public function apache(): array;

    /**
     * All is there, but nothing was started
     *
     * @param ?string $user the one that the server may change to
     */
    public function settle(string $directory, ?string $user): void;
}
