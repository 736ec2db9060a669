<?php

// Another field says it already: one field on the wire, and it is theirs.

push('/app.css');
header('Link: </app.css>; rel=preload; as=style', false);
echo "page\n";
require __DIR__ . '/../account.inc.php';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page
sent: foreign /app.css
