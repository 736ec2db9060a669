<?php

declare(strict_types=1);

// Everything that takes a string is given strings that want to be more than that. `?seed` makes them; with `&early` the
// header block goes out early, and as many again come behind it. `&cookie` and `&buffering`: of fields of the page's own.

require __DIR__ . '/responses.inc.php';

final class Injection
{
    private const PIECES = [
        "\r\n", "\n", "\r", "\0", "\r\nX-Evil: 1", "\r\n\r\nevil body", "\r\nLink: </evil>; rel=preload; as=script",
        "\u{560a}\u{560d}X-Evil: 1", "\u{85}", "\u{2028}", "\x0b", "\x7f", "\xff", 'é', '%0d%0a', '%00', '%2f%2fevil.example',
        '<', '>', '>; rel=preload; as=script, </evil>', '"', '\\', '\\"', "'", ';', ',', '=', '*', '%', '#', '?', '&', ' ',
        "\t", '/', '//evil.example', '/evil.example', '@evil.example/', ':evil', '..', '/../', '/.//evil.example/',
        '%2e%2e/', 'a', 'style', 'preload', 'https', '0',
    ];

    /** Of values on a response object, where header() could hide what is wrong with them */
    public string $wrong = '';

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
        match ($this->random->getInt(0, 13)) {
            0 => push($this->href(), $this->maybe()),
            1 => push($this->href(), ...$this->attributes()),
            2 => ServerPush\preload($this->href(), $this->maybe(), ...$this->attributes()),
            3 => ServerPush\add_link($this->href(), $this->hostile(), ...$this->attributes()),
            4 => ServerPush\links()->add($this->field()),
            5 => ServerPush\links()->add(new ServerPush\Link($this->href(), $this->hostile(), $this->attributes())),
            6 => ServerPush\links()->add($this->psrLink()),
            7 => ServerPush\links()->add($this->stored()),
            8 => ServerPush\links()->add(ServerPush\LinkSet::fromHeader([$this->field(), $this->hostile()])),
            9 => $this->anyOf('modulepreload', 'preconnect', 'dns_prefetch', 'prefetch')(
                $this->href(),
                ...$this->attributes(),
            ),
            10 => $this->respond(fn (object $response): object => ServerPush\push_to(
                $response,
                $this->href(),
                $this->maybe(),
                ...$this->attributes(),
            )),
            11 => $this->respond(fn (object $response): object => $this->set()->applyTo($response)),
            12 => $this->early(),
            13 => @ini_set(...$this->setting()),
        };
    }

    private function anyOf(string ...$functions): string
    {
        return 'ServerPush\\' . $functions[$this->random->getInt(0, count($functions) - 1)];
    }

    /** @param callable(object): object $add */
    private function respond(callable $add): void
    {
        $response = [new BagResponse(), new MessageResponse()][$this->random->getInt(0, 1)];
        $before = [$this->field(), $this->hostile()];
        foreach ($before as $value) {
            $response = $response->with('Link', $value);
        }
        $values = $add($response)->values('Link');
        if (array_splice($values, 0, count($before)) !== $before) {
            $this->wrong .= "what the response had is another\n";
        }
        foreach ($values as $value) {
            if (!preg_match('/^<[!-~]+>; [\t -~]+$/D', $value)) {
                $this->wrong .= "on a response: $value\n";
            }
            header("Link: $value", false);
        }
    }

    private function set(): ServerPush\LinkSet
    {
        if ($this->random->getInt(0, 3) === 0) {
            return ServerPush\links();
        }
        $set = new ServerPush\LinkSet();
        $set->add($this->field());
        $set->push($this->href());
        $set->addLink($this->href(), 'next', ...$this->attributes());

        return $set;
    }

    private function early(): void
    {
        match ($this->random->getInt(0, 2)) {
            0 => ServerPush\early_hints(),
            1 => headers_send([-1, 99, 100, 101, 102, 103, 104, 199, 600, PHP_INT_MAX][$this->random->getInt(0, 9)]),
            // An internal function calls it without strict_types; what is no number is a TypeError.
            2 => array_map('headers_send', ['10' . $this->hostile()]),
        };
    }

    /** @return array{string, string} */
    private function setting(): array
    {
        $names = ['aware', 'cookie', 'version', 'version', 'bits', 'max_bytes', 'max_age'];
        $values = [$this->hostile(), 'a' . $this->hostile(), (string) $this->random->getInt(0, 600), 'skip', 'nopush'];

        return [
            'serverpush.cache_' . $names[$this->random->getInt(0, count($names) - 1)],
            $values[$this->random->getInt(0, count($values) - 1)],
        ];
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
        $names = [
            'media', 'title', 'title*', 'nonce', 'integrity', 'type', 'x', 'crossorigin', 'fetchpriority', 'version', 'once',
            $this->hostile(),
        ];
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

        // A hostile string may end the target and begin another one; that one may not name the host either.
        return preg_replace('~<[\0- ]*(?=[/\\\\]{2,}evil)~', '<a', $field);
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
header("Set-Cookie: $_GET[cookie]=kept", false);
isset($_GET['buffering']) && header("X-Accel-Buffering: $_GET[buffering]");
$injection = new Injection((int) $_GET['seed']);
$injection->run();
// Not remembered: the client must see it whatever cookie it sent.
push('/last.css', once: false);
if (isset($_GET['early'])) {
    ServerPush\early_flush();
    $injection->run();
}
echo "the page\n", $injection->wrong;
