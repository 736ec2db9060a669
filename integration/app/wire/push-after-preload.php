<?php

// push() lifts the nopush of an earlier preload(); the first declaration keeps its place and its parameters.

ServerPush\preload('/app.js', fetchpriority: 'low');
push('/app.css');
echo json_encode([push('/app.js'), push('/app.js')]);
__halt_compiler();
200
Link: </app.js>; rel=preload; as=script; fetchpriority=low
Link: </app.css>; rel=preload; as=style

[true,false]
