<?php

push('/app.css');
echo 'push() in the preload script said ', Preloaded::PUSH_SAID, "\n";
require __DIR__ . '/account.inc.php';
