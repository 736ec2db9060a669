--TEST--
The settings, their defaults, and that they can be changed everywhere
--EXTENSIONS--
serverpush
--FILE--
<?php
foreach (ini_get_all('serverpush') as $name => $setting) {
    echo "$name = ", var_export($setting['global_value'], true), ", $setting[access]\n";
}
?>
--EXPECT--
serverpush.cache_aware = 'off', 7
serverpush.cache_bits = '13', 7
serverpush.cache_cookie = 'serverpush', 7
serverpush.cache_max_age = '0', 7
serverpush.cache_max_bytes = '512', 7
serverpush.cache_version = '', 7
serverpush.debug = '0', 7
serverpush.documents_only = '0', 7
serverpush.early_budget = '4000', 7
serverpush.early_hints = 'navigate', 7
serverpush.enabled = '1', 7
serverpush.error_pages = '0', 7
serverpush.header_budget = '3072', 7
serverpush.learn = 'off', 7
serverpush.learn_clients = '3', 4
serverpush.learn_exclude = '', 4
serverpush.learn_file = '', 4
serverpush.learn_final = '0', 7
serverpush.learn_frankenphp = '0', 4
serverpush.learn_memory = '4M', 4
serverpush.learn_origins = '', 4
serverpush.learn_signed_in = '0', 4
serverpush.learn_version = '', 4
serverpush.max_links = '64', 7
serverpush.mode = 'push', 7
serverpush.timing = '0', 7
serverpush.trim_foreign = '0', 7
serverpush.trust_forwarded = '0', 7
