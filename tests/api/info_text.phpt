--TEST--
php --ri shows the version, what the SAPI can do, and the settings
--EXTENSIONS--
serverpush
--FILE--
<?php
ob_start();
(new ReflectionExtension('serverpush'))->info();
echo trim(str_replace(phpversion('serverpush'), '<version>', ob_get_clean()));
?>
--EXPECTF--
serverpush

serverpush support => enabled
Version => <version>
Link fields in this SAPI => no (it sends no headers)
Early hints in this SAPI => no (it sends no headers)
Early hints under Apache => %r(yes|no \(built without Apache's headers\))%r

Directive => Local Value => Master Value
serverpush.enabled => On => On
serverpush.mode => push => push
serverpush.header_budget => 3072 => 3072
serverpush.max_links => 64 => 64
serverpush.early_hints => navigate => navigate
serverpush.cache_aware => off => off
serverpush.cache_cookie => serverpush => serverpush
serverpush.cache_bits => 13 => 13
serverpush.cache_version => no value => no value
serverpush.cache_max_bytes => 512 => 512
serverpush.cache_max_age => 0 => 0
serverpush.debug => Off => Off
