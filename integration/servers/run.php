<?php

/*
 * ./dev servers [--write]: what the servers make of declared links, as docs/servers.md says it; --write: into that file
 */

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Server\Servers;

require __DIR__ . '/../bootstrap.php';

try {
    $page = ServersPage::current();
    Servers::stopAll();
} catch (NotInstalled $e) {
    fwrite(STDERR, "servers: {$e->getMessage()}; the page takes all of them\n");
    exit(1);
}
if (($argv[1] ?? '') === '--write') {
    file_put_contents(ServersPage::FILE, $page);
} else {
    echo $page;
}
