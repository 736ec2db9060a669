<?php

// ?hints=N: the links go out early, by N calls; ?think=MS: the page takes its time; it says what became of the links

$by = $_GET['by'] ?? 'ServerPush\early_hints';

push('/app.css');
push('/fonts/a.woff2');
ServerPush\preload('/app.js');
ServerPush\preconnect('https://cdn.example');
push('/print.css', media: 'print');
ServerPush\add_link('/2', 'next');
header('Link: </theirs.js>; rel="preload"; as="script"; nopush, </>; rel="canonical"', false);
header('X-Own: kept');
setcookie('session', 'abc');
if (isset($_GET['status'])) {
    http_response_code((int) $_GET['status']);
}

$answers = [];
for ($i = 0; $i < (int) ($_GET['hints'] ?? 1); $i++) {
    $answers[] = $by === 'headers_send' ? headers_send(103) : $by();
}
usleep(1000 * (int) ($_GET['think'] ?? 0));
push('/late.png');
$report = ServerPush\report()['early_hints'];

echo json_encode(['answers' => $answers] + $report, JSON_UNESCAPED_SLASHES);
