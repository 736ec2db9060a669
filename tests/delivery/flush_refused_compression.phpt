--TEST--
early_flush() is refused where zlib compresses the output
--EXTENSIONS--
serverpush
zlib
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$file = tempnam(sys_get_temp_dir(), 'flush');
respond("ServerPush\\early_flush(); file_put_contents('$file', json_encode(ServerPush\\report()['early_flush']));",
    ['zlib.output_compression' => 1, 'default_mimetype' => 'text/html'], ['HTTP_ACCEPT_ENCODING' => 'gzip']);
echo file_get_contents($file), "\n";
unlink($file);
?>
--EXPECT--
{"sent":false,"reason":"an output handler may transform the body"}
