<?php

function push(string $what): string
{
    return "own push() of $what";
}

ServerPush\push('/app.css');
ServerPush\push('/high.jpg', fetchpriority: 'high');
echo push('/x');
