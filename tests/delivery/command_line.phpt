--TEST--
On the command line nothing can be sent early, and nothing is
--EXTENSIONS--
serverpush
--FILE--
<?php
push('/a.css');
var_dump(ServerPush\early_hints(), ServerPush\early_flush(), headers_send(103), headers_send());
['early_hints' => $hints, 'early_flush' => $flush] = ServerPush\report();
print_r([$hints, $flush]);
?>
--EXPECT--
bool(false)
bool(false)
int(1)
int(0)
Array
(
    [0] => Array
        (
            [sent] => 
            [reason] => this SAPI sends no headers
        )

    [1] => Array
        (
            [sent] => 
            [reason] => this SAPI sends no headers
        )

)
