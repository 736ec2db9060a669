<?php

/** Whether the client gave its word, which is a file, within five seconds */
function client_gave_its_word(): bool
{
    $file = sys_get_temp_dir() . '/serverpush-word-' . preg_replace('/\W/', '', $_GET['word'] ?? $_SERVER['HTTP_X_WORD']);
    for ($deadline = hrtime(true) + 5_000_000_000; hrtime(true) < $deadline; usleep(500)) {
        clearstatcache();
        if (file_exists($file)) {
            return true;
        }
    }

    return false;
}
