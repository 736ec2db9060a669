<?php

declare(strict_types=1);

use Symfony\Component\WebLink\GenericLinkProvider;
use Symfony\Component\WebLink\HttpHeaderSerializer;
use Symfony\Component\WebLink\Link;

require_once __DIR__ . '/../../vendor/autoload.php';

// Loading the classes is not what is measured.
array_map(class_exists(...), [GenericLinkProvider::class, HttpHeaderSerializer::class, Link::class]);

// As the framework does it: the controller evolves the provider, a listener writes all links into one field.
return static function (array $urls): void {
    $provider = new GenericLinkProvider();
    foreach ($urls as $href) {
        $provider = $provider->withLink((new Link('preload', $href))->withAttribute('as', 'style'));
    }
    header('Link: ' . (new HttpHeaderSerializer())->serialize($provider->getLinks()), false);
};
