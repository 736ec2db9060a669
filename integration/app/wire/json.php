<?php

// The page behind this shows one image at a time; the answer names the next one.

header('Content-Type: application/json');
push('/images/2.jpg');
echo json_encode(['src' => '/images/1.jpg', 'next' => 2]);
__halt_compiler();
200
Link: </images/2.jpg>; rel=preload; as=image

{"src":"\/images\/1.jpg","next":2}
