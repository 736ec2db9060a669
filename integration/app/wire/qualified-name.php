<?php

ServerPush\push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

page
