<?php

function send_page(): never
{
    push('/app.js');
    exit('page');
}

push('/app.css');
send_page();
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </app.js>; rel=preload; as=script

page
