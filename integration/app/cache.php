<?php
// Declares what the query asks for, and says what becomes of it: `seed` and `count` name the resources, `more` of which
// only later visits declare; the other parameters are settings.
['seed' => $seed, 'count' => $count] = $_GET;
foreach (array_diff_key($_GET, ['seed' => 1, 'count' => 1, 'more' => 1]) as $name => $value) {
    ini_set("serverpush.$name", $value);
}
for ($i = 0; $i < $count + ($_GET['more'] ?? 0); $i++) {
    push("/$seed/$i.css");
}
echo implode(' ', array_column(ServerPush\report()['links'], 'state'));
