<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** WordPress with its default theme and 16 posts with pictures */
final class WordPress extends Application
{
    private const DATABASE = 'wordpress';

    private const POSTS = 16;

    public function name(): string
    {
        return 'WordPress';
    }

    public function documentRoot(): string
    {
        return 'site';
    }

    public function frontController(): ?string
    {
        return '/index.php';
    }

    public function install(string $folder): void
    {
        Command::link(Debian::path('/usr/share/wordpress'), "$folder/site");
        foreach (glob(Debian::FOLDER . '/var/lib/wordpress/wp-content/themes/*', \GLOB_ONLYDIR) as $theme) {
            Command::link($theme, "$folder/site/wp-content/themes");
        }
        mkdir("$folder/site/wp-content/uploads");
        $settings = file_get_contents(__DIR__ . '/fill/wordpress-config.php');
        Command::write("$folder/site/wp-config.php", $settings);
        $database = Database::running();
        $database->make(self::DATABASE);
        $this->connect($folder, self::DATABASE);
        Command::php(self::extensions(), __DIR__ . '/fill/wordpress.php', [
            "$folder/site", (string) self::POSTS,
            ...glob(\dirname(__DIR__, 2) . '/examples/gallery/public/photos/*.jpg'),
        ]);
        file_put_contents("$folder/dump.sql", $database->dump(self::DATABASE));
    }

    public function settle(string $copy): void
    {
        $name = self::DATABASE . bin2hex(random_bytes(4));
        Database::running()->make($name, file_get_contents("$copy/dump.sql"));
        $this->connect($copy, $name);
    }

    public function writable(): array
    {
        return ['site/wp-content/uploads', 'database.php'];
    }

    private function connect(string $folder, string $database): void
    {
        file_put_contents("$folder/database.php", '<?php return ' . var_export([
            'DB_NAME' => $database,
            'DB_USER' => $database,
            'DB_PASSWORD' => Database::PASSWORD,
            'DB_HOST' => 'localhost:' . Database::running()->socketFile(),
        ], true) . ";\n");
    }

    public function visits(): array
    {
        $posts = array_map(static fn (int $number) => "/post-number-$number/", range(1, 6));
        $author = static fn (string|\Closure $target) => Visit::to($target)->as('admin');
        $logout = static fn (Browser $browser) => $browser->found('~(/wp-login\.php\?action=logout[^"\']+)~');
        $login = ['log' => 'admin', 'pwd' => Database::PASSWORD, 'rememberme' => 'forever', 'wp-submit' => 'Log In'];

        return [
            ...Visit::all('/', '/page/2/', ...$posts),
            ...Visit::all('/category/letters/', '/tag/even/', '/author/admin/', '/2024/05/', '/a-page/', '/?s=number'),
            ...Visit::all('/wp-login.php', '/wp-login.php?action=lostpassword'),
            Visit::to('/?p=1')->is(301),
            Visit::to('/post-number-3')->is(301),
            Visit::to('/wp-admin/')->is(302),
            Visit::to('/nowhere/')->is(404, 'found'),
            Visit::to('/feed/')->is(200, '<rss'),
            Visit::to('/post-number-1/feed/')->is(200, '<rss'),
            Visit::to('/feed/')->again(),
            Visit::to('/wp-sitemap.xml')->is(200, '<sitemapindex'),
            Visit::to('/robots.txt')->is(200, 'User-agent'),
            Visit::to('/wp-json/')->is(200, '"namespaces"'),
            Visit::to('/wp-json/wp/v2/posts?per_page=3')->fetched()->is(200, '"post-number-'),
            Visit::to('/wp-json/wp/v2/nothing')->fetched()->is(404),
            Visit::to('/')->head(),
            Visit::to('/post-number-1/')->head(),
            Visit::to('/wp-includes/css/dist/block-library/style.min.css')->fetched('text/css'),
            Visit::to('/wp-includes/css/dist/block-library/style.min.css')->fetched('text/css')->again(),
            Visit::to('/xmlrpc.php')->posts([])->is(200, 'faultCode'),
            Visit::to('/wp-comments-post.php')->posts([
                'comment' => 'What a letter', 'author' => 'Reader', 'email' => 'reader@site.example',
                'comment_post_ID' => '4', 'comment_parent' => '0',
            ])->is(302),
            $author('/wp-login.php')->posts(['pwd' => 'wrong'] + $login)->is(200, 'login_error'),
            $author('/wp-login.php')->posts($login)->is(302),
            $author('/wp-admin/')->is(200, 'Dashboard'),
            $author('/wp-admin/edit.php')->is(200, 'Post number 16'),
            $author('/wp-admin/upload.php?mode=list'),
            $author('/wp-admin/users.php'),
            $author('/wp-admin/themes.php'),
            $author('/wp-admin/options-general.php'),
            $author('/wp-admin/options-general.php?page=nothing')->is(403),
            $author('/wp-admin/post-new.php')->is(200, 'wp-block-editor'),
            $author('/wp-admin/admin-ajax.php')->posts(['action' => 'nothing'])->fetched()->is(400),
            $author('/wp-admin/export.php?download=true&content=all')->is(200, '<rss'),
            $author('/')->is(200, 'wp-admin-bar'),
            $author('/post-number-2/')->is(200, 'wp-admin-bar'),
            $author('/nowhere/')->is(404, 'wp-admin-bar'),
            $author($logout)->is(302),
            $author('/wp-admin/')->is(302),
        ];
    }

    public function varying(): array
    {
        return [
            '/\b[0-9a-f]{10}\b/' => '(nonce)',
            '/overdue by \d+ seconds?/' => 'overdue',
        ];
    }

    public function complaints(): array
    {
        return ['/An unexpected error occurred\. .* WordPress\.org/'];
    }
}
