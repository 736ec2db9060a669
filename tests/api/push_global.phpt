--TEST--
The global push() declares for the same response as ServerPush\push()
--EXTENSIONS--
serverpush
--FILE--
<?php
var_dump(push('/a.css'), ServerPush\push('/a.css'), ServerPush\push('/b.css'), push('/b.css'));
echo ServerPush\links(), "\n";
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(false)
</a.css>; rel=preload; as=style, </b.css>; rel=preload; as=style
