<?php

// The status becomes 500.

ini_set('display_errors', '0');
push('/app.css');
throw new RuntimeException('not handled');
__halt_compiler();
500
