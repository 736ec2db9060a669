<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** Roundcube on SQLite, which signs its users in to an IMAP server */
final class Roundcube extends Application
{
    public function name(): string
    {
        return 'Roundcube';
    }

    public function documentRoot(): string
    {
        return 'site/public_html';
    }

    public function install(string $folder): void
    {
        Command::link(Debian::path('/var/lib/roundcube'), "$folder/site");
        Command::link(Debian::path('/usr/share/php'), "$folder/php");
        foreach (['temp', 'logs', 'data'] as $name) {
            @mkdir("$folder/site/$name");
        }
        $database = new \SQLite3("$folder/site/data/roundcube.db");
        $database->exec(file_get_contents(Debian::path('/usr/share/roundcube/SQL/sqlite.initial.sql')));
        $database->close();
    }

    public function writable(): array
    {
        return ['site/data', 'site/temp', 'site/logs'];
    }

    public function settle(string $copy): void
    {
        Command::write("$copy/site/config/config.inc.php", '<?php $config = ' . var_export([
            'imap_host' => '127.0.0.1:' . MailServer::running()->port(),
            'imap_auth_type' => 'IMAP',
            'smtp_host' => '127.0.0.1:1',
            'product_name' => 'Letters',
            'des_key' => 'secretsecretsecretsecret',
            'plugins' => [],
            'skin' => 'elastic',
            'log_driver' => 'stdout',
            'enable_installer' => false,
        ], true) . ";\n\$config['db_dsnw'] = 'sqlite:///' . dirname(__DIR__) . '/data/roundcube.db?mode=0640';\n");
    }

    public function settings(): array
    {
        return ['include_path' => '.:{document-root}/../../php'];
    }

    public function visits(): array
    {
        $member = static fn (string|\Closure $target) => Visit::to($target)->as('member');
        $token = static fn (Browser $browser) => $browser->found('~"request_token":"([^"]+)"~');
        $login = static fn (string $password) => static fn (Browser $browser) => [
            '_task' => 'login', '_action' => 'login', '_timezone' => 'UTC', '_url' => '', '_user' => 'reader',
            '_pass' => $password, '_token' => $browser->hidden('_token'),
        ];

        return [
            ...Visit::all('/', '/index.php', '/?_task=login', '/?_task=mail', '/?_task=settings'),
            ...Visit::all('/?_task=addressbook', '/?_task=mail&_mbox=Sent', '/?_task=mail&_mbox=Drafts'),
            ...Visit::all('/?_task=mail&_action=compose', '/?_task=calendar'),
            Visit::to('/nowhere')->is(404),
            Visit::to('/program/js/common.min.js')->fetched('*/*'),
            Visit::to('/program/js/common.min.js')->fetched('*/*')->again(),
            Visit::to('/')->head(),
            $member('/')->is(200, 'request_token'),
            $member('/?_task=login')->posts($login('wrong'))->is(401, 'Login failed'),
            $member('/?_task=login')->posts($login(MailServer::PASSWORD))->is(302),
            $member(static fn (Browser $browser) => $browser->location)->is(200, 'messagelist'),
            $member('/?_task=mail')->is(200, 'messagelist'),
            $member('/?_task=mail&_mbox=Sent')->is(200, 'messagelist'),
            $member('/?_task=mail&_action=list&_mbox=INBOX&_remote=1')->fetched()->is(200, '"action":"list"'),
            $member('/?_task=mail&_action=getunread&_remote=1')->fetched(),
            $member('/?_task=mail&_action=compose')->is(302),
            $member(static fn (Browser $browser) => $browser->location)->is(200, 'composebody'),
            $member('/?_task=addressbook'),
            $member('/?_task=addressbook&_action=export&_source=0'),
            $member('/?_task=settings'),
            $member('/?_task=settings&_action=preferences'),
            $member('/?_task=settings&_action=edit-prefs&_section=general&_framed=1'),
            $member('/?_task=settings&_action=folders'),
            $member('/?_task=settings&_action=identities'),
            $member('/?_task=settings&_action=responses'),
            $member('/?_task=settings&_action=about'),
            $member('/?_task=mail')->is(200, 'messagelist'),
            $member(static fn (Browser $browser) => "/?_task=logout&_token={$token($browser)}")->is(200, 'login-form'),
            $member('/?_task=mail')->is(200, 'login-form'),
        ];
    }

    public function varying(): array
    {
        return [
            '/((?:_token" value=|"request_token":|_token=)"?)[^"&]+/' => '$1…',
            '/\b[0-9a-zA-Z]{32}\b/' => '(token)',
            '/("user_id":")[0-9a-zA-Z]+/' => '$1…',
            '/((?:compose_id":"|[?&;]_id=|name="_id" value="))[0-9a-f]+/' => '$1…',
        ];
    }

    public function complaints(): array
    {
        return ['/IMAP Error: Login failed for reader/', '/PHP Error: Request security check failed/'];
    }
}
