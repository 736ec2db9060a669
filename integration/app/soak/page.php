<?php

require __DIR__ . '/../responses.inc.php';
require __DIR__ . '/Acts.php';
require __DIR__ . '/Declaration.php';
require __DIR__ . '/Scenario.php';

header('X-Process: ' . getmypid());
(new Scenario((int) $_GET['request']))->run();
