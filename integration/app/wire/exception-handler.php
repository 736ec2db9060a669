<?php

// Handled, with a status of its own

set_exception_handler(static function (): void {
    http_response_code(503);
    echo 'sorry';
});
push('/app.css');
throw new RuntimeException('handled');
__halt_compiler();
503

sorry
