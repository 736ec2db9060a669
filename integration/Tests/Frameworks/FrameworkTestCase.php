<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

use ServerPush\Integration\Server\Request;
use ServerPush\Integration\Server\Response;
use ServerPush\Integration\Server\Sapi;
use ServerPush\Integration\Server\Settings;
use ServerPush\Integration\Tests\ServerTestCase;

/** Applications on the real packages of the frameworks, which `./dev test` installs beside their composer.json */
abstract class FrameworkTestCase extends ServerTestCase
{
    /** Shared modules in Debian that a PHP without its ini files lacks; built in or not there elsewhere */
    private const MODULES = ['ctype', 'dom', 'iconv', 'mbstring', 'tokenizer', 'xml'];

    /**
     * @param list<string> $versions folders in frameworks/
     * @return iterable<string, array{Sapi, string}>
     */
    final protected static function onBothSapis(string ...$versions): iterable
    {
        foreach ($versions as $version) {
            foreach ([Sapi::CliServer, Sapi::Fpm] as $sapi) {
                yield "$version on $sapi->value" => [$sapi, $version];
            }
        }
    }

    /**
     * @param string $application a script in frameworks/applications/
     * @param string $version a folder in frameworks/
     * @param array<string, string> $directives
     */
    final protected function ask(
        Sapi $sapi,
        string $application,
        string $version,
        Request|string $request,
        array $directives = [],
    ): Response {
        return $this->request($sapi, $request, self::settings(
            "integration/frameworks/applications/$application.php",
            ['frameworks.packages' => self::packages($version), ...$directives],
        ));
    }

    /** The file that loads the classes of a version */
    private static function packages(string $version): string
    {
        $folder = "integration/frameworks/$version";

        return self::root(is_file(\dirname(__DIR__, 3) . "/$folder/autoload.php")
            ? "$folder/autoload.php"
            : "$folder/vendor/autoload.php");
    }

    /**
     * @param array<string, string> $directives
     * @param ?string $copy of frameworks/, for a server that cannot read the tree itself
     */
    final protected static function settings(
        string $application,
        array $directives = [],
        ?string $copy = null,
    ): Settings {
        $modules = array_filter(
            self::MODULES,
            static fn (string $module) => is_file(PHP_EXTENSION_DIR . "/$module.so"),
        );

        return new Settings(
            [
                'extension' => array_values($modules),
                ...Settings::OPCACHE,
                'opcache.enable_cli' => '1',
                'frameworks.application' => $copy === null
                    ? self::root($application)
                    : "$copy/applications/" . basename($application),
                'frameworks.cache' => Settings::DOCUMENT_ROOT . '/cache',
                ...$directives,
            ],
            frontController: ($copy ?? self::root('integration/frameworks')) . '/front-controller.php',
        );
    }

    /** That a file is missing is an error: nothing would be tested. */
    final protected static function root(string $path): string
    {
        return realpath(\dirname(__DIR__, 3) . "/$path")
            ?: throw new \RuntimeException("$path is missing; ./dev test installs packages");
    }

    /**
     * Symfony writes the names of fields that come from its cache in lower case, which mean the same.
     *
     * @param list<string> $expected the values of all Link fields, in their order
     */
    final protected static function assertLinkValues(array $expected, Response $response): void
    {
        self::assertSame($expected, preg_replace('/^Link: /i', '', $response->lines('Link')));
    }

    final protected static function assertStatus(int $expected, Response $response): void
    {
        self::assertSame($expected, $response->status, substr($response->body, 0, 2_000));
    }
}
