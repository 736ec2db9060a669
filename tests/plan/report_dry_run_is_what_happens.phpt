--TEST--
What report() says before the headers are sent is what becomes of the links
--EXTENSIONS--
serverpush
--INI--
serverpush.max_links=4
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/over-budget.png');
push('/foreign.css');
push('/a.css');
push('data:,');
ServerPush\preconnect('https://cdn.example');
push('/b.js');
push('/' . str_repeat('giant', 1000), 'style');
header('Link: </foreign.css>; rel="preload"; as="style"');
header('Link: </>; rel=canonical', false);

$before = states();
send_headers_and_print();
echo json_encode($before), "\n", json_encode(states()), "\n";
?>
--EXPECT--
sent:
Link: </foreign.css>; rel="preload"; as="style"
Link: </>; rel=canonical
Link: </a.css>; rel=preload; as=style
Link: </b.js>; rel=preload; as=script
["over_budget","foreign","pending","over_budget","pending","over_budget","refused"]
["over_budget","foreign","sent","over_budget","sent","over_budget","refused"]
