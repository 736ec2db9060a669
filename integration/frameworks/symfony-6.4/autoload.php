<?php

// WebLink comes in the framework's whole package only, and that one runs with the other components of its version only.

declare(strict_types=1);

$loader = require __DIR__ . '/vendor/autoload.php';
$loader->addPsr4(
    'Symfony\\Component\\WebLink\\',
    __DIR__ . '/../web-link/vendor/symfony/symfony/src/Symfony/Component/WebLink',
);
