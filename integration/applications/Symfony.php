<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\NotInstalled;

/** Symfony's FrameworkBundle with WebLink, a login, and HttpCache, which keeps some pages and their parts */
final class Symfony extends Application
{
    private const PACKAGES = __DIR__ . '/symfony/vendor';

    private const ARTICLES = 8;

    public function name(): string
    {
        return 'Symfony';
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
            throw new NotInstalled('symfony/framework-bundle is not installed');
        }
        mkdir("$folder/site/var", recursive: true);
        Command::link(self::PACKAGES, "$folder/site/vendor");
        Command::overlay(__DIR__ . '/symfony/site', "$folder/site");
        Command::write("$folder/site/public/photo.jpg", file_get_contents(self::photo()));
    }

    public function writable(): array
    {
        return ['site/var'];
    }

    public function visits(): array
    {
        $articles = array_map(static fn (int $number) => "/articles/$number", range(1, self::ARTICLES));
        $admin = static fn (string|\Closure $target) => Visit::to($target)->as('admin');
        $login = static fn (string $password) => static fn (Browser $browser) => [
            '_username' => 'admin', '_password' => $password, '_csrf_token' => $browser->hidden('_csrf_token'),
        ];

        return [
            ...Visit::all('/', ...$articles),
            ...Visit::all('/cached/1', '/cached/2', '/cached/3', '/about', '/stream', '/dated', '/contact', '/login'),
            Visit::to('/old')->is(301),
            Visit::to('/admin')->is(302),
            Visit::to('/nowhere')->is(404),
            Visit::to('/articles/99')->is(404),
            Visit::to('/feed')->is(200, '<rss'),
            Visit::to('/api/articles')->is(200, 'Article 16'),
            Visit::to('/api/articles')->fetched()->is(200, 'Article 16'),
            Visit::to('/download')->is(200, 'a letter'),
            Visit::to('/dated')->again(),
            Visit::to('/download')->again(),
            Visit::to('/base.css')->fetched('text/css'),
            Visit::to('/base.css')->fetched('text/css')->again(),
            Visit::to('/')->head(),
            Visit::to('/cached/1')->head(),
            Visit::to('/contact')->as('reader')->posts(['letter' => 'short'])->is(302),
            Visit::to('/contact')->as('reader')->is(200, 'too short'),
            Visit::to('/contact')->as('reader')->posts(['letter' => 'a letter that is long enough'])->is(302),
            Visit::to('/contact')->as('reader')->is(200, 'Thank you'),
            Visit::to('/cached/1')->as('reader')->is(200, 'A part'),
            $admin('/admin')->is(302),
            $admin('/login')->is(200, '_csrf_token'),
            $admin('/login')->posts($login('wrong'))->is(302),
            $admin('/login')->is(200, 'Invalid credentials'),
            $admin('/login')->posts($login('secret'))->is(302),
            $admin('/admin')->is(200, 'Hello, admin'),
            $admin('/')->is(200),
            $admin('/articles/1'),
            $admin('/cached/2')->is(200, 'A part'),
            $admin('/admin/articles/2')->is(200, 'value="Article 2"'),
            $admin('/admin/articles/2')->posts(['title' => 'Another'])->is(302),
            $admin('/admin/articles/none')->is(404),
            $admin('/logout')->is(302),
            $admin('/admin')->is(302),
        ];
    }

    public function varying(): array
    {
        return [
            '/(name="_csrf_token" value=")[^"]+/' => '$1…',
            '/^Age: \d+$/m' => 'Age: …',
            // Of what is kept, with a random boundary between its parts
            '/^x-content-digest: .*$/m' => 'x-content-digest: …',
        ];
    }

    public function complaints(): array
    {
        return ['/Uncaught PHP Exception \S*NotFoundHttpException/'];
    }
}
