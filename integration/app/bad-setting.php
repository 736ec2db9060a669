<?php

push('/app.css');
echo json_encode([error_get_last(), ini_get('serverpush.mode'), ini_get('serverpush.max_links')]);
