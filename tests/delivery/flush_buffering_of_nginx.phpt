--TEST--
early_flush(): X-Accel-Buffering only where it is wanted and nobody has set it
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

foreach ([
    'ServerPush\early_flush();',
    'ServerPush\early_flush(unbuffered: false);',
    'header("x-accel-buffering: yes"); ServerPush\early_flush();',
] as $script) {
    echo json_encode(respond($script, ['default_mimetype' => 'text/html'])->values('X-Accel-Buffering')), "\n";
}
?>
--EXPECT--
["no"]
[]
["yes"]
