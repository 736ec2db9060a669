--TEST--
The settings hold as of the call
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

$response = new HttpResponse();
ini_set('serverpush.enabled', '0');
var_dump(push_to($response, '/off.css') === $response);
echo json_encode($response->headers->calls), "\n";
ini_set('serverpush.enabled', '1');
ini_set('serverpush.mode', 'preload');
push_to($response, '/hinted.css');
ini_set('serverpush.mode', 'push');
push_to($response, '/pushed.css');
print_links($response);
?>
--EXPECT--
bool(true)
[]
</hinted.css>; rel=preload; as=style; nopush
</pushed.css>; rel=preload; as=style
