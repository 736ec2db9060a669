<?php

/* A request that declares nothing. */

declare(strict_types=1);

header('Content-Type: application/json');
echo json_encode(['hello' => 'world']);
