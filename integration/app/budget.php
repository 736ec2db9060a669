<?php

// 200 links whose URLs have 60 bytes and say how important they are

foreach (['budget' => 'header_budget', 'max_links' => 'max_links'] as $parameter => $setting) {
    if (isset($_GET[$parameter])) {
        ini_set("serverpush.$setting", $_GET[$parameter]);
    }
}
for ($i = 0; $i < 200; $i++) {
    [$mark, $extension, $attributes] = match ($i % 40) {
        0 => ['image', 'jpg', ['fetchpriority' => 'auto']],
        9 => ['script', 'js', []],
        18 => ['font', 'woff2', []],
        27 => ['style', 'css', []],
        36 => ['high', 'jpg', ['fetchpriority' => 'high']],
        39 => ['low', 'css', ['fetchpriority' => 'low']],
        default => ['image', 'jpg', []],
    };
    push(str_pad("/$i-$mark-", 59 - strlen($extension), 'x') . ".$extension", null, ...$attributes);
}
if (isset($_GET['own'])) {
    header('X-Own: ' . str_repeat('x', $_GET['own']));
}
flush();
echo ' ';
echo json_encode(ServerPush\report()['links'], JSON_UNESCAPED_SLASHES);
