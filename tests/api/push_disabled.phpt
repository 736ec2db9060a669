--TEST--
disable_functions=push leaves the global name to the application, ServerPush\push() stays
--EXTENSIONS--
serverpush
--INI--
disable_functions=push
--FILE--
<?php
function push(string $what): string
{
    return "pushed $what by the application";
}

echo push('/a.css'), "\n";
var_dump(ServerPush\push('/b.css'));
echo ServerPush\links(), "\n";
?>
--EXPECT--
pushed /a.css by the application
bool(true)
</b.css>; rel=preload; as=style
