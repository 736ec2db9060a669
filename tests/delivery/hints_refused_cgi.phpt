--TEST--
early_hints() under CGI, as under FastCGI: nothing is written, the page is whole, report() says why
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

echo respond(<<<'PHP'
    ini_set('serverpush.early_hints', 'always');
    push('/a.css');
    var_dump(ServerPush\early_hints(), ServerPush\report()['early_hints'], headers_send(103));
    PHP, variables: ['HTTP_SEC_FETCH_MODE' => 'navigate']);
?>
--EXPECT--
Link: </a.css>; rel=preload; as=style

bool(false)
array(2) {
  ["sent"]=>
  bool(false)
  ["reason"]=>
  string(73) "FastCGI and CGI cannot carry an interim response, it would break the page"
}
int(1)
