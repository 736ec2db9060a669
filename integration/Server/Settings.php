<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** The one php.ini that a server reads: nothing of the machine's own configuration counts. */
final readonly class Settings
{
    /** Stands for the directory that the server serves, which is another one for each */
    public const DOCUMENT_ROOT = '{document-root}';

    /** What loads opcache: from PHP 8.5 on it is a part of PHP */
    public const OPCACHE = PHP_VERSION_ID < 80500 ? ['zend_extension' => 'opcache'] : [];

    private const COMMON = [
        // A warning shows up in the body, where tests see it.
        'display_errors' => '1',
        'display_startup_errors' => '1',
        'error_reporting' => '-1',
        'html_errors' => '0',
        'log_errors' => '1',
        'output_buffering' => '0',
        'default_charset' => 'UTF-8',
    ];

    /**
     * @param array<string, string|list<string>> $directives a list is one line for each value
     * @param ?string $frontController the script that answers all requests, where it is; null: those in app/, by their
     *     names
     * @param ?list<string> $extensions the paths of these instead, in this order
     */
    public function __construct(
        private array $directives = [],
        private bool $withExtension = true,
        public ?string $frontController = null,
        private ?array $extensions = null,
    ) {
    }

    /** The absolute path of the built extension. That it is missing is an error: nothing would be tested. */
    public static function extension(): string
    {
        $path = getenv('SERVERPUSH_SO') ?: \dirname(__DIR__, 2) . '/modules/serverpush.so';

        return realpath($path)
            ?: throw new \RuntimeException("$path is missing: build the extension, or set SERVERPUSH_SO");
    }

    public function __toString(): string
    {
        $extensions = $this->extensions ?? ($this->withExtension ? [self::extension()] : []);
        $lines = array_map(static fn (string $extension) => "extension=\"$extension\"", $extensions);
        // More that a build is tested with, such as opcache
        $lines[] = (string) getenv('SERVERPUSH_INI');
        foreach ([...self::COMMON, ...$this->directives] as $name => $values) {
            foreach ((array) $values as $value) {
                $lines[] = "$name=\"$value\"";
            }
        }
        $lines[] = "; all requests go to: $this->frontController";

        return implode("\n", $lines) . "\n";
    }
}
