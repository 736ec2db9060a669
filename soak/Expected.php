<?php

declare(strict_types=1);

use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Tests\CookieValue;

/** What the client of a scenario sends and must see, by a plain reading of the documentation */
final readonly class Expected
{
    /** What the client sends as `Cookie` */
    public ?string $cookie;

    public int $status;

    /** @var list<string> the lines of the final response */
    public array $links;

    /** @var list<string> */
    public array $setCookie;

    /** @var list<string> the header blocks before it */
    public array $interim;

    /** null: not all of it comes, or it tells of an error */
    public ?string $body;

    public function __construct(private Scenario $scenario, int $number, Sapi $sapi)
    {
        $carried = $scenario->responseFields();
        // The first is the response's own.
        $carried = [...array_slice($carried, 0, 1), ...array_map($this->inMode(...), array_slice($carried, 1))];
        $declared = array_filter(
            $scenario->declarations,
            static fn (Declaration $declaration): bool => $declaration !== $scenario->twice,
        );

        $this->interim = $this->interim([...$carried, ...array_column($declared, 'field')], $sapi);
        $flushed = in_array($scenario->early, ['early_flush', 'headers_send(203)'], true)
            || $scenario->early === 'early_hints, else early_flush' && !$this->interim;
        if (!$flushed && in_array($scenario->end, ['push in a header callback', 'push in a shutdown function'], true)) {
            $declared[] = Declaration::stylesheet('/late.css');
        }
        $this->status = match (true) {
            $scenario->early === 'headers_send(203)' => 203,
            !$flushed && $scenario->end === 'not found' => 404,
            !$flushed && $scenario->end === 'no content' => 204,
            default => 200,
        };
        [$this->cookie, $links, $this->setCookie] = $this->forClient($this->status >= 204 ? [] : $declared);
        $this->links = preg_filter('/^/', 'Link: ', [...$carried, ...$links]);
        $this->body = match ($scenario->end) {
            'normally', 'exit', 'flush' => (string) $number,
            'push in a header callback', 'push in a shutdown function' => '',
            default => null,
        };
    }

    /** @return list<string> */
    private function interim(array $fields, Sapi $sapi): array
    {
        $asked = preg_match('/^early_hints|103/', $this->scenario->early) === 1;
        $hints = array_filter(array_map(self::hint(...), $fields));
        if (!$asked || !$hints || $sapi !== Sapi::Apache || $this->scenario->settings['early_hints'] !== 'always') {
            return [];
        }

        return ["HTTP/1.1 103 Early Hints\r\n" . implode(preg_filter('/^.*$/sD', "Link: $0\r\n", $hints))];
    }

    /**
     * @param array<Declaration> $declared
     * @return array{?string, list<string>, list<string>} Cookie, the values of the Link fields, the Set-Cookie fields
     */
    private function forClient(array $declared): array
    {
        ['cache_aware' => $aware, 'cache_bits' => $bits, 'cache_version' => $version] = $this->scenario->settings;
        $key = static fn (string $resource): int => CookieValue::key($resource, (int) $bits);
        $value = static fn (array $keys): string => CookieValue::of($keys, $version === '' ? null : $version);
        $known = array_map($key, $this->scenario->remembered);
        $sent = $known ? $value($known) : '';

        $active = $aware === 'skip' || $aware === 'nopush' && $this->scenario->settings['mode'] === 'push';
        $links = $new = [];
        foreach ($declared as $declaration) {
            $field = $this->inMode($declaration->field);
            if ($active && $declaration->resource !== null) {
                if (in_array($key($declaration->resource), $known, true)) {
                    $field = $aware === 'nopush' ? self::withNopush($field) : null;
                } else {
                    $new[] = $key($declaration->resource);
                }
            }
            $links[] = $field;
        }
        $cookie = $this->scenario->hostileCookie ?? ($known ? "a=b; serverpush=$sent; c" : null);
        $setCookie = $new
            ? ['Set-Cookie: serverpush=' . $value([...$known, ...$new]) . '; Path=/; HttpOnly; SameSite=Lax']
            : [];

        return [$cookie, array_values(array_filter($links)), $setCookie];
    }

    private function inMode(string $field): string
    {
        return $this->scenario->settings['mode'] === 'preload' ? self::withNopush($field) : $field;
    }

    /** It stands before what is quoted. */
    private static function withNopush(string $field): string
    {
        return str_contains($field, '; nopush') ? $field : preg_replace('/; \w+="|$/D', '; nopush$0', $field, 1);
    }

    /** What a 103 has of a field */
    private static function hint(string $field): ?string
    {
        return preg_match('/>; rel=(preload; as=|modulepreload|preconnect|dns-prefetch)(?!.*media=)/', $field)
            ? preg_replace('/; nopush|; title="[^"]*"/', '', $field)
            : null;
    }
}
