<?php

for ($link = 1; $link <= $_GET['links']; $link++) {
    push("/page-$_GET[page]/$link.css");
}
echo getmypid();
