<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Response;

/** What a browser loads for a page, found by libxml */
final readonly class Page
{
    /** Where scripts count that are not in the head, and all else */
    private const SCRIPT_BYTES = 16_384;
    private const BYTES = 65_536;

    private const JAVASCRIPT = ['', 'text/javascript', 'application/javascript', 'application/x-javascript'];

    private const MEDIA = ['', 'all', 'screen'];

    public bool $isDocument;

    /** @var list<string> without which it does not render, of the own origin */
    public array $blocking;

    /** @var list<string> all that it may rightly be hinted */
    public array $used;

    /** @var list<string> as hinted in the 103 */
    public array $hints;

    public function __construct(
        string $target,
        private Response $response,
        private string $host = Browser::HOST,
    ) {
        $type = $response->lines('Content-Type')[0] ?? '';
        $this->isDocument = $response->status === 200 && stripos($type, 'text/html') !== false;
        $this->hints = $this->inFields(implode('', $response->interim));
        $blocking = $used = [];
        foreach ($this->isDocument && $response->body !== '' ? $this->elements($target) : [] as $url => $blocks) {
            $used[] = $url;
            if ($blocks && str_starts_with($url, '/') && !str_starts_with($url, '//')) {
                $blocking[] = $url;
            }
        }
        $this->blocking = $blocking;
        $this->used = [...$used, ...$this->inFields($response->head)];
    }

    /** @return array<string, bool> URLs, and whether they block */
    private function elements(string $target): array
    {
        $document = new \DOMDocument();
        $document->loadHTML(
            '<?xml encoding="UTF-8">' . substr($this->response->body, 0, self::BYTES),
            \LIBXML_NOERROR | \LIBXML_COMPACT,
        );
        $base = $document->getElementsByTagName('base')->item(0)?->getAttribute('href') ?? '';
        $base = $this->absolute($base, $target);
        $elements = [];
        $query = '//link[@href][not(ancestor::noscript)] | //script[@src]';
        foreach ((new \DOMXPath($document))->query($query) as $element) {
            $url = $this->absolute($element->getAttribute($element->nodeName === 'link' ? 'href' : 'src'), $base);
            $elements[$url] = ($elements[$url] ?? false) || $this->blocks($element);
        }

        return $elements;
    }

    private function blocks(\DOMElement $element): bool
    {
        $has = static fn (string $name) => $element->hasAttribute($name);
        if ($element->nodeName === 'link') {
            $relations = preg_split('/\s+/', strtolower($element->getAttribute('rel')));

            return \in_array('stylesheet', $relations, true) && !\in_array('alternate', $relations, true)
                && !$has('disabled') && \in_array(strtolower(trim($element->getAttribute('media'))), self::MEDIA, true);
        }
        // libxml does not say where a tag begins.
        $source = preg_quote(htmlspecialchars($element->getAttribute('src'), \ENT_NOQUOTES), '~');
        $begins = preg_match("~<script\\b[^>]*?{$source}~", $this->response->body, $match, \PREG_OFFSET_CAPTURE)
            ? $match[0][1]
            : strpos($this->response->body, $element->getAttribute('src'));

        $isEarly = $begins < self::SCRIPT_BYTES || $element->parentNode->nodeName === 'head';

        return !$has('async') && !$has('defer') && !$has('nomodule') && $isEarly
            && \in_array(strtolower(trim($element->getAttribute('type'))), self::JAVASCRIPT, true);
    }

    /** @return list<string> */
    private function inFields(string $head): array
    {
        preg_match_all('/^link:\s*(.*)$/mi', $head, $lines);
        preg_match_all('/<([^>]*)>\s*;/', implode(',', $lines[1]), $match);

        return array_map(fn (string $url) => $this->absolute($url, '/'), $match[1]);
    }

    /** Of the own origin only the path and query, as they are asked for */
    private function absolute(string $url, string $base): string
    {
        $url = strtok(trim($url), '#') ?: $base;
        $url = preg_replace('~^(https?:)?//' . preg_quote($this->host, '~') . '(?=/|$)~', '', $url, count: $own);
        if (($own && $url === '') || $url === '') {
            return '/';
        }
        if (preg_match('~^([a-z][a-z\d+.-]*:|//)~i', $url)) {
            return $url;
        }
        if ($url[0] !== '/') {
            $path = strtok($base, '?');
            $url = ($url[0] === '?' ? $path : substr($path, 0, strrpos($path, '/') + 1)) . $url;
        }
        [$path, $query] = explode('?', $url, 2) + [1 => null];
        $segments = [];
        foreach (explode('/', substr($path, 1)) as $segment) {
            if ($segment === '..') {
                array_pop($segments);
            } elseif ($segment !== '.') {
                $segments[] = $segment;
            }
        }
        $url = '/' . implode('/', $segments) . ($query === null ? '' : "?$query");

        return strtr($url, [' ' => '%20']);
    }
}
