--TEST--
A response whose bag was unset is none, whatever __get() would give
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

#[AllowDynamicProperties]
class Emptied extends HttpResponse
{
    public function __isset($name)
    {
        echo "isset\n";
        return true;
    }

    public function __get($name)
    {
        echo "get\n";
        return new Bag();
    }
}
$response = new Emptied();
push_to($response, '/a.css');
unset($response->headers);
try {
    push_to($response, '/b.css');
} catch (TypeError $error) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECT--
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Emptied given
