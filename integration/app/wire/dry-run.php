<?php

// Before the headers are sent report() is a dry run with what is known now.

push('/app.css');
push('/app.js');
push('about:blank');
header('Link: </app.js>; rel=preload; as=script');
ob_start();
require __DIR__ . '/../account.inc.php';
http_response_code(404);
echo "\n";
require __DIR__ . '/../account.inc.php';
http_response_code(200);
__halt_compiler();
200
Link: </app.js>; rel=preload; as=script
Link: </app.css>; rel=preload; as=style

open: pending /app.css, foreign /app.js, refused about:blank (with a reason)
open: suppressed /app.css (with a reason), suppressed /app.js (with a reason), refused about:blank (with a reason)
