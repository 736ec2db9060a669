--TEST--
phpinfo() under CGI says that it sends Link fields and cannot send early hints
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
ob_start();
(new ReflectionExtension('serverpush'))->info();
preg_match_all('~>(\w+ \w+) in this SAPI </td><td[^>]*>([^<]*)~', ob_get_clean(), $rows, PREG_SET_ORDER);
foreach ($rows as [, $what, $how]) {
    echo "$what: ", trim($how), "\n";
}
?>
--EXPECT--
Link fields: yes
Early hints: no (FastCGI and CGI cannot carry them)
