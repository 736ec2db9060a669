--TEST--
An object that is no known response: a TypeError that names the supported kinds; nothing of it is called
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

class Magic
{
    public function __call($name, $arguments)
    {
        echo "$name() called\n";
    }

    public function __get($name)
    {
        echo "$name read\n";
        return new Bag();
    }

    public function getStatusCode()
    {
    }
}
$hidden = new class {
    protected $headers;
    public function getStatusCode()
    {
    }
};
$unset = new class {
    public Bag $headers;
    public function getStatusCode()
    {
    }
};
$request = new class {
    public Bag $headers;
    public function __construct()
    {
        $this->headers = new Bag();
    }
};
$private = new class {
    public function getStatusCode()
    {
    }
    public function getHeader($name)
    {
    }
    private function withAddedHeader($name, $value)
    {
    }
};
$static = new class {
    public function getStatusCode()
    {
    }
    public static function getHeader($name)
    {
    }
    public function withAddedHeader($name, $value)
    {
    }
};
foreach ([new stdClass(), new Magic(), $hidden, $unset, $request, $private, $static, new Bag(), fn () => 1] as $object) {
    foreach ([fn () => push_to($object, '/a.css'), fn () => (new ServerPush\LinkSet())->applyTo($object)] as $call) {
        try {
            $call();
        } catch (TypeError $error) {
            echo preg_replace('/\0.*$/', '', $error->getMessage()), "\n";
        }
    }
}
try {
    push_to('response', '/a.css');
} catch (TypeError $error) {
    echo $error->getMessage(), "\n";
}
?>
--EXPECTF--
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, stdClass%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, stdClass%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Magic%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Magic%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, class@anonymous%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Bag%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Bag%S
ServerPush\push_to(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Closure%S
ServerPush\LinkSet::applyTo(): Argument #1 ($response) must be a response of Symfony's HttpFoundation or of PSR-7, Closure%S
ServerPush\push_to(): Argument #1 ($response) must be of type object, string given
