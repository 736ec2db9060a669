<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** phpMyAdmin, which empties all output buffers, and has dozens of scripts on each page */
final class PhpMyAdmin extends Application
{
    private const DATABASE = 'shop';

    public function name(): string
    {
        return 'phpMyAdmin';
    }

    public function documentRoot(): string
    {
        return 'site';
    }

    public function install(string $folder): void
    {
        Command::link(Debian::path('/usr/share/phpmyadmin'), "$folder/site");
        Command::link(Debian::path('/usr/share/php'), "$folder/php");
        mkdir("$folder/temporary");
        $file = "$folder/site/libraries/vendor_config.php";
        Command::write($file, strtr(file_get_contents($file), [
            "'/var/lib/phpmyadmin/tmp/'" => "ROOT_PATH . '../temporary/'",
            "'/etc/phpmyadmin/config.inc.php'" => "ROOT_PATH . '../config.php'",
        ]));
    }

    public function writable(): array
    {
        return ['temporary'];
    }

    public function settle(string $copy): void
    {
        $database = Database::running();
        $database->make(self::DATABASE, <<<'SQL'
            CREATE TABLE letters (id INT PRIMARY KEY AUTO_INCREMENT, subject VARCHAR(80), body TEXT);
            INSERT INTO letters (subject, body) VALUES ('One', 'A long letter'), ('Two', 'Another letter');
            CREATE TABLE readers (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(80));
            INSERT INTO readers (name) VALUES ('A reader');
            SQL);
        Command::write("$copy/config.php", '<?php $cfg = ' . var_export([
            'blowfish_secret' => str_repeat('secret', 6),
            'Servers' => [1 => [
                'auth_type' => 'cookie', 'host' => 'localhost', 'socket' => $database->socketFile(),
            ]],
            'VersionCheck' => false,
            'SendErrorReports' => 'never',
        ], true) . ";\n");
    }

    public function settings(): array
    {
        return [
            'include_path' => '.:{document-root}/../php',
            // With 38 links a 103 is longer than the default allows.
            'serverpush.early_budget' => '6000',
        ];
    }

    public function visits(): array
    {
        $member = static fn (string|\Closure $target) => Visit::to($target)->as('member');
        $tokens = static fn (Browser $browser) => $browser->hidden('token');
        $login = static fn (string $password) => static fn (Browser $browser) => [
            'pma_username' => self::DATABASE, 'pma_password' => $password, 'server' => '1', 'target' => 'index.php',
            'route' => '/', 'token' => $tokens($browser), 'set_session' => $browser->hidden('set_session'),
        ];
        $table = 'db=' . self::DATABASE . '&table=letters';

        return [
            ...Visit::all('/', '/index.php', '/index.php?lang=de', '/index.php?lang=es', '/index.php?lang=it'),
            ...Visit::all('/index.php?lang=nl', '/index.php?route=/&lang=fr', '/index.php?route=/database/sql'),
            ...Visit::all('/index.php?route=/server/databases', '/index.php?db=' . self::DATABASE),
            Visit::to('/robots.txt')->is(200, 'User-agent'),
            Visit::to('/nowhere')->is(404),
            Visit::to('/url.php?url=https://www.phpmyadmin.net/'),
            Visit::to('/js/messages.php?l=en')->fetched('*/*')->is(200, 'Messages'),
            Visit::to('/')->head(),
            $member('/index.php')->is(200, 'set_session'),
            $member('/index.php?route=/')->posts($login('wrong'))->is(200, 'Access denied'),
            $member('/index.php')->is(200, 'set_session'),
            $member('/index.php?route=/')->posts($login(Database::PASSWORD))->is(302),
            $member('/index.php?route=/')->is(200, 'pma_navigation'),
            $member('/index.php?route=/server/databases'),
            $member('/index.php?route=/server/variables'),
            $member('/index.php?route=/server/collations'),
            $member('/index.php?route=/server/engines'),
            $member('/index.php?route=/database/structure&db=' . self::DATABASE)->is(200, 'readers'),
            $member('/index.php?route=/database/sql&db=' . self::DATABASE),
            $member('/index.php?route=/database/search&db=' . self::DATABASE),
            $member("/index.php?route=/table/structure&$table")->is(200, 'subject'),
            $member("/index.php?route=/sql&$table&pos=0")->is(200, 'Another letter'),
            $member("/index.php?route=/table/change&$table"),
            $member("/index.php?route=/table/search&$table"),
            $member('/index.php?route=/preferences/manage'),
            $member('/index.php?route=/nowhere')->is(404),
            $member('/index.php?route=/navigation&ajax_request=1')->fetched()->is(200, '"success":true'),
            $member('/index.php?route=/export')->posts(static fn (Browser $browser) => [
                'db' => self::DATABASE, 'table' => 'readers', 'export_type' => 'table', 'export_method' => 'quick',
                'what' => 'csv', 'csv_separator' => ',', 'csv_enclosed' => '"', 'csv_escaped' => '"',
                'csv_terminated' => 'AUTO', 'quick_or_custom' => 'quick', 'output_format' => 'sendit',
                'filename_template' => '@TABLE@', 'compression' => 'none', 'allrows' => '1', 'single_table' => '1',
                'csv_structure_or_data' => 'data',
                'token' => json_decode($browser->page, true)['token'] ?? $browser->found('~"token":"([^"]+)"~'),
            ])->is(200, 'A reader'),
            $member('/index.php?route=/')->is(200, 'pma_navigation'),
            $member('/index.php?route=/logout')->posts(static fn (Browser $browser) => [
                'token' => html_entity_decode($browser->found('~token:"([^"]+)"~')),
            ])->is(302),
            $member('/index.php?route=/')->is(200, 'set_session'),
        ];
    }

    public function varying(): array
    {
        return [
            // What it sets a table of results apart by: any number below 2^31, so of any length
            '/((?:showAll|display_binary|display_blob|hide_transformation|resultsForm)_'
                . '|(?:partialFulltext|relationalDisplay|geoOption)Radio[A-Za-z]+|data-(?:for|uniqueId)=")\d+(?=["_])/'
                => '$1(random)',
            '/Query took [\d.]+ seconds/' => 'Query took',
            '/((?:token|set_session)"? ?(?:value=|:) ?\\\\?")[^"\\\\]*/' => '$1…',
            '/(token=)[^&"\\\\]+/' => '$1…',
        ];
    }
}
