<?php

// A fatal error while the response is under way

ini_set('memory_limit', '8M');
push('/app.css');
echo 'page';
flush();
$blob = str_repeat('x', 16 << 20);
