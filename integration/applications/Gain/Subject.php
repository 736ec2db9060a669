<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\Application;
use ServerPush\Integration\Applications\MediaWiki;
use ServerPush\Integration\Applications\WordPress;

/** A page that is measured, and what its first paint is to be at most with learned hints, by that of the plain page */
final readonly class Subject
{
    /** Of that of the HTML without resources, where the page takes long enough */
    private const MOST_OF_BARE = 1.04;

    private const MOST_CACHED = 1.01;

    private const MOST_RETURNING = 1.03;

    /** @param array{float, float, float} $most of the plain page's, in the order of Circumstance::cold() */
    private function __construct(
        public string $name,
        public string $title,
        public Application $application,
        public string $target,
        private array $most,
    ) {
    }

    /** @return list<self> */
    public static function all(): array
    {
        $wordPress = new WordPress();

        return [
            new self('front', "WordPress' front page", $wordPress, '/', [0.88, 0.85, 0.90]),
            new self('post', 'a post of WordPress', $wordPress, '/post-number-3/', [0.91, 0.85, 0.90]),
            new self('article', 'an article of MediaWiki', new MediaWiki(), '/wiki/Article_3', [0.91, 0.85, 0.89]),
        ];
    }

    /** @return list<Circumstance> */
    public function circumstances(): array
    {
        return [
            ...Circumstance::cold(),
            ...$this->application instanceof WordPress ? [Circumstance::Cached] : [],
            Circumstance::Returning,
        ];
    }

    /** @return list<Cell> */
    public function cells(): array
    {
        $cells = [];
        foreach ($this->circumstances() as $circumstance) {
            foreach ($circumstance->treatments() as $treatment) {
                $cells[] = new Cell($this, $circumstance, $treatment);
            }
        }

        return $cells;
    }

    /** @return array<string, float> by treatment: of its first paint that of the learned page is to be at most this */
    public function most(Circumstance $circumstance): array
    {
        return match ($circumstance) {
            Circumstance::AsItIs => ['plain' => $this->most[0]],
            Circumstance::More200 => ['plain' => $this->most[1], 'bare' => self::MOST_OF_BARE],
            Circumstance::More500 => ['plain' => $this->most[2], 'bare' => self::MOST_OF_BARE],
            Circumstance::Cached => ['plain' => self::MOST_CACHED],
            Circumstance::Returning => ['plain' => self::MOST_RETURNING],
        };
    }
}
