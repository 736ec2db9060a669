--TEST--
serverpush.cache_version: a new one forgets everything
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$tag = substr(strtr(base64_encode(sha1('build 7', true)), '+/', '-_'), 0, 4);
$script = "push('/a.css');";
$first = cookie_of(visit($script, null, ['cache_version' => 'build 7']));
var_dump($first === "$tag.AAAAVA");
foreach (['build 7', 'build 8', ''] as $version) {
    $response = visit($script, "serverpush=$first", ['cache_version' => $version]);
    var_dump($response->links()[0], cookie_of($response));
}
// nor does a cookie without a version count
var_dump(visit($script, 'serverpush=AAAAVA', ['cache_version' => 'build 7'])->links()[0]);
foreach ([$tag, "$tag.", "$tag-AAAAVA", "$tag.AAAAVA.", ".$tag.AAAAVA"] as $broken) {
    $response = visit($script, "serverpush=$broken", ['cache_version' => 'build 7']);
    echo $response->links()[0], cookie_of($response) === $first ? '' : ' is not replaced', "\n";
}
?>
--EXPECT--
bool(true)
string(39) "</a.css>; rel=preload; as=style; nopush"
NULL
string(31) "</a.css>; rel=preload; as=style"
string(11) "jITg.AAAAVA"
string(31) "</a.css>; rel=preload; as=style"
string(6) "AAAAVA"
string(31) "</a.css>; rel=preload; as=style"
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
