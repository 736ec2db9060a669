<?php

push('/app.css');
header('Link: </canon>; rel=canonical');
push('/app.js');
echo 'page';
__halt_compiler();
200
Link: </canon>; rel=canonical
Link: </app.css>; rel=preload; as=style
Link: </app.js>; rel=preload; as=script

page
