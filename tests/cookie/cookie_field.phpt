--TEST--
The cookie is found wherever it stands in the field; of several of the name none counts
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cache.inc';

foreach ([
    'serverpush=AAAAVA',
    'a=b; serverpush=AAAAVA',
    'serverpush=AAAAVA; a=b',
    'a=b;serverpush=AAAAVA;c=d',
    ';;  serverpush = AAAAVA ;',
    "a=b;\tserverpush=AAAAVA",
    'a; =; ==; serverpush=AAAAVA',
    'xserverpush=1; serverpushx=1; Serverpush=1; serverpush=AAAAVA',

    'serverpush=AAAAVA; serverpush=AAAAVA',
    'serverpush=; a=b; serverpush=AAAAVA',
    'Serverpush=AAAAVA',
    'serverpushx=AAAAVA; xserverpush=AAAAVA',
    'serverpush',
    'a=serverpush=AAAAVA',
    'a="; serverpush AAAAVA"',
    '',
] as $field) {
    $response = visit("push('/a.css');", $field);
    $known = str_ends_with($response->links()[0], 'nopush');
    echo $known ? 'known' : 'new', ', ', cookie_of($response) ?? 'no cookie', ": $field\n";
}
?>
--EXPECT--
known, no cookie: serverpush=AAAAVA
known, no cookie: a=b; serverpush=AAAAVA
known, no cookie: serverpush=AAAAVA; a=b
known, no cookie: a=b;serverpush=AAAAVA;c=d
known, no cookie: ;;  serverpush = AAAAVA ;
known, no cookie: a=b;	serverpush=AAAAVA
known, no cookie: a; =; ==; serverpush=AAAAVA
known, no cookie: xserverpush=1; serverpushx=1; Serverpush=1; serverpush=AAAAVA
new, AAAAVA: serverpush=AAAAVA; serverpush=AAAAVA
new, AAAAVA: serverpush=; a=b; serverpush=AAAAVA
new, AAAAVA: Serverpush=AAAAVA
new, AAAAVA: serverpushx=AAAAVA; xserverpush=AAAAVA
new, AAAAVA: serverpush
new, AAAAVA: a=serverpush=AAAAVA
new, AAAAVA: a="; serverpush AAAAVA"
new, AAAAVA: 
