<?php $first_line = hrtime(true);

// auto_prepend_file: what it finds sent already, and that it waits for the client's word, if the client will give one

header('X-Sent-Before: ' . json_encode(ServerPush\report()['learned_hints']['sent']));
if (isset($_SERVER['HTTP_X_WORD']) && ($_SERVER['HTTP_X_DOES'] ?? '') === '') {
    require __DIR__ . '/../early/wait.inc.php';
    header('X-Word: ' . json_encode(client_gave_its_word()));
}
