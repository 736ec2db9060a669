<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

/** One that nobody here wrote: how it is installed and filled, and what its visitors ask for */
abstract class Application
{
    /** Of this PHP, in the order in which they can be loaded */
    protected const EXTENSIONS = [
        'ctype', 'curl', 'dom', 'exif', 'fileinfo', 'gd', 'iconv', 'intl', 'mbstring', 'mysqlnd', 'pdo', 'phar',
        'posix', 'simplexml', 'sockets', 'tokenizer', 'xml', 'xmlreader', 'xmlwriter', 'xsl', 'mysqli', 'pdo_mysql',
        'pdo_sqlite', 'sqlite3',
    ];

    abstract public function name(): string;

    /**
     * Into this folder, filled: no file there says where it lies, for what is served are copies.
     *
     * @throws \ServerPush\Integration\Server\NotInstalled
     */
    abstract public function install(string $folder): void;

    /** In that folder */
    abstract public function documentRoot(): string;

    /** @return list<string> what it changes when it is used: files and folders of that folder */
    abstract public function writable(): array;

    /** What a copy of the folder needs to be served, such as a database of its own */
    public function settle(string $copy): void
    {
    }

    /** The file of the document root that answers what is no file; null: the server does */
    public function frontController(): ?string
    {
        return null;
    }

    /** @return array<string, string|list<string>> for php.ini */
    public function settings(): array
    {
        return [];
    }

    /** @return list<Visit> in the order in which they are made */
    abstract public function visits(): array;

    /** @return array<string, string> what is another in each answer, as a pattern, and what stands for it then */
    public function varying(): array
    {
        return [];
    }

    /** @return list<string> lines of the log that are the application's own business, as patterns */
    public function complaints(): array
    {
        return [];
    }

    /** A picture for those that have none */
    final protected static function photo(): string
    {
        return \dirname(__DIR__, 2) . '/examples/gallery/public/photos/1.jpg';
    }

    /** @return list<string> */
    final public static function extensions(): array
    {
        return static::EXTENSIONS;
    }
}
