<?php

declare(strict_types=1);

return static function (array $urls): void {
    foreach ($urls as $href) {
        push($href);
    }
};
