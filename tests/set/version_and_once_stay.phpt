--TEST--
What was declared with version and once stays so in copies and serialised; a Link object has no such attributes
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

$cookie = 'serverpush=' . encode([key_of('/a.css', version: '7'), key_of('/once.js'), key_of('/a.css')]);
foreach (['$set', 'clone $set', 'unserialize(serialize($set))'] as $copy) {
    echo told(visit(<<<PHP
        \$set = new ServerPush\LinkSet;
        \$set->push('/a.css', version: 7, integrity: 'sha384-A');
        \$set->push('/once.js', once: false);
        ServerPush\links()->add($copy);
        echo json_encode(\$set->get('/a.css')->attributes);
        PHP, $cookie, ['cache_aware' => 'skip']));
}
echo told(visit(<<<'PHP'
    $set = new ServerPush\LinkSet;
    $set->push('/a.css', version: 8);
    ServerPush\links()->add($set->getLinks());
    echo json_encode($set->__serialize(), JSON_UNESCAPED_SLASHES);
    PHP, $cookie, ['cache_aware' => 'skip']));
?>
--EXPECT--
Link: </once.js>; rel=preload; as=script
{"as":"style","integrity":"sha384-A"}
Link: </once.js>; rel=preload; as=script
{"as":"style","integrity":"sha384-A"}
Link: </once.js>; rel=preload; as=script
{"as":"style","integrity":"sha384-A"}
{"links":[["/a.css","preload",{"as":"style"},{"version":"8"}]]}
