<?php

foreach (require dirname(__DIR__) . '/database.php' as $name => $value) {
    define($name, $value);
}
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "$name key");
    define("{$name}_SALT", "$name salt");
}
$table_prefix = 'wp_';

$scheme = isset($_SERVER['HTTPS']) ? 'https' : 'http';
define('WP_HOME', "$scheme://" . ($_SERVER['HTTP_HOST'] ?? 'site.example'));
define('WP_SITEURL', WP_HOME);
// Nothing happens that a request does not ask for, and nothing leaves the machine.
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_DEBUG', false);

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
