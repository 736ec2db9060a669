<?php

header('Content-Type: application/json');
push("/images/$_POST[next].jpg");
echo json_encode(['src' => '/images/1.jpg']);
