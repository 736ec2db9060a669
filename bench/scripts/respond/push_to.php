<?php

declare(strict_types=1);

use Symfony\Component\HttpFoundation\Response;

use function ServerPush\push_to;

return static function (Response $response, array $urls): void {
    foreach ($urls as $href) {
        push_to($response, $href);
    }
};
