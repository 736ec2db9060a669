--TEST--
A page with a session, as PHP sends it, is aware; with the limiter "public" it is not
--EXTENSIONS--
serverpush
session
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach (['nocache', 'private', 'private_no_expire', 'public', ''] as $limiter) {
    $response = visit(
        "session_save_path(sys_get_temp_dir()); session_start(['use_cookies' => 0, 'cache_limiter' => '$limiter']);
        session_destroy(); push('/a.css');",
    );
    echo "$limiter: ", cookie_of($response) ?? 'no cookie', "\n";
}
?>
--EXPECT--
nocache: AAAAVA
private: AAAAVA
private_no_expire: AAAAVA
public: no cookie
: AAAAVA
