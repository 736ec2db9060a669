<?php

// The client hangs up between the 103 and the final response.

require __DIR__ . '/wait.inc.php';

push('/app.css');
ServerPush\early_hints();
client_gave_its_word();
for ($i = 0; $i < 100; $i++) {
    echo str_repeat('page ', 10_000);
    flush();
}
