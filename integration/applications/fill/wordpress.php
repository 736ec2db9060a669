<?php

/*
 * php wordpress.php FOLDER POSTS PHOTO...: WordPress in this folder, for the first time, with so many posts
 */

[, $folder, $posts] = $argv;
$photos = array_slice($argv, 3);

$_SERVER += ['HTTP_HOST' => 'site.example', 'HTTPS' => 'on', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET'];
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

// It would tell the administrator by mail.
function wp_new_blog_notification()
{
}
// What it comes with, which bears today's date
function wp_install_defaults($user)
{
}

$_POST = [];
wp_install('A site', 'admin', 'admin@site.example', true, '', 'secret', 'en_US');
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'UTC');
update_option('posts_per_page', 10);
wp_insert_category(['cat_name' => 'Letters', 'category_nicename' => 'letters']);
$category = get_term_by('slug', 'letters', 'category')->term_id;

$pictures = [];
foreach (array_slice($photos, 0, 4) as $i => $photo) {
    $name = "picture-$i.jpg";
    ['path' => $path, 'url' => $url] = wp_upload_dir('2024/05');
    copy($photo, "$path/$name");
    $picture = wp_insert_attachment([
        'post_title' => "Picture $i", 'post_mime_type' => 'image/jpeg', 'post_status' => 'inherit',
        'post_date' => '2024-05-01 12:00:00', 'post_author' => 1,
    ], "$path/$name");
    wp_update_attachment_metadata($picture, wp_generate_attachment_metadata($picture, "$path/$name"));
    $pictures[] = $picture;
}

$text = 'It was a bright cold day in May, and the clocks of the post office were striking ten. ';
for ($number = 1; $number <= $posts; $number++) {
    $picture = $pictures[$number % count($pictures)];
    // Whatever host it is asked for by
    $image = str_replace('https://site.example/', '/', wp_get_attachment_image($picture, 'large'));
    $post = wp_insert_post([
        'post_title' => "Post number $number",
        'post_name' => "post-number-$number",
        'post_status' => 'publish',
        'post_author' => 1,
        'post_date' => sprintf('2024-05-%02d 12:00:00', $number),
        'post_category' => [$category],
        'tags_input' => [$number % 2 ? 'odd' : 'even'],
        'post_content' => "<!-- wp:paragraph -->\n<p>" . str_repeat($text, 6) . "</p>\n<!-- /wp:paragraph -->\n\n"
            . "<!-- wp:image {\"id\":$picture,\"sizeSlug\":\"large\"} -->\n"
            . "<figure class=\"wp-block-image size-large\">$image</figure>\n<!-- /wp:image -->\n\n"
            . "<!-- wp:paragraph -->\n<p>" . str_repeat($text, 12) . "</p>\n<!-- /wp:paragraph -->",
    ], true);
    if (is_wp_error($post)) {
        throw new Exception($post->get_error_message());
    }
    set_post_thumbnail($post, $picture);
    wp_insert_comment([
        'comment_post_ID' => $post, 'comment_author' => 'Reader', 'comment_content' => 'A fine letter.',
        'comment_date' => sprintf('2024-05-%02d 14:00:00', $number), 'comment_approved' => 1,
    ]);
}
wp_insert_post([
    'post_type' => 'page', 'post_title' => 'A page', 'post_name' => 'a-page', 'post_status' => 'publish',
    'post_author' => 1, 'post_date' => '2024-05-01 12:00:00',
    'post_content' => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->",
]);
flush_rewrite_rules();
