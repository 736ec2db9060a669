<?php

push('/app.css');
echo 'page, ';
virtual($_GET['target']);
push('/after.css');
echo ", again page\n";
require __DIR__ . '/account.inc.php';
