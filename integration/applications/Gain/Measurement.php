<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\Application;
use ServerPush\Integration\Applications\ApplicationFront;
use ServerPush\Integration\Applications\Page;
use ServerPush\Integration\Applications\Stack;
use ServerPush\Integration\Applications\Variant;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;
use ServerPush\Integration\Servers\Chromium;
use ServerPush\Integration\Servers\Undisturbed;

/**
 * The pages of one application, on Apache with mod_php behind nginx, in all their cells: Chromium loads each as often
 * as it is to, in turn, and then Firefox each page once.
 */
final class Measurement
{
    private const NETWORK = ['roundTrip' => 100, 'megabitsPerSecond' => 8];

    private const PREPENDED = 'measured.php';

    private const SECONDS_FOR_ALL = 7_200;

    /** @var list<Loads> */
    public array $loads = [];

    /** @var list<FirefoxVisit> */
    public array $visits = [];

    /** @var list<string> what is not as it should be, for people */
    public array $findings = [];

    public string $chromium = '';

    /** @var array<string, list<string>> by host what is hinted to its visitors */
    private array $hints = [];

    /** @param non-empty-list<Subject> $subjects of this application */
    private function __construct(private readonly Application $application, private readonly array $subjects)
    {
    }

    /**
     * @param non-empty-list<Subject> $subjects of this application
     * @throws NotInstalled
     */
    public static function of(Application $application, array $subjects, int $runs): self
    {
        $measurement = new self($application, $subjects);
        try {
            Undisturbed::run(static fn () => $measurement->run($runs));
        } finally {
            Servers::stopAll();
        }

        return $measurement;
    }

    private function run(int $runs): void
    {
        $this->declare();
        $cells = array_merge(...array_map(static fn (Subject $subject) => $subject->cells(), $this->subjects));
        foreach ($cells as $cell) {
            $this->prepare($cell);
        }
        $this->load($cells, $runs);
        try {
            foreach ($this->subjects as $subject) {
                $this->visits[] = $visit = FirefoxVisit::to($subject, $this->front(Variant::Learning));
                array_push($this->findings, ...$visit->findings());
            }
        } catch (NotInstalled $e) {
            echo "going on without Firefox: {$e->getMessage()}\n";
        }
    }

    /** What a user would write who looks at the page: all that it blocks on */
    private function declare(): void
    {
        $declared = [];
        foreach ($this->subjects as $subject) {
            $host = (new Cell($subject, Circumstance::AsItIs, Treatment::Plain))->host();
            $response = Teacher::ask($this->front(Variant::Plain), $host, $subject->target);
            foreach ((new Page($subject->target, $response, $host))->blocking as $url) {
                $declared[$subject->target][$url] = preg_match('~\.js(\?|$)~', $url) ? 'script' : 'style';
            }
        }
        $root = $this->front(Variant::Loaded)->documentRoot();
        $file = "$root/" . Variant::up($this->application) . 'prepended/declared.json';
        file_put_contents($file, json_encode($declared, \JSON_THROW_ON_ERROR));
        chmod($file, 0644);
    }

    private function prepare(Cell $cell): void
    {
        $front = $this->front($cell->treatment->variant());
        if ($cell->circumstance === Circumstance::Cached) {
            // As no browser navigates: into the cache, and teaches nothing
            Teacher::ask($front, $cell->host(), $cell->subject->target, ['Sec-Fetch-Mode' => 'cors']);
        }
        if ($cell->treatment === Treatment::Learned) {
            $page = Teacher::teach($front, $cell->host(), $cell->subject->target);
            $this->hints[$cell->host()] = $page->hints;
            $missed = array_diff($page->blocking, $page->hints);
            // What takes less than 10 ms is not hinted.
            if ($cell->circumstance !== Circumstance::Cached && $missed !== []) {
                $this->findings[] = "{$cell->title()}: not hinted: " . implode(' ', $missed);
            }
        }
    }

    /** @param list<Cell> $cells */
    private function load(array $cells, int $runs): void
    {
        $servers = [];
        foreach (Variant::cases() as $variant) {
            $servers[$variant->value] = $this->front($variant)->address();
        }
        $seen = Chromium::run('applications.mjs', [
            'servers' => $servers,
            'cells' => array_map(static fn (Cell $cell) => [
                'server' => $cell->treatment->variant()->value,
                'host' => $cell->host(),
                'target' => $cell->subject->target,
                'again' => $cell->circumstance === Circumstance::Returning,
            ], $cells),
            'runs' => $runs,
            'network' => self::NETWORK,
        ], self::SECONDS_FOR_ALL);
        $this->chromium = strtok($seen['version'], '.');
        $log = AccessLog::of($this->front(Variant::Learning));
        foreach ($cells as $i => $cell) {
            $this->loads[] = $loads = new Loads($cell, $seen['cells'][$i]);
            // The first run warms up.
            array_push($this->findings, ...$loads->findings($this->hints[$cell->host()] ?? [], $log, $runs + 1));
        }
    }

    private function front(Variant $variant): ApplicationFront
    {
        return Stack::ModPhp->running($this->application, $variant, prepended: self::PREPENDED);
    }
}
