<?php

declare(strict_types=1);

/** @return list<string> distinct URLs of equal length */
function urls(int $count): array
{
    $urls = [];
    for ($i = 0; $i < $count; $i++) {
        $urls[] = sprintf('/build/assets/style-%06d.css', $i);
    }

    return $urls;
}
