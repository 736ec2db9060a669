<?php

register_shutdown_function(static fn () => push('/late.css'));
push('/app.css');
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </late.css>; rel=preload; as=style
