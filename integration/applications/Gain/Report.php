<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Servers\Chromium;

/** What was measured, for readers: a picture, and what stands between markers in docs/learned-hints.md and README.md */
final readonly class Report
{
    private const ROOT = __DIR__ . '/../../..';

    public const PICTURE = self::ROOT . '/docs/learned-applications.svg';

    public const PAGES = [self::ROOT . '/docs/learned-hints.md', self::ROOT . '/README.md'];

    private const MARKER = 'applications';

    private const KINDS = [
        ['plain', 'plain'], ['declared', 'push() alone'], ['learned', 'learned'], ['bare', 'the limit'],
    ];

    /** @var array<string, Loads> by host */
    private array $loads;

    /** @param non-empty-list<Measurement> $measurements */
    public function __construct(private array $measurements, private int $runs)
    {
        $loads = [];
        foreach (array_merge(...array_column($measurements, 'loads')) as $each) {
            $loads[$each->cell->host()] = $each;
        }
        $this->loads = $loads;
    }

    /** @return list<string> how each first paint stands to what it is to be at most */
    public function comparisons(): array
    {
        $lines = [];
        foreach ($this->subjects() as $subject) {
            foreach ($subject->circumstances() as $circumstance) {
                foreach ($subject->most($circumstance) as $other => $most) {
                    $ratio = $this->ratio($subject, $circumstance, Treatment::from($other));
                    $lines[] = sprintf(
                        '%-26s %-26s learned : %-6s %.3f, at most %.2f%s',
                        $subject->title,
                        $circumstance->title(),
                        $other,
                        $ratio,
                        $most,
                        $ratio > $most ? ': MORE' : '',
                    );
                }
            }
        }

        return $lines;
    }

    public function write(): void
    {
        file_put_contents(self::PICTURE, $this->picture());
        foreach (array_combine(self::PAGES, [$this->section(), $this->summary()]) as $file => $text) {
            $page = file_get_contents($file);
            $marked = '~(?<=<!-- ' . self::MARKER . " -->\n).*(?=<!-- /" . self::MARKER . ' -->)~s';
            file_put_contents($file, preg_replace_callback($marked, static fn () => $text, $page));
        }
    }

    private function picture(): string
    {
        $columns = [];
        foreach ($this->subjects() as $subject) {
            $columns[] = ['title' => ucfirst($subject->title), 'groups' => array_map(
                fn (Circumstance $circumstance) => [
                    'title' => ucfirst($circumstance->title()),
                    'bars' => array_map(fn (array $kind) => [
                        'kind' => $kind[0],
                        'label' => $kind[1],
                        'quartiles' => $this->of($subject, $circumstance, Treatment::from($kind[0]))->firstPaint(),
                    ], self::KINDS),
                ],
                Circumstance::cold(),
            )];
        }

        return Chromium::run('gains.mjs', [
            'columns' => $columns,
            'heading' => 'First contentful paint of real applications, without a changed line',
            'explanation' => 'Milliseconds. Learned: serverpush.learn=on, after three visitors. The limit: the same '
                . 'HTML without its resources.',
            'conditions' => [
                "Medians of $this->runs loads each, in turn, with nothing cached; lines from quartile to quartile. "
                    . "Chromium {$this->chromium()}, round trip 100 ms, 8 Mbit/s.",
                'nginx with early_hints in front of Apache with mod_php. push() alone: fields on a buffered page, '
                    . 'which leave when it is ready.',
            ],
        ])['picture'];
    }

    private function section(): string
    {
        return "\nMedians of $this->runs loads each, in turn, by Chromium {$this->chromium()}; in brackets the quartiles.\n\n"
            . $this->table('First contentful paint', static fn (Loads $loads) => $loads->firstPaint()) . "\n"
            . $this->table('Largest contentful paint', static fn (Loads $loads) => $loads->largestPaint()) . "\n"
            . $this->unchanged() . $this->firefox();
    }

    /** @param \Closure(Loads): array{float, float, float} $quartiles */
    private function table(string $title, \Closure $quartiles): string
    {
        $text = "| $title, ms | | plain | `push()` alone | learned | the limit | learned : plain |\n"
            . "|---|---|---|---|---|---|---|\n";
        foreach ($this->subjects() as $subject) {
            foreach (Circumstance::cold() as $circumstance) {
                $cells = [];
                foreach (self::KINDS as [$kind]) {
                    $cells[$kind] = $quartiles($this->of($subject, $circumstance, Treatment::from($kind)));
                }
                $text .= sprintf(
                    "| %s | %s | %s | %.2f |\n",
                    $subject->title,
                    $circumstance->title(),
                    implode(' | ', array_map(self::range(...), $cells)),
                    $cells['learned'][1] / $cells['plain'][1],
                );
            }
        }

        return $text;
    }

    /** Where nothing is to gain */
    private function unchanged(): string
    {
        $text = "| Where there is nothing to gain: first contentful paint, ms | | plain | learned | learned : plain |\n"
            . "|---|---|---|---|---|\n";
        foreach ($this->subjects() as $subject) {
            foreach ($subject->circumstances() as $circumstance) {
                if (!$circumstance->isCold()) {
                    $text .= sprintf(
                        "| %s | %s | %s | %s | %.2f |\n",
                        $subject->title,
                        $circumstance->title(),
                        self::range($this->of($subject, $circumstance, Treatment::Plain)->firstPaint()),
                        self::range($this->of($subject, $circumstance, Treatment::Learned)->firstPaint()),
                        $this->ratio($subject, $circumstance, Treatment::Plain),
                    );
                }
            }
        }

        return $text;
    }

    private function firefox(): string
    {
        $visits = array_merge(...array_column($this->measurements, 'visits'));
        if ($visits === []) {
            return '';
        }
        $starts = implode(', ', array_map(
            static fn (FirefoxVisit $visit) => sprintf('%s %.0f ms', $visit->subject->title, $visit->headStart()),
            $visits,
        ));

        return "\nFirefox {$visits[0]->version} asked for each hinted file once, and before the server had the page's\n"
            . "final fields, where these took 200 ms more and the line none: $starts earlier.\n";
    }

    private function summary(): string
    {
        $sentences = [];
        foreach ($this->subjects() as $subject) {
            $loads = fn (Treatment $treatment) => self::number(
                $this->of($subject, Circumstance::More200, $treatment)->firstPaint()[1],
            );
            $sentences[] = "$subject->title {$loads(Treatment::Learned)} ms, not {$loads(Treatment::Plain)}";
        }

        return "\nWhat it makes of applications that nobody here wrote, each at work 200 ms longer than it has\n"
            . 'to be: first paint of ' . implode(";\n", $sentences) . ".\n"
            . "`push()` alone gains nothing of that time, for these pages are buffered: its fields leave when the page\n"
            . "is ready.\n";
    }

    /** @return list<Subject> */
    private function subjects(): array
    {
        $subjects = [];
        foreach ($this->loads as $loads) {
            $subjects[$loads->cell->subject->name] = $loads->cell->subject;
        }

        return array_values($subjects);
    }

    private function of(Subject $subject, Circumstance $circumstance, Treatment $treatment): Loads
    {
        return $this->loads[(new Cell($subject, $circumstance, $treatment))->host()];
    }

    private function ratio(Subject $subject, Circumstance $circumstance, Treatment $other): float
    {
        return $this->of($subject, $circumstance, Treatment::Learned)->firstPaint()[1]
            / $this->of($subject, $circumstance, $other)->firstPaint()[1];
    }

    private function chromium(): string
    {
        return $this->measurements[0]->chromium;
    }

    /** @param array{float, float, float} $quartiles */
    private static function range(array $quartiles): string
    {
        return vsprintf('%2$s (%1$s–%3$s)', array_map(self::number(...), $quartiles));
    }

    private static function number(float $milliseconds): string
    {
        return number_format($milliseconds);
    }
}
