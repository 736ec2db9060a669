<?php

// The outermost buffer is flushed before the headers are sent.

ob_start(static function (string $output): string {
    push('/buffer.css');

    return $output;
});
echo 'page';
__halt_compiler();
200
Link: </buffer.css>; rel=preload; as=style

page
