<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\PhpCgi;
use ServerPush\Bench\Table;

/**
 * What memory_get_usage() says of 100,000 links. The caller's URL strings are there before; a copy that the extension
 * makes of them counts. At the peak of the header phase the fields' lines exist: their bytes are "the strings
 * themselves" and do not count against the limit.
 */
final class Memory extends Part
{
    private const LINKS = 100_000;

    public function tables(): iterable
    {
        $table = new Table('Bytes of memory per link, ' . Format::count(self::LINKS) . ' links', [
            '',
            'declared',
            'most in the header phase',
            'of it the fields\' lines',
            'beyond the strings',
        ]);
        foreach (['push' => Limit::atMost(200), 'header' => null] as $variant => $limit) {
            ['declared' => $declared, 'peak' => $peak, 'lines' => $lines] = $this->bytesPerLink($variant);
            $beyond = max($declared, $peak - $lines);
            $table->row(
                ["$variant()", ...array_map(Format::precise(...), [$declared, $peak, $lines, $beyond])],
                $beyond,
                $limit,
            );
        }
        yield $table;
    }

    /** @return array{declared: float, peak: float, lines: float} */
    private function bytesPerLink(string $variant): array
    {
        $response = (new PhpCgi($this->machine, 'memory.php', [
            'BENCH_VARIANT' => $variant,
            'BENCH_LINKS' => self::LINKS,
        ], $variant === 'push' ? [$this->machine->extension] : []))->run();
        [$head, $body] = explode("\r\n\r\n", $response, 2);
        if (preg_match_all('/^Link: .*(?=\r)/m', "$head\r\n", $lines) !== self::LINKS) {
            throw new Failure("$variant does not send all links");
        }
        $bytes = json_decode($body, true, flags: JSON_THROW_ON_ERROR);
        // Each line ends in a NUL in memory.
        $bytes['lines'] = \strlen(implode("\0", $lines[0])) + 1;

        return array_map(static fn (int $bytes): float => $bytes / self::LINKS, $bytes);
    }
}
