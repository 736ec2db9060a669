--TEST--
HEAD gets the fields that GET gets
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$script = "push('/a.css'); header('X-Other: 1'); echo 'body';";
echo $head = respond($script, variables: ['REQUEST_METHOD' => 'HEAD']);
var_dump($head->fields === respond($script)->fields);
?>
--EXPECT--
X-Other: 1
Link: </a.css>; rel=preload; as=style


bool(true)
