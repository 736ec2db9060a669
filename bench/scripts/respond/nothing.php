<?php

declare(strict_types=1);

use Symfony\Component\HttpFoundation\Response;

return static function (Response $response, array $urls): void {
    foreach ($urls as $href) {
    }
};
