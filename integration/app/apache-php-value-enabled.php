<?php

push('/app.css');
flush();
require __DIR__ . '/account.inc.php';
