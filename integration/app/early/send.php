<?php

// headers_send(): an interim response of another status, or the final headers

push('/app.css');
header('X-Own: kept');
$answer = headers_send((int) $_GET['status']);
header_remove('X-Own');
echo json_encode([$answer, headers_sent()]);
