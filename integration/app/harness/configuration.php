<?php

echo json_encode([
    'file' => php_ini_loaded_file(),
    'scanned' => array_filter([php_ini_scanned_files()]),
    'serverpush' => extension_loaded('serverpush'),
]);
