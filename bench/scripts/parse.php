<?php

/*
 * Reads every field of fields.txt BENCH_ROUNDS times with the parser BENCH_PARSER; only that is measured. The first
 * time is not. Prints the links that the fields have, one for each relation type.
 */

declare(strict_types=1);

['parse' => $parse, 'list' => $list] = require __DIR__ . '/parse/' . getenv('BENCH_PARSER') . '.php';
$fields = file(__DIR__ . '/../fields.txt', FILE_IGNORE_NEW_LINES);

$links = [];
foreach ($fields as $field) {
    array_push($links, ...$list($parse($field)));
}
echo json_encode($links);

$rounds = (int) getenv('BENCH_ROUNDS');
bench_start();
for ($round = 0; $round < $rounds; $round++) {
    foreach ($fields as $field) {
        $parse($field);
    }
}
bench_stop();
