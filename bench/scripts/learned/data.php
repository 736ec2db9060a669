<?php

/* No page: a host that sends nothing else is never known. */

declare(strict_types=1);

header('Content-Type: application/json');
echo '{"hello":"world"}';
