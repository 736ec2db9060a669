--TEST--
phpinfo() shows version, what this SAPI can do, and the settings
--EXTENSIONS--
serverpush
--FILE--
<?php
(new ReflectionExtension('serverpush'))->info();
?>
--EXPECTF--

serverpush

serverpush support => enabled
Version => %d.%d.%d
Link fields in this SAPI => no (it sends no headers)
Early hints in this SAPI => no (it sends no headers)
Early hints under Apache => %r(yes|no \(built without Apache's headers\))%r

Directive => Local Value => Master Value
serverpush.enabled => On => On
serverpush.mode => push => push
serverpush.header_budget => 3072 => 3072
serverpush.max_links => 64 => 64
serverpush.early_hints => navigate => navigate
serverpush.debug => Off => Off
