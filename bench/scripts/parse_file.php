<?php

/* Reads the field value in the file BENCH_FIELD. */

declare(strict_types=1);

use ServerPush\Link;

$field = file_get_contents(getenv('BENCH_FIELD'));
bench_start();
Link::parse($field);
bench_stop();
