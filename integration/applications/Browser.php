<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;

/** What one visitor has of one server: cookies, the page before him, and the validators of what he was sent */
final class Browser
{
    public const HOST = 'site.example';

    /** @var array<string, string> */
    private array $cookies = [];

    /** @var array<string, array<string, string>> by target */
    private array $validators = [];

    public string $page = '';

    /** The last one that he was redirected to */
    public string $location = '';

    public function __construct(private readonly string $address)
    {
    }

    public function request(Visit $visit): Request
    {
        $target = \is_string($visit->target) ? $visit->target : ($visit->target)($this);
        $fields = [
            'Host' => self::HOST,
            'User-Agent' => 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0'
                . ' Safari/537.36',
            'Accept' => 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
            'Accept-Language' => 'en',
            'X-Forwarded-For' => $this->address,
            'Sec-Fetch-Site' => 'same-origin',
            'Sec-Fetch-Mode' => $visit->navigates ? 'navigate' : 'cors',
            'Sec-Fetch-Dest' => $visit->navigates ? 'document' : 'empty',
        ];
        if ($visit->method === 'POST') {
            $fields['Origin'] = 'https://' . self::HOST;
            $fields['Referer'] = 'https://' . self::HOST . $target;
        }
        if ($this->cookies) {
            $fields['Cookie'] = implode('; ', array_map(
                static fn (string $name, string $value) => "$name=$value",
                array_keys($this->cookies),
                $this->cookies,
            ));
        }
        if ($visit->conditional) {
            $fields += $this->validators[$target] ?? [];
        }

        return new Request($target, $visit->method, $visit->fields + $fields, ($visit->body)($this));
    }

    public function take(Request $request, Response $response): void
    {
        foreach ($response->lines('Set-Cookie') as $line) {
            preg_match('/^[^:]+: *([^=]+)=([^;]*)(?:.*expires=([^;]+))?/i', $line, $match, \PREG_UNMATCHED_AS_NULL);
            [, $name, $value, $expires] = $match;
            if ($expires !== null && strtotime($expires) <= time()) {
                unset($this->cookies[$name]);
            } else {
                $this->cookies[$name] = $value;
            }
        }
        foreach (['ETag' => 'If-None-Match', 'Last-Modified' => 'If-Modified-Since'] as $validator => $condition) {
            foreach ($response->lines($validator) as $line) {
                $this->validators[$request->target][$condition] = trim(explode(':', $line, 2)[1]);
            }
        }
        foreach ($response->lines('Location') as $line) {
            $this->location = preg_replace('~^https?://[^/]+~', '', trim(explode(':', $line, 2)[1]));
        }
        if ($response->body !== '') {
            $this->page = $response->body;
        }
    }

    public function forgetCookies(): void
    {
        $this->cookies = [];
    }

    /** What the first group of the pattern is on the page before him */
    public function found(string $pattern): string
    {
        return preg_match($pattern, $this->page, $match)
            ? html_entity_decode($match[1])
            : throw new \UnexpectedValueException("nothing on the page is like $pattern:\n$this->page");
    }

    /** The value of the hidden field of this name on the page before him */
    public function hidden(string $name): string
    {
        $name = preg_quote($name, '~');
        $tag = $this->found("~(<input\\b[^>]*\\bname=[\"']{$name}[\"'][^>]*>)~");

        return preg_match('~\bvalue=(["\'])(.*?)\1~', $tag, $match) ? html_entity_decode($match[2]) : '';
    }
}
