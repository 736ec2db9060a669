<?php

// A page that loads this and that while as many bytes of memory are left as the request's X-Rest says. It thinks for
// longer than the 10 ms under which it would get no hints.

usleep(12_000);
$page = "<!doctype html>\n<html lang=\"en\">\n<base href=\"/site/\">\n";
for ($i = 0; $i < 30; $i++) {
    $page .= "<link rel=\"stylesheet\" href=\"sheet-$i.css\" media=\"all\" integrity=\"sha256-AAAA\">\n";
}
$page .= "</html>\n";
header('Link: </theirs.js>; rel=preload; as=script');
header("Content-Security-Policy: default-src 'self'");
header("Content-Security-Policy: img-src 'none'", false);
push('/declared.css');
push('/of/me.css', private: true);
ini_set('memory_limit', (string) (memory_get_usage() + 512 + (int) $_SERVER['HTTP_X_REST']));
echo $page;
flush();
