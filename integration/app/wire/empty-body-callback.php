<?php

// The callback runs after the script and its shutdown functions.

header_register_callback(static function (): void {
    header_remove();
    push('/callback.css');
});
push('/app.css');
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style
Link: </callback.css>; rel=preload; as=style
