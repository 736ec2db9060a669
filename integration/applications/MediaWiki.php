<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** MediaWiki on SQLite; which stylesheet a page has follows from what is on it */
final class MediaWiki extends Application
{
    private const ARTICLES = 12;

    /** Thousands of files that it does not need */
    private const LEFT_OUT = ['.', '..', 'LocalSettings.php', 'config', 'extensions', 'extensions-core'];

    /** Hidden ones of the form */
    private const EDIT_FIELDS = [
        'wpEditToken', 'wpStarttime', 'wpEdittime', 'editRevId', 'parentRevId', 'oldid', 'wpUnicodeCheck',
    ];

    private const PASSWORD = 'a long secret';

    public function name(): string
    {
        return 'MediaWiki';
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
        mkdir("$folder/site/extensions", recursive: true);
        foreach (array_diff(scandir(Debian::path('/usr/share/mediawiki')), self::LEFT_OUT) as $name) {
            Command::link(Debian::path("/usr/share/mediawiki/$name"), "$folder/site");
        }
        Command::link(Debian::path('/usr/share/mediawiki/extensions-core/Cite'), "$folder/site/extensions");
        mkdir("$folder/data");
        $maintenance = "$folder/site/maintenance";
        Command::php(self::extensions(), "$maintenance/install.php", [
            '--dbtype', 'sqlite', '--dbpath', "$folder/data", '--dbname', 'wiki', '--scriptpath', '',
            '--server', 'https://' . Browser::HOST, '--pass', self::PASSWORD, 'A wiki', 'Admin',
        ]);
        Command::write("$folder/site/LocalSettings.php", file_get_contents(__DIR__ . '/fill/mediawiki-settings.php'));
        file_put_contents("$folder/articles.xml", self::articles());
        Command::php(self::extensions(), "$maintenance/importDump.php", ["$folder/articles.xml"]);
        Command::php(self::extensions(), "$maintenance/rebuildrecentchanges.php");
        Command::php(self::extensions(), "$maintenance/runJobs.php");
    }

    public function writable(): array
    {
        return ['data', 'site/images'];
    }

    public function visits(): array
    {
        $articles = array_map(static fn (int $number) => "/wiki/Article_$number", range(1, self::ARTICLES));
        $admin = static fn (string|\Closure $target) => Visit::to($target)->as('admin');

        return [
            ...Visit::all('/wiki/Main_Page', ...$articles),
            ...Visit::all('/wiki/Category:Articles', '/wiki/Special:AllPages', '/wiki/Special:RecentChanges'),
            ...Visit::all('/wiki/Special:Version', '/wiki/Special:SpecialPages'),
            ...Visit::all('/index.php?title=Article_1&action=history'),
            ...Visit::all('/index.php?title=Special:Search&search=letter&fulltext=1', '/wiki/Special:UserLogin'),
            ...Visit::all('/index.php?title=Article_2&action=info', '/wiki/Special:WhatLinksHere/Article_1'),
            Visit::to('/')->is(301),
            Visit::to('/wiki/Special:Search?search=Article+3&go=Go')->is(302),
            Visit::to('/wiki/Nowhere')->is(404, 'no text'),
            Visit::to('/index.php?title=Article_1&action=raw')->is(200, 'letter'),
            Visit::to('/index.php?title=Special:RecentChanges&feed=atom')->is(302),
            Visit::to('/api.php?hidebots=1&urlversion=1&days=7&limit=50&action=feedrecentchanges&feedformat=atom')
                ->is(200, '<feed'),
            Visit::to('/api.php?action=query&list=allpages&format=json')->fetched()->is(200, 'Article 1'),
            Visit::to('/api.php?action=query&list=allpages&format=json')->is(200, 'Article 1'),
            Visit::to('/rest.php/v1/page/Article_1')->fetched()->is(200, '"title"'),
            Visit::to('/load.php?lang=en&modules=site.styles&only=styles&skin=vector')->fetched('text/css'),
            Visit::to('/wiki/Article_1')->again(),
            Visit::to('/wiki/Article_2')->head(),
            $admin('/index.php?title=Special:UserLogin')->is(200, 'wpLoginToken'),
            $admin('/index.php?title=Special:UserLogin')->posts(self::login('wrong'))->is(200, 'Incorrect'),
            $admin('/index.php?title=Special:UserLogin')->posts(self::login(self::PASSWORD))->is(302),
            $admin('/wiki/Main_Page')->is(200, 'pt-logout'),
            $admin('/wiki/Article_1')->is(200, 'pt-logout'),
            $admin('/wiki/Special:Preferences'),
            $admin('/wiki/Special:Watchlist'),
            $admin('/wiki/Special:UserRights'),
            $admin('/wiki/Special:Block'),
            $admin('/index.php?title=Article_1&action=edit')->is(200, 'wpEditToken'),
            $admin('/index.php?title=Article_1&action=submit')->posts(static fn (Browser $browser) => [
                'wpTextbox1' => $browser->found('~<textarea[^>]*>(.*?)</textarea>~s') . "\n\nAnother letter.",
                'wpSummary' => 'longer', 'wpUltimateParam' => '1',
                ...array_combine(self::EDIT_FIELDS, array_map($browser->hidden(...), self::EDIT_FIELDS)),
            ])->is(302),
            $admin('/wiki/Article_1')->is(200, 'Another letter'),
            Visit::to('/wiki/Article_1')->is(200, 'Another letter'),
            $admin('/index.php?title=Article_3&action=history'),
            $admin('/index.php?title=Special:UserLogout')->is(200, 'wpEditToken'),
            $admin('/index.php?title=Special:UserLogout')->posts(static fn (Browser $browser) => [
                'wpEditToken' => $browser->hidden('wpEditToken'), 'title' => 'Special:UserLogout',
            ])->is(200, 'logged out'),
            $admin('/wiki/Special:Preferences')->is(302),
        ];
    }

