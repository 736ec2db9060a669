<?php

/*
 * Every function and method of the extension, called as an application calls it, and what it gives used by its type. It
 * is never run: PHPStan and Psalm read it, beside serverpush.stub.php, and must have nothing to say.
 */

declare(strict_types=1);

namespace ServerPush\Integration\Analysed;

use ServerPush\Link;
use ServerPush\LinkSet;

use function ServerPush\add_link;
use function ServerPush\dns_prefetch;
use function ServerPush\early_flush;
use function ServerPush\early_hints;
use function ServerPush\forget;
use function ServerPush\learned;
use function ServerPush\links;
use function ServerPush\modulepreload;
use function ServerPush\preconnect;
use function ServerPush\prefetch;
use function ServerPush\preload;
use function ServerPush\push;
use function ServerPush\push_to;
use function ServerPush\report;

/** A response as somebody else's class */
final class Response
{
    public function send(): string
    {
        return '';
    }
}

/**
 * @param array<string, string|int|float|bool|null|list<string>> $attributes
 */
function declares(string $url, array $attributes): bool
{
    return push($url)
        && push($url, 'style', media: 'print', fetchpriority: 'high', version: 7, once: false)
        && push($url, as: 'font', crossorigin: true)
        && push($url, null, ...$attributes)
        && preload($url, 'script', integrity: 'sha384-A', nonce: null)
        && modulepreload($url, as: 'worker')
        && preconnect('https://cdn.example', crossorigin: 'anonymous')
        && dns_prefetch('https://cdn.example')
        && prefetch($url, title: 'A')
        && add_link($url, 'alternate', hreflang: ['de', 'en'], title: 'Übersicht', anchor: '#a')
        && \push($url, 'image');
}

function responds(Response $response): string
{
    $response = push_to($response, '/app.css', 'style', media: 'print');
    $response = links()->applyTo($response);

    return $response->send();
}

function sends(): int
{
    return early_hints() || early_flush() || early_flush(unbuffered: false) ? 1 : \headers_send(200) + \headers_send();
}

/** @return list<string> */
function reports(): array
{
    $report = report();
    $lines = [$report['phase'] === 'sent' ? 'sent' : 'open', $report['early_hints']['reason'] ?? ''];
    foreach ($report['links'] as ['href' => $href, 'rel' => $rel, 'state' => $state, 'reason' => $reason, 'source' => $by]) {
        $lines[] = $href . $rel . $state . ($reason ?? '') . ($by === 'learned' ? '' : $by);
    }
    $lines[] = $report['early_flush']['sent'] ? 'flushed' : $report['early_flush']['reason'] ?? '';
    $lines[] = $report['learned_hints']['sent'] ? 'learned' : $report['learned_hints']['reason'] ?? '';

    return $lines;
}

/** @return array<string, int> */
function learns(string $path): array
{
    $learned = $path === '' ? learned() : learned($path);
    $counts = $learned['totals'] + $learned['skipped'] + ['unshown' => $learned['unshown']];
    $counts[$learned['obstacle'] ?? $learned['state']] = forget() + forget($path) + \count(learned(null)['pages']);
    foreach ($learned['pages'] as $page) {
        [$anonymous, $withCookies] = $page['looks'];
        $name = $page['scheme'] . $page['host'] . $page['path'] . $page['root'] . ($page['reason'] ?? '');
        $counts[$name] = $anonymous + $withCookies + $page['uid'] + $page['mean_ms'] + $page['bytes']
            + $page['hinted'] - $page['right'] + $page['last_seen'] - $page['first_seen'];
        foreach ($page['script'] || $page['mobile'] ? [] : $page['links'] as $link) {
            $counts[$link['link']->href] = $link['hint'][0] || $link['hint'][1] || ($link['public'] && !$link['dead'])
                ? $link['support'][0] - $link['looks'][1] + $link['last_seen'] - $link['first_seen']
                : $link['hinted'] - $link['right'];
        }
    }

    return $counts;
}

/** @param string|int|float|true|list<string|int|float|true> $value */
function text(string|int|float|bool|array $value): string
{
    return match (true) {
        $value === true => '',
        \is_array($value) => implode(',', array_map(text(...), $value)),
        default => (string) $value,
    };
}

/** @return array<string, string> */
function reads(string $field): array
{
    $texts = [];
    foreach (Link::parse($field) as $link) {
        $made = new Link($link->href, $link->rel, $link->attributes);
        foreach ($made->getAttributes() as $name => $value) {
            $texts[$name . $link->getHref()] = text($value);
        }
        $texts[(string) $link] = implode(' ', $link->getRels()) . ($link->isTemplated() ? '{}' : '');
        $texts[serialize($link)] = (string) Link::__set_state((array) $link);
    }
    $other = new Link(href: '', rel: 'self', attributes: ['anchor' => '#a', 'hreflang' => ['de', 'en'], 'n' => 1, 'x' => null]);

    return $texts + ['other' => $other->href];
}

/**
 * @param iterable<string> $fields
 * @param \Traversable<int, Link> $links
 */
function collects(iterable $fields, \Traversable $links, object $psrLink): LinkSet
{
    $set = LinkSet::fromHeader($fields);
    $added = $set->add('</a>; rel=next') + $set->add(new Link('/a')) + $set->add($psrLink) + $set->add($links)
        + $set->add([$set, [new Link('/b')], '</c>; rel=next']) + LinkSet::fromHeader('</a>; rel=next')->add(links());
    if ($set->push('/a') || $set->preload('/b', 'style', media: 'print') || $set->modulepreload('/c') || $added > 1) {
        $set->preconnect('https://cdn.example', crossorigin: true);
        $set->dnsPrefetch('https://cdn.example');
        $set->prefetch('/d');
        $set->addLink('/e', 'canonical');
    }
    foreach ($set as $number => $link) {
        $set->remove($link);
        $added += $number + $set->remove($link->href, $link->rel);
    }
    foreach ([...$set->getLinks(), ...$set->getLinksByRel('next')] as $link) {
        $added += \strlen($link->href);
    }
    $first = $set->has('/a') ? $set->get('/a', 'preload') : null;
    if ($first?->rel === 'preload' || \count($set) > $added) {
        $set->clear();
    }

    return LinkSet::__set_state(['links' => (clone $set)->getLinks()]);
}

/** @return list<string> */
function writes(LinkSet $set): array
{
    $values = $set->headerValues();
    $values[] = (string) $set;
    $values[] = implode(',', array_keys($set->__serialize()));

    return $values;
}
