<?php

// Only these two take a declared link back.

push('/early.css');
ServerPush\links()->clear();
push('/app.css');
push('/app.js');
ServerPush\links()->remove('/app.js');
push('/app.mjs');
echo 'page';
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </app.mjs>; rel=preload; as=script; crossorigin=anonymous

page
