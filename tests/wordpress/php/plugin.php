<?php
// What the tests change about WordPress.

// WordPress refuses to look up pasted addresses on its own machine, where the tests serve the guide.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports, $host, $url) => [wp_parse_url($url, PHP_URL_PORT)], 10, 3);

add_filter('pre_wp_mail', '__return_true');

// A page is shown in the theme that its address names.
foreach (['template', 'stylesheet'] as $option) {
    add_filter("pre_option_$option", fn ($theme) => $_GET['with_theme'] ?? $theme);
}

// A page is sent with the policy that its address gives, as a school's server would.
add_action('send_headers', function () {
    if (!empty($_GET['with_policy'])) {
        header('Content-Security-Policy: ' . wp_unslash($_GET['with_policy']));
    }
});
