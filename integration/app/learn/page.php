<?php

// A page that loads what the request's X-Loads names, where a number is so many bytes of text, sends the fields of
// X-Fields and becomes what X-Does says. It thinks for longer than the 10 ms under which a page gains nothing by hints,
// and so gets none.

usleep(12_000);
$said = static fn (string $field): array => array_filter(explode(' ', $_SERVER["HTTP_X_$field"] ?? ''));
$does = $_SERVER['HTTP_X_DOES'] ?? 'a page';
if ($does === 'a page that waits') {
    require __DIR__ . '/../early/wait.inc.php';
    header('X-Waited: ' . json_encode(client_gave_its_word()));
}
foreach (array_filter(explode('|', $_SERVER['HTTP_X_FIELDS'] ?? '')) as $field) {
    header($field, false);
}
foreach ($said('PRIVATE') as $url) {
    push($url, private: true);
}
http_response_code((int) ($_GET['status'] ?? 200));
if ($does === 'hints of its own') {
    push('/own.css');
    header('X-Answer: ' . json_encode(ServerPush\early_hints()));
}
if (isset($first_line)) {
    header('X-Since-The-First-Line: ' . (hrtime(true) - $first_line) / 1e6);
}
$tags = implode("\n", array_map(
    static fn (string $url): string => match (pathinfo(parse_url($url, PHP_URL_PATH), PATHINFO_EXTENSION)) {
        'css' => "<link rel=\"stylesheet\" href=\"$url\">",
        'js' => "<script src=\"$url\"></script>",
        '' => str_repeat('x', (int) $url),
        default => "<img src=\"$url\" alt=\"\">",
    },
    $said('LOADS'),
));
echo match ($does) {
    'a fragment' => "<p>more\n",
    default => "<!doctype html>\n<html lang=\"en\">\n<title>A page</title>\n",
};
switch ($does) {
    case 'a list of its fields':
        echo '<!-- ', implode(' | ', headers_list()), " -->\n";
        break;
    case 'a fatal error':
        flush();
        no_such_function();
    case 'an exit':
        exit;
    case 'an exception':
        throw new Exception('in the midst of the page');
    case 'a client that goes':
        require __DIR__ . '/../early/wait.inc.php';
        flush();
        client_gave_its_word();
        for ($i = 0; $i < 100; $i++) {
            echo str_repeat(' ', 10_000);
            flush();
        }
        break;
}
echo $does === 'a fragment' ? '</p>' : "$tags\n<p>text</p>\n</html>\n";
