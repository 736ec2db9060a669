<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\BuiltinProcess;
use ServerPush\Bench\CallGraph;
use ServerPush\Bench\Failure;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Table;

/**
 * What learned hints cost a request of PHP's built-in server. The startup, and the visits of which a page is learned, are
 * taken off by another process that serves fewer requests.
 */
final class Learned extends Part
{
    private const REQUESTS = 200;

    private const REQUESTS_OF_THE_OTHER = 40;

    /** What begins a request with learning, and what in it is the server's: it lists its variables for whoever asks. */
    private const BEGIN = 'serverpush_learned_begin_late';

    private const VARIABLES = 'serverpush_hooks_register_variables';

    private const FIND = 'serverpush_learn_find';

    /** The functions that only learning has */
    private const OF_LEARNING = '/^serverpush_(learn|html|page|look|visitor|evidence)|^ub_write$|^(?:de)?activate_and_watch|^send_headers_and_watch$/';

    /** @var array<string, array{CallGraph, CallGraph}> */
    private array $pairs = [];

    public function tables(): iterable
    {
        $table = new Table(
            'Instructions of learned hints, PHP\'s built-in server, mean of ' . self::REQUESTS . ' requests',
            ['', 'instructions', 'and of the server, which lists its variables'],
        );
        $this->off($table);
        $unknown = $this->pair('data.php', 'on');
        $known = $this->pair('nothing.php', 'on');
        $hinted = $this->pair('four.php', 'on');
        if (substr_count(implode('', $hinted[1]->response->interim), "\r\nLink: </build/assets/") !== 4) {
            throw new Failure('four.php is not hinted');
        }
        foreach (['an unknown host' => $unknown, 'a known page without hints' => $known] as $what => $pair) {
            $this->row($table, "the look-up, $what", self::each($pair, self::FIND), Limit::atMost(400));
        }
        foreach (['an unknown host' => $unknown, 'a known page without hints' => $known] as $what => $pair) {
            $this->begin($table, "all before the script, $what", $pair, 3_000);
        }
        $this->begin($table, 'all before the script, with a 103 of four links', $hinted, 9_000);
        $this->wholes($table, $known, $hinted);
        $this->writes($table);
        yield $table;
    }

    private function off(Table $table): void
    {
        [$fewer, $more] = $this->pair('four.php', 'off');
        $called = $more->calledMoreThanIn($fewer, self::OF_LEARNING);
        $this->row($table, 'learning is off: functions of learning that are called', \count($called), Limit::atMost(0));
    }

    /** @param array{CallGraph, CallGraph} $pair */
    private function begin(Table $table, string $what, array $pair, int $most): void
    {
        $variables = self::each($pair, self::VARIABLES);
        $this->row($table, $what, self::each($pair, self::BEGIN) - $variables, Limit::atMost($most), $variables);
    }

    /** @param array{CallGraph, CallGraph} ...$pairs of two pages */
    private function wholes(Table $table, array $known, array $hinted): void
    {
        foreach ([['nothing.php', 'without hints', $known], ['four.php', 'with a 103', $hinted]] as [$script, $what, $on]) {
            $variables = self::each($on, self::VARIABLES);
            $more = self::whole($on) - self::whole($this->pair($script, 'off')) - $variables;
            $this->row($table, "the whole request, $what, more than without learning", $more, null, $variables);
        }
    }

    /** A thousand of a response that is no page */
    private function writes(Table $table): void
    {
        [$off, $on] = array_map(
            fn (string $learn): float => self::each($this->pair('writes.php', $learn, navigates: false), 'php_output_write'),
            ['off', 'on'],
        );
        if ($on <= $off) {
            throw new Failure('writes.php: the functions that write are not seen');
        }
        $this->row($table, 'a write of a response that is not looked at', ($on - $off) / 1_000, Limit::atMost(60));
    }

    private function row(Table $table, string $what, float $value, ?Limit $limit, ?float $ofServer = null): void
    {
        $table->row([$what, Format::count($value), $ofServer === null ? '' : Format::count($ofServer)], $value, $limit);
    }

    /** @return array{CallGraph, CallGraph} of fewer requests and of more */
    private function pair(string $script, string $learn, bool $navigates = true): array
    {
        $process = new BuiltinProcess($this->machine, $script, $learn, $navigates);

        return $this->pairs["$script $learn"] ??= [
            $process->count(self::REQUESTS_OF_THE_OTHER),
            $process->count(self::REQUESTS_OF_THE_OTHER + self::REQUESTS),
        ];
    }

    /** @param array{CallGraph, CallGraph} $pair */
    private static function whole(array $pair): float
    {
        return ($pair[1]->total - $pair[0]->total) / self::REQUESTS;
    }

    /** @param array{CallGraph, CallGraph} $pair */
    private static function each(array $pair, string $function): float
    {
        [$fewer, $more] = $pair;
        if ($more->calls($function) - $fewer->calls($function) < self::REQUESTS) {
            throw new Failure("$function is not called once in each request");
        }

        return ($more->instructions($function) - $fewer->instructions($function)) / self::REQUESTS;
    }
}
