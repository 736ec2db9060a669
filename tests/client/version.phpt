--TEST--
version: a new version of a resource is a new resource; no parameter of the field
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$cookie = cookie_of(visit("push('/a.css', version: '3f2a');"));
var_dump($cookie === encode([key_of('/a.css', version: '3f2a')]));
foreach (["version: '3f2a'", "version: '3f2b'", "version: ''", 'version: null', ''] as $argument) {
    $response = visit("push('/a.css', $argument);", "serverpush=$cookie");
    echo $response->links()[0], ' ', cookie_of($response) === null ? 'known' : 'new', "\n";
}
// a number is its string, and the first declaration counts
$cookie = 'serverpush=' . encode([key_of('/a.css', version: '7')]);
echo told(visit("push('/a.css', version: 7); push('/a.css', version: 8);", $cookie));
echo told(visit("push('/a.css', version: 7, VERSION: 8);", $cookie));
// the same as an attribute of a foreign field is that field's business
echo told(visit("ServerPush\links()->add('</a.css>; rel=preload; version=7; once');", $cookie));
?>
--EXPECT--
bool(true)
</a.css>; rel=preload; as=style; nopush known
</a.css>; rel=preload; as=style new
</a.css>; rel=preload; as=style new
</a.css>; rel=preload; as=style new
</a.css>; rel=preload; as=style new
Link: </a.css>; rel=preload; as=style; nopush
-
Link: </a.css>; rel=preload; as=style; nopush
-
Link: </a.css>; rel=preload
Set-Cookie: serverpush=AAAAVACE; Path=/; HttpOnly; SameSite=Lax
-
