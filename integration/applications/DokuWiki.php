<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** DokuWiki, whose pages are files */
final class DokuWiki extends Application
{
    private const PAGES = 12;

    private const PASSWORD = 'secret';

    /** Of other packages */
    private const SCRIPTS = [
        'jquery/jquery.min.js', 'jquery-ui/jquery-ui.min.js', 'jquery-ui/ui/i18n', 'jquery-cookie',
    ];

    public function name(): string
    {
        return 'DokuWiki';
    }

    public function documentRoot(): string
    {
        return 'site';
    }

    public function install(string $folder): void
    {
        Command::link(Debian::path('/usr/share/dokuwiki'), "$folder/site");
        Command::link(Debian::path('/etc/dokuwiki'), "$folder/site/conf");
        Command::link(Debian::path('/var/lib/dokuwiki/data'), "$folder/data");
        // The package's names the folders of an installed one.
        Command::write("$folder/site/inc/preload.php", "<?php\n");
        foreach (self::SCRIPTS as $path) {
            @mkdir(\dirname("$folder/javascript/$path"), recursive: true);
            Command::link(Debian::path("/usr/share/javascript/$path"), "$folder/javascript/$path");
        }
        foreach (['phpseclib', 'simplepie'] as $library) {
            Command::link(Debian::path("/usr/share/php/$library"), "$folder/php-$library");
        }
        Command::link(Debian::path('/usr/share/php-geshi'), "$folder/php-geshi");
        $this->relocate($folder);
        $this->fill($folder);
    }

    /** Where the package has the path of an installed one */
    private function relocate(string $folder): void
    {
        $up = static fn (int $levels) => "__DIR__ . '" . str_repeat('/..', $levels);
        foreach ([
            'lib/exe/jquery.php' => 3,
            'lib/exe/js.php' => 3,
            'inc/parserutils.php' => 2,
            'vendor/composer/autoload_static.php' => 3,
            'vendor/composer/autoload_classmap.php' => 3,
            'vendor/composer/autoload_namespaces.php' => 3,
            'vendor/composer/autoload_psr4.php' => 3,
        ] as $file => $levels) {
            $code = file_get_contents("$folder/site/$file");
            Command::write("$folder/site/$file", strtr($code, [
                "'/usr/share/javascript/" => "{$up($levels)}/javascript/",
                "'/usr/share/php/" => "{$up($levels)}/php-",
                "'/usr/share/php-geshi/" => "{$up($levels)}/php-geshi/",
            ]));
        }
    }

    private function fill(string $folder): void
    {
        Command::write("$folder/site/conf/local.php", "<?php\n" . <<<'PHP'
            $conf['title'] = 'A wiki';
            $conf['savedir'] = dirname(__DIR__, 2) . '/data';
            $conf['useacl'] = 1;
            $conf['superuser'] = '@admin';
            $conf['disableactions'] = 'register';
            $conf['updatecheck'] = 0;
            $conf['userewrite'] = 0;
            $conf['send404'] = 1;

            PHP);
        Command::write("$folder/site/conf/acl.auth.php", "*\t@ALL\t1\n*\t@user\t8\n");
        $hash = password_hash(self::PASSWORD, \PASSWORD_BCRYPT, ['cost' => 5]);
        Command::write("$folder/site/conf/users.auth.php", "admin:$hash:Admin:admin@site.example:admin,user\n");
        $text = str_repeat("It is a long letter, and [[page1]] is where it begins.\n\n", 10);
        $pages = ['start' => "====== Start ======\n\n  * [[page1]]\n  * [[page2]]\n"];
        foreach (range(1, self::PAGES) as $number) {
            $pages["page$number"] = "====== Page $number ======\n\n$text===== More =====\n\n"
                . "<code php>\necho 1;\n</code>\n\n$text";
        }
        foreach ($pages as $name => $content) {
            file_put_contents("$folder/data/pages/$name.txt", $content);
            touch("$folder/data/pages/$name.txt", strtotime('2024-05-01 12:00:00'));
        }
    }

    public function writable(): array
    {
        return ['data', 'site/conf'];
    }

