<?php

// After the headers were sent: false, a reason, and no warning in the page

push('/app.css');
echo "page\n";
flush();
echo json_encode(push('/late.css')), "\n";
require __DIR__ . '/../account.inc.php';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page
false
sent: sent /app.css, refused /late.css (with a reason)
