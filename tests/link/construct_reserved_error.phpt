--TEST--
Reserved names are no attributes of a Link that is made, in any case
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use ServerPush\Link;

foreach (['href', 'rel', 'Version', 'once'] as $name) {
    foreach (['x', true, null] as $value) {
        try {
            new Link('/a', 'next', [$name => $value]);
            echo "$name was taken\n";
        } catch (ValueError) {
            echo "$name ";
        }
    }
}
?>
--EXPECT--
href href href rel rel rel Version Version Version once once once
