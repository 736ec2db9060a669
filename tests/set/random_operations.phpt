--TEST--
A set and a plain model of it agree after every one of thousands of random operations
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

use Random\Engine\Mt19937;
use Random\Randomizer;
use ServerPush\{Link, LinkSet};

/** The kinds of link for each URL: relation type, attributes, what is written */
const KINDS = [
    ['preload', [], 'rel=preload'],
    ['preload', ['as' => 'style'], 'rel=preload; as=style'],
    ['preload', ['as' => 'style', 'crossorigin' => true], 'rel=preload; as=style; crossorigin=anonymous'],
    ['preload', ['as' => 'image'], 'rel=preload; as=image'],
    ['modulepreload', [], 'rel=modulepreload'],
    ['prefetch', ['as' => 'document'], 'rel=prefetch; as=document'],
    ['next', [], 'rel=next'],
    ['prev', [], 'rel=prev'],
];

/** Links by URL and kind, in the order of their declaration; the value is nopush */
final class Model
{
    private array $links = [];

    public function declare(string $url, int $kind, bool $nopush): bool
    {
        $changes = ($this->links["$url $kind"] ?? true) && !$nopush || !isset($this->links["$url $kind"]);
        if ($changes) {
            $this->links["$url $kind"] = $nopush;
        }
        return $changes;
    }

    public function remove(string $url, callable $chosen): int
    {
        $before = count($this->links);
        foreach (array_filter(array_keys(KINDS), $chosen) as $kind) {
            unset($this->links["$url $kind"]);
        }
        return $before - count($this->links);
    }

    public function values(): array
    {
        $values = $pushed = [];
        foreach ($this->links as $key => $nopush) {
            [$url, $kind] = explode(' ', $key);
            if (KINDS[$kind][0] === 'preload') {
                $nopush = $nopush || isset($pushed[$url]);
                $pushed += $nopush ? [] : [$url => true];
            } else {
                $nopush = $kind < 6;
            }
            $values[] = "<$url>; " . KINDS[$kind][2] . ($nopush ? '; nopush' : '');
        }
        return $values;
    }
}

/** Does the same to both; gives what came of it */
function operate(Randomizer $random, LinkSet &$set, Model &$model, int $urls): array
{
    $url = '/' . $random->getInt(1, $urls);
    $kind = $random->getInt(0, count(KINDS) - 1);
    [$rel, $attributes] = KINDS[$kind];
    switch ($random->getInt(0, 11)) {
        case 0:
            return [$model->remove($url, static fn (int $each): bool => true), $set->remove($url)];
        case 1:
            return [$model->remove($url, static fn (int $each): bool => KINDS[$each][0] === $rel), $set->remove($url, $rel)];
        case 2:
        case 3:
            return [$model->remove($url, static fn (int $each): bool => $each === $kind), $set->remove(new Link($url, $rel, $attributes))];
        case 4:
            $set = $random->getInt(0, 1) ? clone $set : unserialize(serialize($set));
            return [$model->values(), $set->headerValues()];
        case 5:
            if ($random->getInt(0, 50) === 0) {
                $set->clear();
                $model = new Model;
            }
            return [$model->values(), $set->headerValues()];
        default:
            $nopush = $rel === 'preload' && $random->getInt(0, 1);
            return [$model->declare($url, $kind, $nopush), $set->addLink($url, $rel, ...$attributes, nopush: $nopush)];
    }
}

foreach ([[3, 1500], [20, 1500], [300, 1500]] as [$urls, $count]) {
    $random = new Randomizer(new Mt19937($urls));
    $set = new LinkSet;
    $model = new Model;
    $operations = (static function () use ($count): Generator {
        for ($i = 1; $i <= $count; $i++) {
            yield ['name' => "operation $i"];
        }
    })();
    check_cases("$urls URLs", $operations, static function () use ($random, &$set, &$model, $urls): array {
        return operate($random, $set, $model, $urls);
    });
}
?>
--EXPECT--
3 URLs: 1500 of 1500 passed
20 URLs: 1500 of 1500 passed
300 URLs: 1500 of 1500 passed
