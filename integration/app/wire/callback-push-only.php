<?php

// The first declaration of the request comes when the headers are about to leave.

header_register_callback(static fn () => push('/callback.css'));
echo 'page';
__halt_compiler();
200
Link: </callback.css>; rel=preload; as=style

page
