<?php

// The header block first; the body when the client has it, and says so.

require __DIR__ . '/wait.inc.php';

push('/app.css');
header('X-Own: kept');
$flushed = ServerPush\early_flush();
$waited = client_gave_its_word();

echo "<!doctype html>\n<title>Early</title>\n<p>", json_encode([$flushed, $waited]), "</p>\n";
