--TEST--
report(): pending, as long as the headers are not sent
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a.css');
$report = array_slice(ServerPush\report(), 0, 2);
var_dump($report);
?>
--EXPECT--
array(2) {
  ["phase"]=>
  string(4) "open"
  ["links"]=>
  array(1) {
    [0]=>
    array(5) {
      ["href"]=>
      string(6) "/a.css"
      ["rel"]=>
      string(7) "preload"
      ["state"]=>
      string(7) "pending"
      ["reason"]=>
      NULL
      ["source"]=>
      string(8) "declared"
    }
  }
}
