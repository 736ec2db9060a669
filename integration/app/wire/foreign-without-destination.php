<?php

header('Link: </app.css>; rel=preload, </app.js>; rel="nofollow preload"; as=script');
push('/app.css');
push('/app.js');
push('/other.js');
echo "page\n";
require __DIR__ . '/../account.inc.php';
__halt_compiler();
200
Link: </app.css>; rel=preload, </app.js>; rel="nofollow preload"; as=script
Link: </app.css>; rel=preload; as=style; nopush
Link: </other.js>; rel=preload; as=script

page
sent: sent /app.css, foreign /app.js, sent /other.js
