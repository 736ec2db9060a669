<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Daemon;
use ServerPush\Integration\Server\Servers;

/** MariaDB with a folder of its own, which listens on a socket there and on no port */
final class Database extends Daemon
{
    public const PASSWORD = 'secret';

    private const SCHEMA = ['mysql_system_tables', 'mysql_performance_tables', 'mysql_system_tables_data'];

    protected const SECONDS_TO_WAIT = 30;

    public static function running(): self
    {
        return Servers::started('MariaDB', static fn () => new self());
    }

    /** In PHP's form of a host with it */
    public function socketFile(): string
    {
        return "$this->directory/socket";
    }

    /** What it holds, as text that makes it again */
    public function dump(string $name): string
    {
        return Command::run([
            ...Debian::command('/usr/bin/mariadb-dump'), '--no-defaults', '-uroot', "--socket={$this->socketFile()}",
            '--skip-dump-date', '--skip-comments', $name,
        ]);
    }

    /** A new one, whatever there was of this name, with a user of the same name */
    public function make(string $name, string $dump = ''): void
    {
        $password = self::PASSWORD;
        $this->execute(<<<SQL
            DROP DATABASE IF EXISTS $name;
            CREATE DATABASE $name CHARACTER SET utf8mb4;
            CREATE OR REPLACE USER $name@localhost IDENTIFIED BY '$password';
            GRANT ALL ON $name.* TO $name@localhost;
            USE $name;
            $dump
            SQL);
    }

    public function execute(string $sql): void
    {
        Command::run([
            ...Debian::command('/usr/bin/mariadb'), '--no-defaults', '-uroot', "--socket={$this->socketFile()}",
            '--default-character-set=utf8mb4',
        ], $sql);
    }

    protected function command(): array
    {
        return [
            ...$this->server(),
            "--socket={$this->socketFile()}",
            "--pid-file=$this->directory/pid",
            '--skip-networking',
            '--innodb-flush-log-at-trx-commit=0',
            '--innodb-buffer-pool-size=64M',
            '--character-set-server=utf8mb4',
        ];
    }

    protected function isReady(): bool
    {
        return self::takesConnections("unix://{$this->socketFile()}");
    }

    protected function writeFiles(): void
    {
        parent::writeFiles();
        self::makeDirectory("$this->directory/data");
        $user = $this->workerUser();
        if ($user !== null) {
            chown($this->directory, $user);
            chown("$this->directory/data", $user);
        }
        $schema = "CREATE DATABASE mysql;\nUSE mysql;\n";
        foreach (self::SCHEMA as $part) {
            $schema .= file_get_contents(Debian::path("/usr/share/mysql/$part.sql"));
        }
        Command::run([...$this->server(), '--bootstrap', '--skip-networking'], $schema);
    }

    /** @return non-empty-list<string> */
    private function server(): array
    {
        $user = $this->workerUser();

        return [
            ...Debian::command('/usr/sbin/mariadbd'),
            '--no-defaults',
            '--basedir=' . realpath(Debian::path('/usr')),
            '--lc-messages-dir=' . realpath(Debian::path('/usr/share/mysql')),
            "--datadir=$this->directory/data",
            "--tmpdir=$this->directory",
            ...$user ? ["--user=$user"] : [],
        ];
    }
}
