<?php

// What was learned, or with ?forget what becomes of it: =1 all, else this page

if (isset($_GET['forget'])) {
    ServerPush\forget($_GET['forget'] === '1' ? null : $_GET['forget']);
}
// not an echo: a test may have a file appended
exit(json_encode(ServerPush\learned()));
