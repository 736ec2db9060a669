--TEST--
early_flush(): the header block and one line feed leave, past all buffers; then the body
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    ob_start();
    echo '<!doctype html>';
    push('/a.css');
    var_dump(ServerPush\early_flush(), headers_sent(), push('/late.css'), ob_get_level());
    print_r(array_slice(ServerPush\report(), 2));
    PHP, ['default_mimetype' => 'text/html']);
?>
--EXPECT--
X-Accel-Buffering: no
Content-type: text/html; charset=UTF-8
Link: </a.css>; rel=preload; as=style


<!doctype html>bool(true)
bool(true)
bool(false)
int(1)
Array
(
    [early_hints] => Array
        (
            [sent] => 
            [reason] => 
        )

    [early_flush] => Array
        (
            [sent] => 1
            [reason] => 
        )

    [learned_hints] => Array
        (
            [sent] => 
            [reason] => 
        )

)