    public function visits(): array
    {
        $pages = array_map(static fn (int $number) => "/doku.php?id=page$number", range(1, self::PAGES));
        $admin = static fn (string|\Closure $target) => Visit::to($target)->as('admin');
        $login = static fn (string $password) => static fn (Browser $browser) => [
            'u' => 'admin', 'p' => $password, 'do' => 'login', 'id' => 'start', 'sectok' => $browser->hidden('sectok'),
        ];

        return [
            ...Visit::all('/doku.php', ...$pages),
            ...Visit::all('/doku.php?id=page1&do=revisions', '/doku.php?id=page1&do=backlink', '/doku.php?do=recent'),
            ...Visit::all('/doku.php?id=start&do=index', '/doku.php?do=search&q=letter&id=start'),
            ...Visit::all('/doku.php?id=start&do=login', '/doku.php?id=page2&do=edit', '/doku.php?id=start&do=admin'),
            Visit::to('/')->is(302),
            Visit::to('/doku.php?id=nowhere')->is(404),
            Visit::to('/feed.php')->is(200, '<rdf:RDF'),
            Visit::to('/doku.php?id=page1&do=export_raw')->is(200, 'letter'),
            Visit::to('/doku.php?id=page1&do=export_xhtml')->is(200, 'letter'),
            // The first one makes what the second one is sent.
            Visit::to('/lib/exe/css.php?t=dokuwiki')->fetched('text/css'),
            Visit::to('/lib/exe/css.php?t=dokuwiki')->fetched('text/css'),
            Visit::to('/lib/exe/css.php?t=dokuwiki')->fetched('text/css')->again(),
            Visit::to('/lib/exe/ajax.php')->posts(['call' => 'linkwiz', 'q' => 'page'])->fetched(),
            Visit::to('/lib/exe/fetch.php?media=wiki:dokuwiki-128.png')->fetched('image/*'),
            Visit::to('/lib/exe/fetch.php?media=wiki:nothing.png')->is(404),
            Visit::to('/doku.php?id=page3')->head(),
            $admin('/doku.php?id=start&do=login')->is(200, 'sectok'),
            $admin('/doku.php?id=start')->posts($login('wrong'))->is(403, 'class="error"'),
            $admin('/doku.php?id=start')->posts($login(self::PASSWORD))->is(302),
            $admin('/doku.php?id=start')->is(200, 'Logged in as'),
            $admin('/doku.php?id=page1')->is(200, 'Logged in as'),
            $admin('/doku.php?id=start&do=admin')->is(200, 'Configuration Settings'),
            $admin('/doku.php?id=start&do=admin&page=config'),
            $admin('/doku.php?id=start&do=admin&page=acl'),
            $admin('/doku.php?id=start&do=admin&page=usermanager'),
            $admin('/doku.php?id=start&do=admin&page=extension')->is(200, 'extension'),
            $admin('/doku.php?id=start&do=profile'),
            $admin('/doku.php?id=start&do=media'),
            $admin('/doku.php?id=page1&do=edit')->is(200, 'wikitext'),
            $admin('/doku.php?id=page1')->posts(static fn (Browser $browser) => [
                'sectok' => $browser->hidden('sectok'), 'id' => 'page1', 'rev' => '0', 'prefix' => '.', 'suffix' => '',
                'date' => $browser->hidden('date'), 'target' => 'section', 'summary' => 'longer', 'do[save]' => '1',
                'changecheck' => $browser->hidden('changecheck'),
                'wikitext' => $browser->found('~<textarea[^>]*>(.*?)</textarea>~s') . "\n\nAnother letter.\n",
            ])->is(302),
            $admin('/doku.php?id=page1')->is(200, 'Another letter'),
            Visit::to('/doku.php?id=page1')->is(200, 'Another letter'),
            $admin(static fn (Browser $browser) => $browser->found('~"(/doku\.php\?[^"]*do=logout[^"]*)~'))->is(302),
            $admin('/doku.php?id=start&do=profile')->is(200, 'do=login'),
        ];
    }

    public function complaints(): array
    {
        return ['/Undefined array key "REMOTE_USER" in \S*feed\.php/'];
    }

    public function varying(): array
    {
        return [
            // Its cookie is named by the port, too.
            '/\bDW[0-9a-f]{32}\b/' => 'DW…',
            // The time of the newest of its files
            '/(tseed=|data-tseed=")[0-9a-f]+/' => '$1…',
            '~(taskrunner\.php\?id=[^&"]*&(?:amp;)?)\d+~' => '$1…',
        ];
    }
}
