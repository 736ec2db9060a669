<?php

declare(strict_types=1);

use ServerPush\LinkSet;
use Symfony\Component\HttpFoundation\Response;

return static function (Response $response, array $urls): void {
    $links = new LinkSet();
    foreach ($urls as $href) {
        $links->push($href);
    }
    $links->applyTo($response);
};
