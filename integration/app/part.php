<?php

// a part of a page of Apache's mod_include

push('/part.css');
if (isset($_GET['flush'])) {
    flush();
    push('/late.css');
}
['links' => $links, 'early_hints' => $hints] = ServerPush\report();
echo implode(', ', array_map(
    static fn (array $link): string => "$link[href] $link[state]: " . strtok($link['reason'], ' '). ' ' . strtok(' '),
    $links,
)), count(preg_grep('/^Link:/i', headers_list()));
