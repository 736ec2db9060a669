<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Settings;

/** The same application without serverpush, with it, and with it learning */
enum Variant: string
{
    case Plain = 'plain';
    case Loaded = 'loaded';
    case Learning = 'learning';

    /** What makes it learn, as docs/recipes.md says */
    public const LEARNS = ['serverpush.learn' => 'on'];

    /**
     * @param int $milliseconds how much longer each request takes than it has to
     * @param string $prepended a file of prepended/
     */
    public function settings(Application $application, int $milliseconds, string $prepended): Settings
    {
        return new Settings([
            ...Settings::OPCACHE,
            'extension' => $application::extensions(),
            // As in production: what goes wrong is in the log, and the page is as it was.
            'display_errors' => '0',
            'error_reporting' => (string) (\E_ALL & ~\E_DEPRECATED & ~\E_USER_DEPRECATED),
            'output_buffering' => '4096',
            'sendmail_path' => '/bin/true',
            'memory_limit' => '256M',
            'auto_prepend_file' => Settings::DOCUMENT_ROOT . '/' . self::up($application) . "prepended/$prepended",
            'applications.milliseconds' => (string) $milliseconds,
            'session.save_path' => Settings::DOCUMENT_ROOT . '/' . self::up($application) . 'temporary',
            'sys_temp_dir' => Settings::DOCUMENT_ROOT . '/' . self::up($application) . 'temporary',
            'upload_tmp_dir' => Settings::DOCUMENT_ROOT . '/' . self::up($application) . 'temporary',
            ...$this === self::Learning ? self::LEARNS : [],
            ...$application->settings(),
        ], withExtension: $this !== self::Plain);
    }

    /** From the document root to the server's directory */
    public static function up(Application $application): string
    {
        return str_repeat('../', 1 + \count(array_filter(explode('/', $application->documentRoot()))));
    }
}
