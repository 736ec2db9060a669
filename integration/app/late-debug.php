<?php

ini_set('serverpush.debug', '1');
push('/app.css');

echo 'page';
flush();
echo json_encode(push('/late.css'));
