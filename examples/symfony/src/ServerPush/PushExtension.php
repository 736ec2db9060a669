<?php

namespace App\ServerPush;

use Twig\Extension\AbstractExtension;
use Twig\TwigFunction;

use function ServerPush\push;

/** {{ push(asset('app.css')) }} declares the link and is the URL, like WebLink's {{ preload() }} */
final class PushExtension extends AbstractExtension
{
    public function getFunctions(): array
    {
        return [
            new TwigFunction('push', function (string $href, array $attributes = []): string {
                push($href, ...$attributes);

                return $href;
            }),
        ];
    }
}
