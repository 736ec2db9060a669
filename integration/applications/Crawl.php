<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Servers;

/**
 * One application in all variants on one stack: three anonymous clients look at what is public, then all visits are
 * made. Each request goes to all variants at the same time; but only the one that learns sees the second and the third
 * client.
 */
final class Crawl
{
    /** What learning asks for: serverpush.learn_clients */
    private const CLIENTS = 3;

    /** Pages that take less than 10 ms are not hinted, and on a fast machine some of these do. */
    private const MILLISECONDS = 12;

    /** @var list<Answers> */
    public array $lessons = [];

    /** @var list<Answers> */
    public array $visits = [];

    /** @var array<string, mixed> what learned() says in the end */
    public array $learned = [];

    /** @var array<string, string> of each variant what its servers said */
    public array $logs = [];

    public float $seconds = 0.0;

    /** @var array<string, ApplicationFront> by variant */
    private array $fronts = [];

    private function __construct(public readonly Application $application, public readonly Stack $stack)
    {
    }

    /** Once, whoever asks how often; what failed fails again. */
    public static function of(Application $application, Stack $stack): self
    {
        static $crawls = [];
        $name = "{$application->name()} $stack->value";
        if (!isset($crawls[$name])) {
            try {
                $crawls[$name] = new self($application, $stack);
                $crawls[$name]->run();
            } catch (\Throwable $e) {
                $crawls[$name] = $e;
            }
        }

        return $crawls[$name] instanceof self ? $crawls[$name] : throw $crawls[$name];
    }

    /** With servers that are there for it alone */
    private function run(): void
    {
        $start = microtime(true);
        try {
            $this->visit();
        } finally {
            Servers::stopAll();
        }
        $this->seconds = microtime(true) - $start;
    }

    private function visit(): void
    {
        foreach (Variant::cases() as $variant) {
            $this->fronts[$variant->value] = $this->stack->running($this->application, $variant, self::MILLISECONDS);
        }
        $this->teach();
        $visitors = [];
        foreach ($this->application->visits() as $visit) {
            $address = '198.18.' . 100 + \count($visitors) . '.1';
            $visitors[$visit->visitor] ??= array_map(static fn () => new Browser($address), $this->fronts);
            if ($visit->isPublic()) {
                self::forgetCookies($visitors[$visit->visitor]);
            }
            $this->visits[] = $this->ask($visit, $visitors[$visit->visitor]);
        }
        $question = Visit::to(Installation::LEARNED)->fetched();
        $answer = $this->ask($question, [Variant::Learning->value => new Browser('198.18.99.1')]);
        $this->learned = json_decode($answer->from(Variant::Learning)->body, true, flags: \JSON_THROW_ON_ERROR);
        $this->logs = array_map(static fn (ApplicationFront $front) => $front->log(), $this->fronts);
    }

    private function teach(): void
    {
        $public = array_filter($this->application->visits(), static fn (Visit $visit) => $visit->isPublic());
        for ($client = 1; $client <= self::CLIENTS; $client++) {
            // The first client fills the caches of all.
            $fronts = $client === 1 ? $this->fronts : [Variant::Learning->value => true];
            $browsers = array_map(static fn () => new Browser("198.18.$client.1"), $fronts);
            foreach ($public as $visit) {
                // With a cookie that a page sets he would be a visitor of another kind.
                self::forgetCookies($browsers);
                $this->lessons[] = $this->ask($visit, $browsers);
            }
        }
    }

    /** @param array<string, Browser> $browsers */
    private static function forgetCookies(array $browsers): void
    {
        foreach ($browsers as $browser) {
            $browser->forgetCookies();
        }
    }

    /** @param array<string, Browser> $browsers */
    private function ask(Visit $visit, array $browsers): Answers
    {
        $connections = $requests = $responses = [];
        foreach ($browsers as $variant => $browser) {
            $requests[$variant] = $browser->request($visit);
            $connections[$variant] = $this->fronts[$variant]->connect();
            $connections[$variant]->send($requests[$variant]);
        }
        foreach ($connections as $variant => $connection) {
            $responses[$variant] = $connection->receive($requests[$variant]);
            $browsers[$variant]->take($requests[$variant], $responses[$variant]);
        }

        return new Answers($visit, $requests, $responses);
    }
}
