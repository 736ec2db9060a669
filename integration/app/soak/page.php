<?php

require __DIR__ . '/Scenario.php';

header('X-Process: ' . getmypid());
(new Scenario((int) $_GET['request']))->run();
