<?php

declare(strict_types=1);

use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\HttpHeaderParser;

require_once __DIR__ . '/../../vendor/autoload.php';

return [
    'parse' => (new HttpHeaderParser())->parse(...),
    'list' => static function (GenericLinkProvider $provider): array {
        $links = [];
        foreach ($provider->getLinks() as $link) {
            foreach ($link->getRels() as $rel) {
                $links[] = [$link->getHref(), $rel, $link->getAttributes()];
            }
        }

        return $links;
    },
];
