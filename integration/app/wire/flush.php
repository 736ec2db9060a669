<?php

push('/app.css');
echo 'page';
flush();
header_register_callback(static fn () => push('/never.css'));
echo ', more';
flush();
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page, more
