<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** A small page with links: its text, which stands in a file, and what has to be in the answer to a request for it */
final class Page
{
    /** What WordPress sends with a page */
    public const WORDPRESS = [
        'Link: <https://www.example.com/wp-json/>; rel="https://api.w.org/"',
        'Link: <https://www.example.com/wp-json/wp/v2/pages/2>; rel="alternate"; title="JSON"; type="application/json"',
        'Link: <https://www.example.com/?p=2>; rel=shortlink',
    ];

    private const BODY = <<<'END'
        <!doctype html>
        <title>A small page</title>
        <link rel="stylesheet" href="/build/assets/style-000000.css">
        <p>It is <?= date('H:i') ?>.

        END;

    private ?string $file = null;

    /**
     * @param list<string> $statements what the page does first
     * @param list<string> $fields the `Link` fields of its answer
     */
    private function __construct(private readonly array $statements, private readonly array $fields)
    {
    }

    /** @param list<string> $foreign fields that other code sets */
    public static function plain(array $foreign = []): self
    {
        return new self(array_map(self::header(...), $foreign), $foreign);
    }

    /** The same page with a link for each URL, behind those of other code */
    public function pushing(string ...$urls): self
    {
        return $this->with('push($url);', $urls, array_map(self::sent(...), $urls));
    }

    /** The same by header(), which sends the URL as it stands */
    public function heading(string ...$urls): self
    {
        return $this->with(
            'header("Link: <$url>; rel=preload; as=style", false);',
            $urls,
            array_map(self::field(...), $urls),
        );
    }

    public function file(Machine $machine): string
    {
        if (!$this->file) {
            $text = "<?php\n\ndeclare(strict_types=1);\n\n" . implode("\n", $this->statements) . "\n\n?>\n" . self::BODY;
            $this->file = $machine->file('page-' . md5($text) . '.php');
            file_put_contents($this->file, $text);
        }

        return $this->file;
    }

    public function verify(string $response): void
    {
        preg_match_all('/^Link: [^\r]*/m', $response, $fields);
        if ($fields[0] !== $this->fields || !preg_match('~\r\n\r\n<!doctype html>.*<p>It is \d\d:\d\d\.~s', $response)) {
            throw new Failure("not the answer that is due:\n$response\nbut with\n" . implode("\n", $this->fields));
        }
    }

    /**
     * @param string $statement what is done with each `$url`
     * @param list<string> $urls
     * @param list<string> $fields
     */
    private function with(string $statement, array $urls, array $fields): self
    {
        $loop = 'foreach (' . var_export($urls, true) . " as \$url) {\n    $statement\n}";

        return new self([...$this->statements, $loop], [...$this->fields, ...$fields]);
    }

    private static function header(string $field): string
    {
        return "header('$field', false);";
    }

    private static function field(string $target): string
    {
        return "Link: <$target>; rel=preload; as=style";
    }

    /** The field of a URL as a browser at /catalogue/page reads it; what is of another origin no server can push */
    private static function sent(string $url): string
    {
        return self::field(preg_replace('~^(?!/|https:)~', '/catalogue/', $url))
            . (str_starts_with($url, 'https:') ? '; nopush' : '');
    }
}
