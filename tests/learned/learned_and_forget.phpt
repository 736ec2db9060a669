--TEST--
learned() and forget(): arguments, what they give, one path or all, and pages that too few clients saw
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{forget, learned};

$arguments = [[], [null], ['/a'], [[]], ['/a', 1]];
print_outcomes(static fn (array $arguments): mixed => forget(...$arguments), $arguments);
print_outcomes(static fn (array $arguments): mixed => learned(...$arguments)['pages'], $arguments);
echo json_encode(['totals' => []] + learned(), 64), "\n\n";

/** The types of what is in it; of a list, of its elements */
function shape(mixed $value, string $indent = "\n"): string
{
    if (!is_array($value)) {
        return ' ' . get_debug_type($value);
    }
    if ($value === []) {
        return ' []';
    }
    $inner = "$indent  ";
    if (array_is_list($value) && is_array($value[0] ?? null)) {
        return ' list of' . implode(' or', array_unique(array_map(static fn (mixed $v): string => shape($v, $indent), $value)));
    }

    return $inner . implode($inner, array_map(
        static fn (string|int $key, mixed $v): string =>
            "$key:" . ($v === null || $key === 'reason' ? ' ?string' : shape($v, $inner)),
        array_keys($value),
        $value,
    ));
}

$page = sprintf(PAGE, STYLESHEET . '<script src="/app.js"></script>');
$server = new LearningServer([
    'index.php' => $page,
    'other.php' => sprintf(PAGE, STYLESHEET),
    'shape.php' => '<?php echo serialize(ServerPush\learned());',
]);
foreach (['/index.php', '/index.php?page=2', '/other.php'] as $target) {
    $server->teach($target);
}
$server->visit('/index.php?page=2&utm_source=a', 4);
$server->visit('/index.php?user=7', 4);
echo ltrim(shape(unserialize($server->get('/shape.php')->body))), "\n\n";

const PAGES = '(function (...$path) {
    $learned = ServerPush\learned(...$path);
    $pages = [];
    foreach ($learned["pages"] as $page) {
        $pages[] = ($page["script"] ? "script " : "") . basename($page["path"]) . " " . implode("+", $page["looks"]) . " "
            . ($page["reason"] ?? $page["bytes"] . " bytes: " . implode(", ", array_column($page["links"], "link")));
    }
    sort($pages);
    return implode("\n", [...$pages, "and $learned[unshown] more"]);
})';
foreach (['', '/index.php?page=2', '/index.php?page=2&utm_source=a', '/INDEX.php', '/index.php?user=7'] as $path) {
    $argument = $path === '' ? '' : "'$path'";
    echo "learned($argument)\n", $server->evaluate(PAGES . "($argument)"), "\n\n";
}
foreach (['"/nothing"', '"/index.php?page=2"', '"/index.php?user=7"', '', 'null'] as $path) {
    echo "forget($path): ", json_encode($server->evaluate("[ServerPush\\forget($path), count(ServerPush\\learned()['pages']),
        ServerPush\\learned()['totals']['pages'], ServerPush\\learned()['totals']['looks']]")), "\n";
}
$answer = $server->visit('/other.php', 5);
echo "then: $answer->statuses\n";
?>
--EXPECT--
0
0
0
TypeError: ServerPush\forget(): Argument #1 ($path) must be of type ?string, array given
ArgumentCountError: ServerPush\forget() expects at most 1 argument, 2 given
[]
[]
[]
TypeError: ServerPush\learned(): Argument #1 ($path) must be of type ?string, array given
ArgumentCountError: ServerPush\learned() expects at most 1 argument, 2 given
{"totals":[],"state":"off","obstacle":"serverpush.learn is off","problem":null,"skipped":[],"unshown":0,"pages":[]}

state: string
  obstacle: ?string
  problem: ?string
  totals:
    memory: int
    used: int
    hosts: int
    pages: int
    proven: int
    urls: int
    looks: int
    hinted: int
    right: int
    would_hint: int
    would_be_right: int
    displaced: int
    repairs: int
  skipped: []
  unshown: int
  pages: list of
    uid: int
    root: string
    scheme: string
    host: string
    path: string
    script: bool
    mobile: bool
    reason: ?string
    first_seen: int
    last_seen: int
    looks:
      0: int
      1: int
    mean_ms: int
    hinted: int
    right: int
    bytes: int
    policies: []
    links: list of
      link: ServerPush\Link
      hint:
        0: bool
        1: bool
      public: bool
      dead: bool
      support:
        0: int
        1: int
      looks:
        0: int
        1: int
      first_seen: int
      last_seen: int
      hinted: int
      right: int

learned()
index.php 3+0 82 bytes: </app.css>; rel=preload; as=style, </app.js>; rel=preload; as=script
index.php?page=2 4+0 82 bytes: </app.css>; rel=preload; as=style, </app.js>; rel=preload; as=script
other.php 3+0 41 bytes: </app.css>; rel=preload; as=style
script index.php 8+0 not on each response
script other.php 3+0 not on each response
and 1 more

learned('/index.php?page=2')
index.php?page=2 4+0 82 bytes: </app.css>; rel=preload; as=style, </app.js>; rel=preload; as=script
and 1 more

learned('/index.php?page=2&utm_source=a')
and 1 more

learned('/INDEX.php')
and 1 more

learned('/index.php?user=7')
and 1 more

forget("/nothing"): [0,5,4,11]
forget("/index.php?page=2"): [1,4,3,11]
forget("/index.php?user=7"): [1,4,2,11]
forget(): [2,0,0,11]
forget(null): [0,0,0,11]
then: 200
