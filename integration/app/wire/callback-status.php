<?php

// The status that counts is the one that the callback leaves.

header_register_callback(static fn () => http_response_code(404));
push('/app.css');
echo 'page';
__halt_compiler();
404

page
