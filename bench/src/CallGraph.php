<?php

declare(strict_types=1);

namespace ServerPush\Bench;

use ServerPush\Integration\Server\Response;

/** What callgrind has written of a process: instructions, in all and of each function with all that it calls */
final readonly class CallGraph
{
    /**
     * @param array<string, int> $calls of each function
     * @param array<string, int> $instructions of each function, all its calls together
     */
    private function __construct(
        public int $total,
        private array $calls,
        private array $instructions,
        public Response $response,
    ) {
    }

    /** Its format: a name is written once, behind its number; the line behind `calls=` has what the call cost. */
    public static function read(string $file, Response $response): self
    {
        $names = $calls = $instructions = [];
        $total = 0;
        $callee = $count = null;
        foreach (file($file, FILE_IGNORE_NEW_LINES) as $line) {
            if (preg_match('/^c?fn=\((\d+)\)(?: (.*))?$/', $line, $match)) {
                $names[$match[1]] ??= preg_replace("/'\d+$/", '', $match[2] ?? '');
                $callee = $line[0] === 'c' ? $names[$match[1]] : $callee;
            } elseif (preg_match('/^calls=(\d+)/', $line, $match)) {
                $count = (int) $match[1];
            } elseif ($count !== null) {
                $calls[$callee] = ($calls[$callee] ?? 0) + $count;
                $instructions[$callee] = ($instructions[$callee] ?? 0) + (int) substr(strrchr($line, ' '), 1);
                $count = null;
            } elseif (preg_match('/^(?:totals|summary): (\d+)/', $line, $match)) {
                $total = (int) $match[1];
            }
        }

        return new self($total ?: throw new Failure("callgrind left no totals in $file"), $calls, $instructions, $response);
    }

    public function calls(string $function): int
    {
        return $this->calls[$function] ?? 0;
    }

    public function instructions(string $function): int
    {
        return $this->instructions[$function] ?? 0;
    }

    /** @return list<string> the functions of which there are more calls than in another process */
    public function calledMoreThanIn(self $other, string $pattern): array
    {
        return array_values(preg_grep($pattern, array_keys(array_filter(
            $this->calls,
            fn (int $count, string $name) => $count > $other->calls($name),
            ARRAY_FILTER_USE_BOTH,
        ))));
    }
}
