<?php

/* A page that declares 120 links; the query says by which settings they are limited. */

declare(strict_types=1);

foreach ($_GET as $setting => $value) {
    ini_set("serverpush.$setting", $value);
}
for ($i = 100; $i < 220; $i++) {
    push("/servers/assets/a-component-of-a-larger-page/number-$i.css");
}
echo "a page\n";
