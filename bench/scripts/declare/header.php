<?php

declare(strict_types=1);

return static function (array $urls): void {
    foreach ($urls as $href) {
        header("Link: <$href>; rel=preload; as=style", false);
    }
};
