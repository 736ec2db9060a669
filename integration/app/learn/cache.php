<?php

// A page cache that keeps what is on the wire, as a proxy does that is written in PHP: the fields are what the request's
// X-Replays says, and so learned links among them, too; and the page is the one that X-Loads makes.

foreach (array_filter(explode('|', $_SERVER['HTTP_X_REPLAYS'] ?? '')) as $field) {
    header($field, false);
}
require __DIR__ . '/page.php';
