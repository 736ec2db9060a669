--TEST--
exit sends links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond("function f() { push('/a.css'); exit; } f();");
echo respond("ob_start(fn(string \$page) => \"(\$page)\"); push('/a.css'); exit('bye');");
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style


Link: </a.css>; rel=preload; as=style

(bye)
