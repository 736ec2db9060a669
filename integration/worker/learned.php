<?php

// A worker for learned hints: the environment's VISITS is a JSON list of the variables of each request's client. The
// handler answers with a page that loads what HTTP_X_LOADS says, and with whose $_SERVER it had. The last request's
// answer is what was learned, unless WITHOUT_LEARNED is set.

$visits = json_decode(getenv('VISITS'), true);
$page = static function (int $number): string {
    // faster pages get no hints
    usleep(12_000);
    echo "<!doctype html><html><!-- $_SERVER[HTTP_HOST] -->";
    foreach (array_filter(explode(' ', $_SERVER['HTTP_X_LOADS'] ?? '')) as $url) {
        echo "<link rel=\"stylesheet\" href=\"$url\">";
    }
    echo "</html>\n";

    return $_SERVER['HTTP_X_NAME'] ?? "visit $number";
};
foreach ($visits as $variables) {
    next_client($variables);
    next_request($page);
}
if (getenv('WITHOUT_LEARNED')) {
    exit;
}
next_request(static function (): string {
    echo json_encode(ServerPush\learned()), "\n";

    return 'learned';
});
