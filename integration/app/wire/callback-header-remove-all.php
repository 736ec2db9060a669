<?php

header_register_callback(static fn () => header_remove());
header('Link: </canon>; rel=canonical');
push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page
