--TEST--
learned() has the policies that a page's 103 carries, and null where they vary
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$page = sprintf(PAGE, STYLESHEET);
$server = new LearningServer([
    'none.php' => $page,
    'both.php' => '<?php header("Referrer-Policy: no-referrer"); header("Content-Security-Policy: img-src *"); ?>' . $page,
    'nonce.php' => '<?php header("Content-Security-Policy: script-src \'nonce-" . bin2hex(random_bytes(8)) . "\'"); ?>' . $page,
]);
foreach (['/none.php', '/both.php', '/nonce.php'] as $target) {
    $server->teach($target);
    // of who was sent policies only a byte is kept, and two may count as one
    foreach ([4, 5, 6] as $client) {
        $server->visit($target, $client);
    }
    $learned = $server->evaluate("ServerPush\\learned('$target')");
    echo "$target: ", json_encode($learned['pages'][0]['policies']), "\n";
    echo $server->visit($target, 7)->hints, "\n\n";
}
var_dump($learned['problem']);
?>
--EXPECT--
/none.php: []
</app.css>; rel=preload; as=style

/both.php: {"Referrer-Policy":"no-referrer","Content-Security-Policy":"img-src *"}
Referrer-Policy: no-referrer
Content-Security-Policy: img-src *
</app.css>; rel=preload; as=style

/nonce.php: null
</app.css>; rel=preload; as=style

NULL
