<?php

// Objects that are left at the end are destroyed before the headers of an empty response are sent.

$page = new class {
    public function __destruct()
    {
        push('/destructor.css');
    }
};
push('/app.css');
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </destructor.css>; rel=preload; as=style
