<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\NotInstalled;

/** The application that Laravel begins with, and pages, a login and built assets; its own middleware sends Link */
final class Laravel extends Application
{
    private const PACKAGES = __DIR__ . '/laravel/vendor';

    private const ARTICLES = 8;

    public function name(): string
    {
        return 'Laravel';
    }

    public function documentRoot(): string
    {
        return 'site/public';
    }

    public function frontController(): ?string
    {
        return '/index.php';
    }

    public function install(string $folder): void
    {
        if (!is_file(self::PACKAGES . '/autoload.php')) {
            throw new NotInstalled('laravel/laravel is not installed');
        }
        Command::link(self::PACKAGES . '/laravel/laravel', "$folder/site");
        Command::link(self::PACKAGES, "$folder/site/vendor");
        Command::overlay(__DIR__ . '/laravel/site', "$folder/site");
        Command::write("$folder/site/public/photo.jpg", file_get_contents(self::photo()));
        rename("$folder/site/environment", "$folder/site/.env");
        touch("$folder/site/database/database.sqlite");
        Command::php(self::extensions(), "$folder/site/artisan", ['migrate', '--force']);
    }

    public function writable(): array
    {
        return ['site/storage', 'site/bootstrap/cache', 'site/database'];
    }

    public function visits(): array
    {
        $articles = array_map(static fn (int $number) => "/articles/$number", range(1, self::ARTICLES));
        $admin = static fn (string|\Closure $target) => Visit::to($target)->as('admin');
        $token = static fn (Browser $browser) => ['_token' => $browser->hidden('_token')];
        $form = static fn (array $fields) => static fn (Browser $browser) => $token($browser) + $fields;
        $login = static fn (string $password) => $form(['email' => 'admin@site.example', 'password' => $password]);

        return [
            ...Visit::all('/', ...$articles),
            ...Visit::all('/about', '/contact', '/login', '/cached'),
            Visit::to('/old')->is(301),
            Visit::to('/admin')->is(302),
            Visit::to('/nowhere')->is(404),
            Visit::to('/articles/99')->is(404),
            Visit::to('/feed')->is(200, '<rss'),
            Visit::to('/api/articles')->is(200, 'Article 16'),
            Visit::to('/api/articles')->fetched()->is(200, 'Article 16'),
            Visit::to('/download')->is(200, 'a letter'),
            Visit::to('/robots.txt'),
            Visit::to('/cached')->as('reader'),
            Visit::to('/fonts.css')->fetched('text/css'),
            Visit::to('/fonts.css')->fetched('text/css')->again(),
            Visit::to('/')->head(),
            Visit::to('/articles/1')->head(),
            Visit::to('/contact')->as('reader')->is(200, '_token'),
            Visit::to('/contact')->as('reader')->posts($form(['letter' => 'short']))->is(302),
            Visit::to('/contact')->as('reader')->is(200, 'at least 10'),
            Visit::to('/contact')->as('reader')->posts($form(['letter' => 'a letter that is long enough']))->is(302),
            Visit::to('/contact')->as('reader')->is(200, 'Thank you'),
            Visit::to('/contact')->posts(['letter' => 'without a token'])->is(419),
            $admin('/admin')->is(302),
            $admin('/login')->is(200, '_token'),
            $admin('/login')->posts($login('wrong'))->is(302),
            $admin('/login')->is(200, 'not known'),
            $admin('/login')->posts($login('secret'))->is(302),
            $admin('/admin')->is(200, 'Hello, Admin'),
            $admin('/')->is(200, 'href="/admin"'),
            $admin('/articles/1')->is(200, 'href="/admin"'),
            $admin('/admin/articles/2')->is(200, 'value="Article 2"'),
            $admin('/admin/articles/2')->posts($form(['_method' => 'PUT', 'title' => 'Another article']))->is(302),
            $admin('/articles/2')->is(200, 'Another article'),
            Visit::to('/articles/2')->is(200, 'Another article'),
            $admin('/admin/articles/99')->is(404),
            $admin('/admin')->is(200, 'Log out'),
            $admin('/logout')->posts($form([]))->is(302),
            $admin('/admin')->is(302),
        ];
    }

    public function varying(): array
    {
        return ['/((?:name="_token" value|name="csrf-token" content)=")[^"]+/' => '$1…'];
    }
}
