<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/**
 * What the extension costs a request that declares nothing. Everything is counted, from the process's start to its end;
 * the startup is taken off by another process that serves fewer requests.
 */
final class Idle extends Part
{
    private const REQUESTS = 1000;

    private const REQUESTS_OF_THE_OTHER = 100;

    public function tables(): iterable
    {
        $without = $this->perRequest([]);
        $with = $this->perRequest([$this->machine->extension]);

        $table = new Table(
            'Instructions of a request that declares nothing, mean of ' . Format::count(self::REQUESTS),
            ['without the extension', 'with it', 'difference'],
        );
        $difference = $with - $without;
        $table->row(
            [Format::count($without), Format::count($with), Format::precise($difference)],
            $difference,
            Limit::atMost(100),
        );
        yield $table;
    }

    /** @param list<string> $extensions */
    private function perRequest(array $extensions): float
    {
        $php = new PhpCgi($this->machine, 'idle.php', extensions: $extensions);
        $more = $this->instructions($php, self::REQUESTS_OF_THE_OTHER + self::REQUESTS);
        $fewer = $this->instructions($php, self::REQUESTS_OF_THE_OTHER);

        return ($more - $fewer) / self::REQUESTS;
    }

    private function instructions(PhpCgi $php, int $requests): int
    {
        $instructions = $php->instructions($requests, all: true, responses: $responses);
        $response = '~^Content-Type: application/json\r\n\r\n\{"hello":"world"\}~mi';
        if (preg_match_all($response, $responses) !== $requests) {
            throw new Failure("not $requests whole responses:\n" . substr($responses, 0, 1000));
        }

        return $instructions;
    }
}
