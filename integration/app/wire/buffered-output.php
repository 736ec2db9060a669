<?php

ob_start();
echo 'page';
push('/app.css');
ob_start(static fn (string $output) => strtoupper($output));
echo ', more';
push('/app.js');
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </app.js>; rel=preload; as=script

page, MORE
