--TEST--
modulepreload() declares a module, for any destination that modules have
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, modulepreload};

var_dump(modulepreload('/app.js'), modulepreload('/app.js'));
foreach (['script', 'json', 'style', 'text', 'audioworklet', 'paintworklet', 'serviceworker', 'sharedworker', 'WORKER'] as $as) {
    modulepreload('/m', as: $as);
}
print_fields(links());
?>
--EXPECT--
bool(true)
bool(false)
</app.js>; rel=modulepreload; nopush
</m>; rel=modulepreload; as=script; nopush
</m>; rel=modulepreload; as=json; nopush
</m>; rel=modulepreload; as=style; nopush
</m>; rel=modulepreload; as=text; nopush
</m>; rel=modulepreload; as=audioworklet; nopush
</m>; rel=modulepreload; as=paintworklet; nopush
</m>; rel=modulepreload; as=serviceworker; nopush
</m>; rel=modulepreload; as=sharedworker; nopush
</m>; rel=modulepreload; as=worker; nopush
