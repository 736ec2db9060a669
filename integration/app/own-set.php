<?php

// Sets that live as long as the request, and the request's own set kept in a static

function kept(): ServerPush\LinkSet
{
    static $links;

    return $links ??= ServerPush\links();
}

$own = new ServerPush\LinkSet();
$own->push('/own.css');
kept()->push('/kept.css');
$copy = clone kept();
