<?php

// FrameworkBundle 7.4 refuses to run in the framework's whole package, WebLink comes in no other.

declare(strict_types=1);

$loader = require __DIR__ . '/vendor/autoload.php';
$loader->addPsr4(
    'Symfony\\Component\\WebLink\\',
    __DIR__ . '/../web-link/vendor/symfony/symfony/src/Symfony/Component/WebLink',
);
