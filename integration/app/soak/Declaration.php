<?php

declare(strict_types=1);

/** One link that a request declares, and what it becomes. A new kind goes into `any()`. */
final readonly class Declaration
{
    private const KINDS = 16;

    /**
     * @param Closure $declare is called by the page only: the client of `./dev soak` has no extension
     * @param string $field as a client that knows nothing gets it, in the mode `push`
     * @param ?string $resource as which the client's cookie remembers it; null: not at all
     */
    private function __construct(public Closure $declare, public string $field, public ?string $resource = null)
    {
    }

    /** @param string $id of no other declaration */
    public static function any(Random\Randomizer $random, string $id): self
    {
        $long = str_repeat('a', 100);

        return match ($random->getInt(1, self::KINDS)) {
            1 => self::stylesheet("/$id.css"),
            2 => new self(
                static fn () => ServerPush\push("/ö $id.js", fetchpriority: 'high', integrity: $long),
                "</%C3%B6%20$id.js>; rel=preload; as=script; fetchpriority=high; integrity=\"$long\"",
                "/%C3%B6%20$id.js",
            ),
            3 => new self(
                static fn () => ServerPush\preload("$id.woff2"),
                "</soak/$id.woff2>; rel=preload; as=font; crossorigin=anonymous; nopush; type=\"font/woff2\"",
                "/soak/$id.woff2",
            ),
            4 => new self(
                static fn () => ServerPush\preconnect("https://$id.example"),
                "<https://$id.example/>; rel=preconnect; nopush",
            ),
            5 => new self(
                static fn () => ServerPush\add_link("/$id", 'next', ...['data-a' => 5]),
                "</$id>; rel=next; data-a=5",
            ),
            6 => new self(
                static fn () => ServerPush\modulepreload("/$id.mjs"),
                "</$id.mjs>; rel=modulepreload; nopush",
            ),
            7 => new self(
                static fn () => ServerPush\dns_prefetch("https://$id.example"),
                "<https://$id.example/>; rel=dns-prefetch; nopush",
            ),
            8 => new self(
                static fn () => ServerPush\prefetch("/$id?a=b"),
                "</$id?a=b>; rel=prefetch; nopush",
            ),
            9 => new self(
                static fn () => push("/$id.css", media: 'print'),
                "</$id.css>; rel=preload; as=style; nopush; media=\"print\"",
            ),
            10 => new self(
                static fn () => push("/$id.css", version: $id),
                "</$id.css>; rel=preload; as=style",
                "/$id.css\n$id",
            ),
            11 => new self(
                static fn () => push("/$id.css", once: false),
                "</$id.css>; rel=preload; as=style",
            ),
            12 => new self(
                static fn () => ServerPush\links()->add("</$id.png>; rel=preload; as=image; nopush"),
                "</$id.png>; rel=preload; as=image; nopush",
                "/$id.png",
            ),
            13 => new self(
                static fn () => ServerPush\links()->add(new ServerPush\Link("/$id", 'preload', ['crossorigin' => ''])),
                "</$id>; rel=preload; crossorigin=anonymous",
                "/$id",
            ),
            14 => new self(
                static fn () => ServerPush\links()->add([self::foreignLink("/$id")]),
                "</$id>; rel=preload; as=image; title=\"a\"",
                "/$id",
            ),
            15 => new self(
                static fn () => ServerPush\links()->addLink("/$id", 'alternate', hreflang: ['de', 'en']),
                "</$id>; rel=alternate; hreflang=de; hreflang=en",
            ),
            16 => new self(
                static function () use ($id): void {
                    $set = new ServerPush\LinkSet();
                    $set->push("/$id.js");
                    ServerPush\links()->add(unserialize(serialize($set)));
                },
                "</$id.js>; rel=preload; as=script",
                "/$id.js",
            ),
        };
    }

    public static function stylesheet(string $path): self
    {
        return new self(static fn () => push($path), "<$path>; rel=preload; as=style", $path);
    }

    /** By its methods, one of PSR-13 */
    private static function foreignLink(string $href): object
    {
        return new class ($href) {
            public function __construct(private readonly string $href)
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
                return ['preload'];
            }

            public function getAttributes(): array
            {
                return ['as' => 'image', 'title' => 'a', 'left out' => 'as its name is no token'];
            }
        };
    }
}
