<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** `./dev bench`: measures the parts that were asked for, prints their tables, and says whether all limits are kept */
final class Program
{
    private const USAGE = <<<'END'
        usage: ./dev bench [--quick] [--write] [--profile] [--extension=FILE] [PART...]

          --quick       instructions for 100,000 links are left out
          --write       the tables go into docs/performance.md too
          --profile     then name the functions in which push() and its header phase spend their instructions
          PART          only these: links, declaring, idle, throughput, parsing, scanner, html, memory, responding, cache,
                        learned

        END;

    private const PARTS = [
        'links' => Part\Links::class,
        'declaring' => Part\Declaring::class,
        'idle' => Part\Idle::class,
        'throughput' => Part\Throughput::class,
        'parsing' => Part\Parsing::class,
        'scanner' => Part\Scanner::class,
        'html' => Part\Html::class,
        'memory' => Part\Memory::class,
        'responding' => Part\Responding::class,
        'cache' => Part\CacheAware::class,
        'learned' => Part\Learned::class,
    ];

    /**
     * @param list<string> $arguments
     * @return int the exit code: 0 if all limits are kept, 1 if not, 2 for a wrong option
     */
    public static function run(array $arguments): int
    {
        $quick = $write = $profile = false;
        $extension = \dirname(__DIR__, 2) . '/modules/serverpush.so';
        $parts = [];
        foreach ($arguments as $argument) {
            match (true) {
                $argument === '--quick' => $quick = true,
                $argument === '--write' => $write = true,
                $argument === '--profile' => $profile = true,
                str_starts_with($argument, '--extension=') => $extension = substr($argument, \strlen('--extension=')),
                isset(self::PARTS[$argument]) => $parts[$argument] = self::PARTS[$argument],
                default => $parts = false,
            };
            if ($parts === false) {
                fwrite(STDERR, self::USAGE);
                return 2;
            }
        }
        if ($write && $parts) {
            throw new Failure('--write takes the whole benchmark, not parts of it');
        }

        $machine = new Machine($extension);
        $tables = [];
        foreach ($parts ?: self::PARTS as $part) {
            foreach ((new $part($machine, $quick))->tables() as $table) {
                echo $table->markdown(), "\n";
                $tables[] = $table;
            }
        }
        echo $machine->description(), "\n";
        if ($profile) {
            echo "\n", (new Part\Declaring($machine, $quick))->profile()->markdown();
        }
        if ($write) {
            PerformancePage::write($tables, $machine->description());
        }

        $missed = array_merge(...array_map(static fn (Table $table): array => $table->missed(), $tables));
        foreach ($missed as $what) {
            fwrite(STDERR, "missed: $what\n");
        }

        return $missed ? 1 : 0;
    }
}
