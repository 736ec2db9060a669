<?php

header_register_callback(static fn () => push('/callback.css'));
push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </callback.css>; rel=preload; as=style

page
