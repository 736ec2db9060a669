<?php

// The query sets serverpush.*

foreach ($_GET as $name => $value) {
    ini_set("serverpush.$name", $value);
}
push('/app.css');
flush();
echo ' ';
require __DIR__ . '/account.inc.php';
