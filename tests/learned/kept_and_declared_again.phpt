--TEST--
A link is the same one whether what it is for was said or inferred, as when a cache of pages declares it again
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/learning.inc';

$page = sprintf(PAGE, STYLESHEET);
$server = new LearningServer([
    'made.php' => '<?php push("/app.css"); push("/a.woff2"); ?>' . $page,
    'said.php' => '<?php push("/app.css", "style"); push("/a.woff2", "font", type: "font/woff2"); ?>' . $page,
    'kept.php' => <<<'PHP'
        <?php
        $kept = __DIR__ . '/kept';
        if (is_file($kept)) {
            ServerPush\links()->add(unserialize(file_get_contents($kept)));
        } else {
            push('/app.css');
            push('/a.woff2');
            file_put_contents($kept, serialize(ServerPush\links()));
        }
        ?>
        PHP . $page,
]);
foreach (['/made.php', '/said.php', '/kept.php'] as $target) {
    $server->teach($target);
    echo "$target\n{$server->visit($target, 4)->hints}\n";
}
// One for each URL, whoever named it
echo $server->evaluate('ServerPush\learned()["totals"]["urls"]'), "\n";
?>
--EXPECT--
/made.php
</app.css>; rel=preload; as=style
</a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
/said.php
</app.css>; rel=preload; as=style
</a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
/kept.php
</app.css>; rel=preload; as=style
</a.woff2>; rel=preload; as=font; crossorigin=anonymous; type="font/woff2"
2
