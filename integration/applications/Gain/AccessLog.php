<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\ApplicationFront;

/** What browsers asked a server for, which speak HTTP/2; times are seconds */
final readonly class AccessLog
{
    /** @param list<array{host: string, target: string, asked: float, answered: float}> $requests */
    private function __construct(private array $requests)
    {
    }

    public static function of(ApplicationFront $front): self
    {
        $requests = [];
        foreach ($front->asked() as $line) {
            [$end, $duration, $fields, $protocol, $host, $target] = explode(' ', $line, 6);
            if ($protocol === 'HTTP/2.0') {
                $asked = (float) $end - (float) $duration;
                $requests[] = [
                    'host' => $host,
                    'target' => $target,
                    'asked' => $asked,
                    // The final fields, where PHP made them
                    'answered' => $asked + (float) $fields,
                ];
            }
        }

        return new self($requests);
    }

    /** @return list<array{host: string, target: string, asked: float, answered: float}> in the order of their ends */
    public function requests(string $host, string $target): array
    {
        return array_values(array_filter(
            $this->requests,
            static fn (array $request) => $request['host'] === $host && $request['target'] === $target,
        ));
    }
}
