<?php

declare(strict_types=1);

namespace ServerPush\Integration\FrankenPhp;

/** How FrankenPHP runs scripts */
enum Mode: string
{
    /** Each request begins the script anew. */
    case Classic = 'classic';

    /** The script answers one request after the other. */
    case Worker = 'worker';
}
