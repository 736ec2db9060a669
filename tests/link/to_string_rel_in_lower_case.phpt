--TEST--
The relation type is written in lower case, which is the form that every server takes
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\Link;

echo new Link('/a', 'Preload'), "\n", new Link('/a', 'NEXT'), "\n";
?>
--EXPECT--
</a>; rel=preload
</a>; rel=next
