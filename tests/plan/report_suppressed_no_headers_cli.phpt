--TEST--
report(): suppressed on the command line, whose phase stays open
--EXTENSIONS--
serverpush
--FILE--
<?php
push('/a.css');
echo "output\n";
print_r(array_slice(ServerPush\report(), 0, 2));
?>
--EXPECT--
output
Array
(
    [phase] => open
    [links] => Array
        (
            [0] => Array
                (
                    [href] => /a.css
                    [rel] => preload
                    [state] => suppressed
                    [reason] => this SAPI sends no headers
                    [source] => declared
                )

        )

)
