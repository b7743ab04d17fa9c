<?php
// The settings of a WordPress that exists for one run of the tests.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('DATABASE_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', getenv('WORDPRESS_ADDRESS'));
define('WP_SITEURL', getenv('WORDPRESS_ADDRESS'));
// WordPress may contact only the guide's own server.
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
