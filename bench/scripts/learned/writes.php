<?php

/* A response in many pieces, each of which the engine hands to the SAPI at once */

declare(strict_types=1);

header('Content-Type: text/plain');
for ($i = 0; $i < 1000; $i++) {
    echo "line\n";
}
