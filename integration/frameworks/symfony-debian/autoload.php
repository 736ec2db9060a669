<?php

// Symfony of the distribution, in Debian 12 version 5.4: php-symfony-framework-bundle, -twig-bundle, -web-link, -asset

declare(strict_types=1);

foreach (['Bundle/FrameworkBundle', 'Bundle/TwigBundle', 'Component/Asset', 'Component/WebLink'] as $part) {
    require "/usr/share/php/Symfony/$part/autoload.php";
}
