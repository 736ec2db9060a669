<?php

// A page cache as applications have it: an output callback stores the page with all that headers_list() shows, and who
// comes later gets them by header(). ?store=FILE is where; ?declare=1: what runs before the cache declares its link
// again on the hit.

$file = sys_get_temp_dir() . '/' . basename($_GET['store']);
if (is_file($file)) {
    if ($_GET['declare'] ?? false) {
        push('/app.css');
    }
    ['fields' => $fields, 'body' => $body] = json_decode(file_get_contents($file), true);
    foreach ($fields as $field) {
        header($field, false);
    }
    echo "$body, hit: ", implode(' ', array_column(ServerPush\report()['links'], 'state'));
    exit;
}
ob_start(static function (string $body) use ($file): string {
    $fields = preg_grep('/^(Link|X-Own|Set-Cookie|Server-Timing):/i', headers_list());
    file_put_contents($file, json_encode(['fields' => array_values($fields), 'body' => $body]));

    return $body;
});
push('/app.css');
ServerPush\preload('/app.js');
header('X-Own: kept');
header('Link: </theirs.js>; rel=preload; as=script', false);
push('/theirs.js');
echo 'page';
