<?php

// Hands over to the application that is served here: one of those in applications/, with its packages in one of several
// versions, or an example, which has its own.

// As long as an application takes on a machine that is slower, or on a day that is busier
usleep(1000 * (int) get_cfg_var('frameworks.milliseconds'));

$_SERVER['APP_CACHE_DIR'] = get_cfg_var('frameworks.cache');

if (get_cfg_var('frameworks.packages') !== false) {
    // The older versions know nothing of this PHP.
    error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
    require get_cfg_var('frameworks.packages');
}

return require get_cfg_var('frameworks.application');
