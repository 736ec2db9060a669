<?php

header('Link: </canon>; rel=canonical');
push('/app.css');
header_remove();
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page