    /** @return \Closure(Browser): array<string, string> */
    private static function login(string $password): \Closure
    {
        return static fn (Browser $browser) => [
            'wpName' => 'Admin', 'wpPassword' => $password, 'wpLoginAttempt' => 'Log in', 'authAction' => 'login',
            'title' => 'Special:UserLogin', 'wpLoginToken' => $browser->hidden('wpLoginToken'), 'wpEditToken' => '+\\',
        ];
    }

    public function varying(): array
    {
        return [
            '/"wgRequestId":"[^"]*"/' => '',
            '/"wgBackendResponseTime":\d+/' => '',
            '/"wgPageParseReport":\{.*?\}\}\);/' => '',
            '/[0-9a-f]{40}\+\\\\{1,2}/' => '(token)',
            // Times, and whether they came out of a cache
            '/<!--\s*(NewPP|Transclusion expansion|Saved in parser cache).*?-->/s' => '',
            '/^X-Request-Id: .*$/mi' => '',
            // It tells the length, and closes the connection, when it has something to do afterwards.
            '/^(Content-Length: .*|Transfer-Encoding: chunked)\n/m' => '',
        ];
    }

    /** What is imported; each third has a table of contents, or a gallery, or neither */
    private static function articles(): string
    {
        $text = str_repeat("It is a long letter, and [[Article 1]] is where it begins.\n\n", 10);
        $pages = ['Main Page' => "Welcome.\n\n* [[Article 1]]\n* [[Article 2]]\n"];
        for ($number = 1; $number <= self::ARTICLES; $number++) {
            $more = [
                "== One ==\n$text\n== Two ==\n$text\n== Three ==\n$text\n=== Four ===\n$text",
                "{| class=\"wikitable sortable\"\n! Letter !! Date\n|-\n| One || 1\n|-\n| Two || 2\n|}\n$text",
                $text,
            ][$number % 3];
            $pages["Article $number"] = "$text$more\n[[Category:Articles]]\n";
        }
        $xml = '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">';
        $id = 0;
        foreach ($pages as $title => $content) {
            $xml .= "<page><title>$title</title><ns>0</ns><id>" . ++$id . '</id><revision>'
                . '<timestamp>2024-05-' . sprintf('%02d', $id) . 'T12:00:00Z</timestamp>'
                . '<contributor><ip>192.0.2.1</ip></contributor><model>wikitext</model><format>text/x-wiki</format>'
                . '<text xml:space="preserve">'
                . htmlspecialchars($content, \ENT_XML1) . '</text></revision></page>';
        }

        return "$xml</mediawiki>";
    }
}
