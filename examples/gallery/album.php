<?php
// The part of the gallery that has nothing to do with a framework: the applications beside this folder share it

namespace Gallery;

/** The photo of this number with the numbers of its neighbours, or null */
function photo(int $id): ?array
{
    $photos = require __DIR__ . '/photos.php';

    return isset($photos[$id]) ? $photos[$id] + [
        'id' => $id,
        'src' => "/photos/$id.jpg",
        'previous' => $id > 1 ? $id - 1 : count($photos),
        'next' => $id < count($photos) ? $id + 1 : 1,
        'count' => count($photos),
    ] : null;
}

/** The page that shows this photo, or that there is none */
function page(?array $photo): string
{
    $photos = require __DIR__ . '/photos.php';
    ob_start();
    require __DIR__ . '/page.php';

    return ob_get_clean();
}
