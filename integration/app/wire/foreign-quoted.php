<?php

header('link: </app.css>; REL="preload"; as="style"');
push('/app.css');
push('/app.js');
echo "page\n";
require __DIR__ . '/../account.inc.php';
__halt_compiler();
200
link: </app.css>; REL="preload"; as="style"
Link: </app.js>; rel=preload; as=script

page
sent: foreign /app.css, sent /app.js
