<?php

declare(strict_types=1);

// Everything that takes a string is given strings that want to be more than that. `?seed` makes them.

final class Injection
{
    private const PIECES = [
        "\r\n", "\n", "\r", "\0", "\r\nX-Evil: 1", "\r\n\r\nevil body", "\r\nLink: </evil>; rel=preload; as=script",
        "\u{560a}\u{560d}X-Evil: 1", "\u{85}", "\u{2028}", "\x0b", "\x7f", "\xff", 'é', '%0d%0a', '%00', '%2f%2fevil.example',
        '<', '>', '>; rel=preload; as=script, </evil>', '"', '\\', '\\"', "'", ';', ',', '=', '*', '%', '#', '?', '&', ' ',
        "\t", '/', '//evil.example', '/evil.example', '@evil.example/', ':evil', '..', '/../', '/.//evil.example/',
        '%2e%2e/', 'a', 'style', 'preload', 'https', '0',
    ];

    private Random\Randomizer $random;

    public function __construct(int $seed)
    {
        $this->random = new Random\Randomizer(new Random\Engine\Mt19937($seed));
    }

    public function run(): void
    {
        for ($i = 0; $i < 20; $i++) {
            try {
                $this->one();
            } catch (ValueError | TypeError | Error $e) {
                // Refused: that is one way to be right.
            }
        }
    }

    private function one(): void
    {
        match ($this->random->getInt(0, 8)) {
            0 => push($this->href(), $this->maybe()),
            1 => push($this->href(), ...$this->attributes()),
            2 => ServerPush\preload($this->href(), $this->maybe(), ...$this->attributes()),
            3 => ServerPush\add_link($this->href(), $this->hostile(), ...$this->attributes()),
            4 => ServerPush\links()->add($this->field()),
            5 => ServerPush\links()->add(new ServerPush\Link($this->href(), $this->hostile(), $this->attributes())),
            6 => ServerPush\links()->add($this->psrLink()),
            7 => ServerPush\links()->add($this->stored()),
            8 => ServerPush\links()->add(ServerPush\LinkSet::fromHeader([$this->field(), $this->hostile()])),
        };
    }

    private function hostile(): string
    {
        $string = '';
        for ($i = $this->random->getInt(0, 4); $i > 0; $i--) {
            $string .= self::PIECES[$this->random->getInt(0, count(self::PIECES) - 1)];
        }

        return $string;
    }

    /** Names no host, or this one: evil.example stands only where it is none. */
    private function href(): string
    {
        $starts = ['/a', '/a/', 'a', '?', '/.//', '/..//', '/%2e//', '//cdn.example/', 'https://cdn.example/', '/a/..//'];

        return $starts[$this->random->getInt(0, count($starts) - 1)] . $this->hostile();
    }

    private function maybe(): ?string
    {
        return [null, 'style', 'script', $this->hostile()][$this->random->getInt(0, 3)];
    }

    private function attributes(): array
    {
        $names = ['media', 'title', 'title*', 'nonce', 'integrity', 'type', 'x', 'crossorigin', 'fetchpriority', $this->hostile()];
        $attributes = [];
        for ($i = $this->random->getInt(0, 3); $i > 0; $i--) {
            $name = $names[$this->random->getInt(0, count($names) - 1)];
            // An integer is no name.
            $attributes[is_numeric($name) ? "n$name" : $name] = $this->hostile();
        }

        return $attributes;
    }

    private function field(): string
    {
        $field = '';
        for ($i = $this->random->getInt(1, 3); $i > 0; $i--) {
            $field .= '<' . $this->href() . '>; rel="next preload"; as=style; title="' . $this->hostile() . '"; '
                . $this->hostile() . '=' . $this->hostile() . ', ';
        }

        return $field;
    }

    private function psrLink(): object
    {
        return new class ($this->href(), [$this->hostile(), 'next'], $this->attributes()) {
            public function __construct(private string $href, private array $rels, private array $attributes)
            {
            }

            public function getHref(): string
            {
                return $this->href;
            }

            public function isTemplated(): bool
            {
                return false;
            }

            public function getRels(): array
            {
                return $this->rels;
            }

            public function getAttributes(): array
            {
                return $this->attributes;
            }
        };
    }

    /** From a cache that somebody else could write to */
    private function stored(): mixed
    {
        $links = [[$this->href(), $this->hostile() ?: 'next', $this->attributes()], ['/stored.css', 'preload', []]];
        $set = 'O:18:"ServerPush\LinkSet":1:' . substr(serialize(['links' => $links]), strlen('a:1:'));
        $link = 'O:15:"ServerPush\Link":3:'
            . substr(serialize(['href' => $this->href(), 'rel' => $this->hostile(), 'attributes' => $this->attributes()]), strlen('a:3:'));
        $string = [$set, $link][$this->random->getInt(0, 1)];
        if ($this->random->getInt(0, 3) === 0) {
            $string[$this->random->getInt(0, strlen($string) - 1)] = chr($this->random->getInt(0, 255));
        }

        return @unserialize($string);
    }
}

header('X-Own: kept');
header('Link: </own>; rel=canonical', false);
(new Injection((int) $_GET['seed']))->run();
push('/last.css');
echo "the page\n";
