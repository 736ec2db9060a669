<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\Content;
use ServerPush\Integration\Server\ServerFailure;

/** An application, installed and filled once, and what is served of it: a copy for each server */
final class Installation implements Content
{
    /** What tells what was learned */
    public const LEARNED = '/serverpush-learned.php';

    private const FOLDER = __DIR__ . '/../../.build/applications/installed';

    private function __construct(private readonly Application $application, private readonly string $folder)
    {
    }

    /** @throws \ServerPush\Integration\Server\NotInstalled */
    public static function of(Application $application): self
    {
        static $installations = [];

        return $installations[$application->name()] ??= self::make($application);
    }

    /** What was made by another state of this code is made again. */
    private static function make(Application $application): self
    {
        $folder = self::FOLDER . '/' . $application->name();
        $state = self::state($application);
        if (@file_get_contents("$folder/state") !== $state) {
            foreach ([$folder, "$folder.new"] as $old) {
                Command::run([Binary::named('rm'), '-rf', $old]);
            }
            mkdir("$folder.new/files", recursive: true);
            $application->install("$folder.new/files");
            // Neither server is to go by them: what they say is in the configuration, as far as it matters.
            Command::run([Binary::named('find'), "$folder.new/files", '-name', '.htaccess', '-delete']);
            Command::run([Binary::named('chmod'), '-R', 'u=rwX,go=rX', "$folder.new/files"]);
            file_put_contents("$folder.new/state", $state);
            rename("$folder.new", $folder);
        }

        return new self($application, "$folder/files");
    }

    private static function state(Application $application): string
    {
        $class = new \ReflectionClass($application);
        $name = strtolower($class->getShortName());
        $files = [$class->getFileName(), ...glob(__DIR__ . "/fill/$name*")];
        if (is_dir(__DIR__ . "/$name/site")) {
            $folder = new \RecursiveDirectoryIterator(__DIR__ . "/$name/site", \FilesystemIterator::SKIP_DOTS);
            array_push($files, ...array_keys(iterator_to_array(new \RecursiveIteratorIterator($folder))));
        }
        sort($files);
        $packages = [Debian::FOLDER . '/unpacked', __DIR__ . "/$name/vendor/autoload.php"];

        return implode("\n", [...array_map('md5_file', $files), ...array_map(
            static fn (string $file) => (string) @filemtime($file),
            $packages,
        )]);
    }

    public function documentRoot(): string
    {
        return "application/{$this->application->documentRoot()}";
    }

    public function folders(): array
    {
        return ['prepended' => __DIR__ . '/prepended'];
    }

    public function files(): array
    {
        return [];
    }

    public function apache(): array
    {
        $frontController = $this->application->frontController();

        return [
            'LoadModule setenvif_module ' . Binary::apacheModule('mod_setenvif.so'),
            'SetEnvIf X-Forwarded-Proto "^https$" HTTPS=on',
            ...$frontController === null ? [] : ["FallbackResource $frontController"],
        ];
    }

    public function settle(string $directory, ?string $user): void
    {
        $this->link("$directory/application");
        copy(__DIR__ . '/prepended' . self::LEARNED, "$directory/{$this->documentRoot()}" . self::LEARNED);
        mkdir("$directory/temporary");
        $this->application->settle("$directory/application");
        if ($user !== null) {
            Command::run([Binary::named('chown'), '-R', $user, "$directory/temporary", ...array_map(
                static fn (string $path) => "$directory/application/$path",
                $this->application->writable(),
            )]);
        }
    }

    /** Thousands of files for each server, which differ in a few: the others are the same file by another name. */
    private function link(string $copy): void
    {
        $cp = Binary::named('cp');
        try {
            Command::run([$cp, '-rl', $this->folder, $copy]);
        } catch (ServerFailure) {
            // Another file system
            Command::run([Binary::named('rm'), '-rf', $copy]);
            Command::run([$cp, '-rp', $this->folder, $copy]);

            return;
        }
        foreach ($this->application->writable() as $path) {
            Command::run([Binary::named('rm'), '-rf', "$copy/$path"]);
            Command::run([$cp, '-rp', "$this->folder/$path", "$copy/$path"]);
        }
    }
}
