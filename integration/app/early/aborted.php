<?php

// The client is gone before the hints are sent, and the script goes on all the same.

require __DIR__ . '/wait.inc.php';

ignore_user_abort(true);
push('/' . str_repeat('long', 700) . '.css');
client_gave_its_word();
$answers = [];
// The first write to a client that is gone may still succeed, and one 103 is all there is.
for ($i = 0; $i < 3; $i++) {
    $answers[] = headers_send(102);
}
$answers[] = ServerPush\early_hints();
file_put_contents(
    sys_get_temp_dir() . '/serverpush-said-' . preg_replace('/\W/', '', $_GET['word']),
    json_encode([...$answers, ServerPush\report()['early_hints']['reason']]),
);
