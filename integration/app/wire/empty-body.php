<?php

push('/app.css');
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
