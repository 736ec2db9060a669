<?php

declare(strict_types=1);

(require __DIR__ . '/cases.php')[$_GET['case']]['declare']();

echo "a page\n";
