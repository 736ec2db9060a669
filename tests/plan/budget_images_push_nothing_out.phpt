--TEST--
Fifty images do not push out what the page says and whom it connects to, however late that is declared
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

for ($i = 0; $i < 50; $i++) {
    push(sprintf('/images/of/a/page/with/many/images/%04d.jpg', $i));
}
ServerPush\add_link('/article', 'canonical');
ServerPush\add_link('/article?page=2', 'next');
ServerPush\preconnect('https://cdn.example');
echo "body\n";
$links = fields_in_list();
print_r(array_count_values(states()));
echo implode("\n", array_slice($links, -3)), "\n";
?>
--EXPECTF--
body
Array
(
    [sent] => 4%d
    [over_budget] => %d
)
Link: </article>; rel=canonical
Link: </article?page=2>; rel=next
Link: <https://cdn.example/>; rel=preconnect; nopush
