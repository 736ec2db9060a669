<?php

header_register_callback(static fn () => header('Link: </canon>; rel=canonical'));
push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </canon>; rel=canonical
Link: </app.css>; rel=preload; as=style

page
