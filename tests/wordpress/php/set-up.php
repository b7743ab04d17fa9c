<?php
// Installs WordPress, makes an account for each role, and posts each text as each of them. It reads the
// texts as a JSON object by their names, and prints the address of each post by its role and name.
(new mysqli(null, 'root', '', null, 0, getenv('DATABASE_SOCKET')))->query('CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('A primary school', 'administrator', 'administrator@example.org', true, '', 'secret');
wp_installing(false);

$texts = json_decode(stream_get_contents(STDIN), true);
$posts = [];
foreach (['administrator', 'editor', 'author'] as $role) {
    $user = username_exists($role) ?: wp_insert_user([
        'user_login' => $role,
        'user_pass' => 'secret',
        'user_email' => "$role@example.org",
        'role' => $role,
    ]);
    // From here on, WordPress filters HTML as it does for this account.
    wp_set_current_user($user);
    foreach ($texts as $name => $text) {
        $post = wp_insert_post(wp_slash([
            'post_title' => $name,
            'post_content' => $text,
            'post_status' => 'publish',
        ]), true);
        if (is_wp_error($post)) {
            exit("$role could not post $name: " . $post->get_error_message());
        }
        $posts[$role][$name] = get_permalink($post);
    }
}
echo json_encode($posts);
