<?php
/*
 * What gcov found: `php coverage.php TREE DOCUMENT` sums the lines of src/ that ran in any translation unit, and compares
 * those that never did with the table of the document that gives each a reason. Run by `./dev coverage`.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */

declare(strict_types=1);

const LEAST_PERCENT = 95.0;

/** @return array<string, array<int, int>> how often each line ran, by file */
function counts(string $tree): array
{
    $counts = [];
    $objects = new RegexIterator(
        new RecursiveIteratorIterator(new RecursiveDirectoryIterator($tree)),
        '~/\.libs/\w+\.gcno$~',
    );
    foreach ($objects as $object) {
        $json = shell_exec('cd ' . escapeshellarg($tree) . ' && gcov --json-format --stdout '
            . escapeshellarg((string) $object) . ' 2>/dev/null');
        foreach (json_decode($json, true, 512, JSON_THROW_ON_ERROR)['files'] as ['file' => $file, 'lines' => $lines]) {
            $file = str_starts_with($file, "$tree/") ? substr($file, strlen("$tree/")) : $file;
            if (!str_starts_with($file, 'src/') && $file !== 'serverpush.c') {
                continue;
            }
            foreach ($lines as ['line_number' => $number, 'count' => $count]) {
                $counts[$file][$number] = ($counts[$file][$number] ?? 0) + $count;
            }
        }
    }
    ksort($counts);

    return $counts;
}

/** @return array<string, true> "file: code" of each row of the table, | file | code | reason | */
function explained(string $document): array
{
    preg_match_all('/^\| `((?:src|serverpush)[^`]*)` \| `(.+)` \| .+ \|$/m', file_get_contents($document), $rows, PREG_SET_ORDER);

    return array_fill_keys(
        array_map(static fn (array $row): string => "$row[1]: " . str_replace('\|', '|', $row[2]), $rows),
        true,
    );
}

[, $tree, $document] = $argv;
$tree = realpath($tree);
$explained = explained($document);
$all = $ran = 0;
$unexplained = $seen = [];
foreach (counts($tree) as $file => $lines) {
    $source = file("$tree/$file");
    ksort($lines);
    foreach ($lines as $number => $count) {
        $all++;
        $ran += $count > 0 ? 1 : 0;
        $code = trim($source[$number - 1]);
        if ($count === 0) {
            $seen["$file: $code"] = true;
            if (!isset($explained["$file: $code"])) {
                $unexplained[] = "$file:$number: $code";
            }
        }
    }
}
foreach (array_keys(array_diff_key($explained, $seen)) as $line) {
    echo "runs now, or is no more; $document still explains it: $line\n";
}
foreach ($unexplained as $line) {
    echo "$line\n";
}
$percent = 100 * $ran / max(1, $all);
printf("%d of %d lines of src/ ran, %.1f %%; %d did not, %d of them without a reason in %s\n",
    $ran, $all, $percent, $all - $ran, count($unexplained), $document);
exit($unexplained === [] && $percent >= LEAST_PERCENT ? 0 : 1);
