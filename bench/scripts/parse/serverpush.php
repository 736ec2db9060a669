<?php

declare(strict_types=1);

use ServerPush\Link;

return [
    'parse' => Link::parse(...),
    'list' => static fn (array $links): array => array_map(
        static fn (Link $link): array => [$link->href, $link->rel, $link->attributes],
        $links,
    ),
];
