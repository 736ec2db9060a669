--TEST--
report() of a request that declares nothing has no links
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$before = ServerPush\report();
echo "body\n";
var_dump($before, ServerPush\report());
?>
--EXPECT--
body
array(5) {
  ["phase"]=>
  string(4) "open"
  ["links"]=>
  array(0) {
  }
  ["early_hints"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
  ["early_flush"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
  ["learned_hints"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
}
array(5) {
  ["phase"]=>
  string(4) "sent"
  ["links"]=>
  array(0) {
  }
  ["early_hints"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
  ["early_flush"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
  ["learned_hints"]=>
  array(2) {
    ["sent"]=>
    bool(false)
    ["reason"]=>
    NULL
  }
}
