<?php

/*
 * Prints Composer's global configuration for the examples and for the applications under test: from where packages
 * come that not every registry has, and which are left out although something requires them, because none of the
 * applications uses them. Their own composer.json stays what it would be anywhere.
 *
 *     php integration/frameworks/substitutes.php >"$COMPOSER_HOME/config.json"
 */

declare(strict_types=1);

/** What Laravel and Symfony's whole package require and no application here loads, or only in parts */
const LEFT_OUT = [
    'brick/math' => '0.14.0',
    'composer/semver' => '3.4.0',
    'doctrine/event-manager' => '2.0.0',
    'doctrine/inflector' => '2.0.10',
    'doctrine/persistence' => '3.4.0',
    'dragonmantank/cron-expression' => '3.4.0',
    'egulias/email-validator' => '4.0.0',
    'fruitcake/php-cors' => '1.3.0',
    'guzzlehttp/guzzle' => '7.9.0',
    'guzzlehttp/uri-template' => '1.0.3',
    'laravel/prompts' => '0.3.6',
    'laravel/serializable-closure' => '2.0.4',
    'league/commonmark' => '2.8.1',
    'league/flysystem' => '3.29.0',
    'league/flysystem-local' => '3.29.0',
    'league/uri' => '7.5.1',
    'monolog/monolog' => '3.9.0',
    'nesbot/carbon' => '3.10.0',
    'nunomaduro/termwind' => '2.3.0',
    'ramsey/uuid' => '4.7.6',
    'symfony/contracts' => '3.6.0',
    'symfony/polyfill-uuid' => '1.31.0',
    'tijsverkoyen/css-to-inline-styles' => '2.3.0',
    'vlucas/phpdotenv' => '5.6.2',
    'voku/portable-ascii' => '2.0.3',
];

$packages = [];
foreach (LEFT_OUT as $name => $version) {
    $packages[] = ['name' => $name, 'version' => $version, 'type' => 'metapackage'];
}

$packages[] = [
    'name' => 'symfony/polyfill-php85',
    'version' => '1.34.0',
    'dist' => ['type' => 'path', 'url' => __DIR__ . '/polyfill-php85'],
    'autoload' => ['files' => ['functions.php']],
];

// Debian's php-nikic-fast-route
$fastRoute = '/usr/share/php/FastRoute';
if (is_dir($fastRoute)) {
    $packages[] = [
        'name' => 'nikic/fast-route',
        'version' => '1.3.0',
        'dist' => ['type' => 'path', 'url' => $fastRoute],
        'autoload' => ['psr-4' => ['FastRoute\\' => ''], 'files' => ['functions.php']],
    ];
}

echo json_encode(
    ['repositories' => [['type' => 'package', 'package' => $packages]]],
    JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES,
), "\n";
