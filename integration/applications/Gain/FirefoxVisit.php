<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\ApplicationFront;

/** Firefox at a page that was learned, which takes 200 ms more than it has to, by the server's log */
final readonly class FirefoxVisit
{
    /**
     * @param array<string, list<float>> $asked by hinted file how many milliseconds before the page's final fields it
     *     was asked for, each time
     */
    private function __construct(public Subject $subject, public string $version, public array $asked)
    {
    }

    /** @throws \ServerPush\Integration\Server\NotInstalled */
    public static function to(Subject $subject, ApplicationFront $front): self
    {
        $version = Firefox::version();
        $host = 'firefox-' . (new Cell($subject, Circumstance::More200, Treatment::Learned))->host();
        $port = (int) substr(strrchr($front->address(), ':'), 1);
        $hints = Teacher::teach($front, "$host:$port", $subject->target)->hints;
        Firefox::visit($host, $port, $subject->target);
        $log = AccessLog::of($front);
        $pages = $log->requests($host, $subject->target);
        $asked = [];
        foreach ($hints as $url) {
            $asked[$url] = array_map(
                static fn (array $request) => 1_000 * ($pages[0]['answered'] - $request['asked']),
                $log->requests($host, $url),
            );
        }

        return new self($subject, $version, $asked);
    }

    /** @return list<string> hinted files that were asked for other than once, or not before the page's final fields */
    public function findings(): array
    {
        $found = $this->asked === [] ? ["Firefox, {$this->subject->title}: no hints"] : [];
        foreach ($this->asked as $url => $times) {
            if (\count($times) !== 1 || $times[0] <= 0) {
                $found[] = "Firefox, {$this->subject->title}: asked for $url " . \count($times) . ' times, '
                    . implode(' and ', array_map(static fn (float $time) => sprintf('%.0f', $time), $times))
                    . ' ms before the final fields';
            }
        }

        return $found;
    }

    /** How much before the page's final fields the last of its hinted files was asked for, in milliseconds */
    public function headStart(): float
    {
        return min(array_map(static fn (array $times) => min($times ?: [0.0]), $this->asked) ?: [0.0]);
    }
}
