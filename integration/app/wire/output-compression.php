<?php

// zlib's output handler adds header fields of its own at the first byte.

ini_set('zlib.output_compression', '1');
header('Link: </canon>; rel=canonical', false);
push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </canon>; rel=canonical
Link: </app.css>; rel=preload; as=style

page
