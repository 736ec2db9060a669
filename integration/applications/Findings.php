<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** What is wrong with what came of a crawl, for people: each list should be empty */
final class Findings
{
    /** What servers say of themselves */
    private const NOTICES = [
        '/\[(mpm_prefork|core):notice\]/',
        '/server reached MaxRequestWorkers setting/',
        '/^\[[^]]+\] NOTICE: /',
    ];

    /** @var list<array{Answers, Page}> */
    private array $pages;

    public function __construct(private readonly Crawl $crawl)
    {
        $this->pages = array_map(static fn (Answers $answers) => [$answers, $answers->page()], $crawl->visits);
    }

    /** @return list<string> */
    public function aboutAnswers(): array
    {
        return self::byKind([
            'unexpected' => $this->unexpected(),
            'another answer' => $this->different(),
            'in the log' => $this->complaints(),
        ]);
    }

    /** @return list<string> */
    public function aboutHints(): array
    {
        return self::byKind([
            'not hinted' => $this->crawl->stack->sendsHints() ? $this->missed() : [],
            'wrong' => $this->wrong(),
            'misplaced' => $this->misplaced(),
            'secret' => $this->secret(),
        ]);
    }

    /**
     * @param array<string, list<string>> $kinds
     * @return list<string>
     */
    private static function byKind(array $kinds): array
    {
        $found = [];
        foreach ($kinds as $kind => $findings) {
            array_push($found, ...array_map(static fn (string $finding) => "$kind: $finding", $findings));
        }

        return $found;
    }

    /** @return list<string> what the application itself does otherwise than was expected of it */
    private function unexpected(): array
    {
        $found = [];
        foreach ($this->crawl->visits as $answers) {
            $visit = $answers->visit;
            $response = $answers->from(Variant::Plain);
            if ($response->status !== $visit->status || !str_contains($response->body, $visit->contains)) {
                $found[] = "{$visit->title()}: $response->status, not $visit->status with '$visit->contains'\n"
                    . "$response->head\n" . substr($response->body, 0, 2_000);
            }
        }

        return $found;
    }

    /** @return list<string> answers that are others with the extension */
    private function different(): array
    {
        $found = [];
        foreach ($this->crawl->visits as $answers) {
            $plain = new Normal($answers->from(Variant::Plain), $this->crawl->application);
            foreach ([Variant::Loaded, Variant::Learning] as $variant) {
                $normal = new Normal($answers->from($variant), $this->crawl->application);
                if (!$normal->equals($plain)) {
                    $found[] = "{$answers->visit->title()}, $variant->value: {$plain->difference($normal)}";
                }
            }
        }

        return $found;
    }

    /** How many public pages block on something */
    public function blockedPages(): int
    {
        return \count(array_filter(
            $this->pages,
            static fn (array $pair) => $pair[0]->visit->isPublic() && $pair[1]->blocking !== [],
        ));
    }

    /** @return list<string> what blocks a public page, and was not hinted although each lesson had it */
    private function missed(): array
    {
        $taught = [];
        foreach ($this->crawl->lessons as $lesson) {
            $taught[$lesson->visit->target][] = $lesson->page()->blocking;
        }
        $found = [];
        foreach ($this->pages as [$answers, $page]) {
            if ($answers->visit->isPublic() && $page->isDocument) {
                $due = array_intersect($page->blocking, ...$taught[$answers->visit->target]);
                foreach (array_diff($due, $page->hints) as $url) {
                    $found[] = "{$answers->visit->title()}: $url";
                }
            }
        }

        return $found;
    }

    /** How many links were hinted */
    public function hints(): int
    {
        return array_sum(array_map(static fn (array $pair) => \count($pair[1]->hints), $this->pages));
    }

    /**
     * Until a page was seen three times by who has cookies, he is hinted what others had. Where a signed in visitor is
     * sent another page, and not just more, one of these may be wrong; but not for a second time.
     *
     * @return list<string> what was hinted and is not on the page, whoever came
     */
    private function wrong(): array
    {
        $found = $once = [];
        foreach ($this->pages as [$answers, $page]) {
            foreach (array_diff($page->hints, $page->isDocument ? $page->used : $page->hints) as $url) {
                $finding = "{$answers->target()}: $url";
                if (!$answers->hadCookies() || isset($once[$finding])) {
                    $found[] = $finding;
                }
                $once[$finding] = true;
            }
        }

        return $found;
    }

    /** How many of the hints that a client with cookies was given were not on his page */
    public function outdated(): int
    {
        $count = 0;
        foreach ($this->pages as [$answers, $page]) {
            $count += $page->isDocument && $answers->hadCookies() ? \count(array_diff($page->hints, $page->used)) : 0;
        }

        return $count;
    }

    /**
     * A redirect or an error may be hinted by what the pages of its script have in common: what was no page is not
     * kept.
     *
     * @return list<string> hints before what is no page, or that nobody goes to
     */
    private function misplaced(): array
    {
        $found = [];
        foreach ($this->pages as [$answers, $page]) {
            $visit = $answers->visit;
            $isOther = $answers->from(Variant::Learning)->status !== 200;
            $isNavigation = $visit->navigates && $visit->method === 'GET' && !$visit->conditional;
            $mayBe = $isNavigation && ($page->isDocument || $isOther);
            if ($page->hints !== [] && !$mayBe) {
                $found[] = "{$visit->title()}: " . implode(' ', $page->hints);
            }
            foreach ([Variant::Plain, Variant::Loaded] as $variant) {
                foreach ($answers->from($variant)->interim as $interim) {
                    $found[] = "{$visit->title()}, $variant->value: $interim";
                }
            }
        }

        return $found;
    }

    /** @return list<string> what is hinted to anybody, and was on no page that somebody without cookies was sent */
    private function secret(): array
    {
        $public = [];
        foreach ([...$this->crawl->lessons, ...$this->crawl->visits] as $answers) {
            if (!$answers->hadCookies()) {
                array_push($public, ...$answers->page()->used);
            }
        }
        $found = [];
        foreach ($this->pages as [$answers, $page]) {
            foreach (array_diff($page->hints, $public) as $url) {
                $found[] = "{$answers->visit->title()}: $url";
            }
        }

        return $found;
    }

    /** @return list<string> lines of the logs that neither servers nor this application write anyway */
    private function complaints(): array
    {
        $found = [];
        foreach ($this->crawl->logs as $variant => $log) {
            foreach (array_filter(explode("\n", $log)) as $line) {
                $isKnown = false;
                foreach ([...self::NOTICES, ...$this->crawl->application->complaints()] as $pattern) {
                    $isKnown = $isKnown || preg_match($pattern, $line);
                }
                if (!$isKnown) {
                    $found[] = "$variant: $line";
                }
            }
        }

        return $found;
    }
}
