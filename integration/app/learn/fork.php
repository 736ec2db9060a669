<?php

// The page is whole when the process is doubled; the other one ends as scripts end.

require __DIR__ . '/page.php';
flush();
if (function_exists('pcntl_fork')) {
    $child = pcntl_fork();
    if ($child === 0) {
        exit;
    }
    pcntl_waitpid($child, $status);
    echo pcntl_wexitstatus($status);
}
