<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** A server with which many requests can be under way at once */
interface CanBeAsked
{
    /**
     * @return \Closure(): Response waits for the answer
     * @throws \UnexpectedValueException by that: none came, or no whole one
     */
    public function ask(Request $request): \Closure;
}
