<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Server\Binary;
use ServerPush\Integration\Server\NotInstalled;
use ServerPush\Integration\Servers\Certificate;

/** Debian's Firefox, headless, with a profile of its own for each visit, that goes with it */
final class Firefox
{
    private const SECONDS = 60;

    private const PREFERENCES = [
        // Nothing but the page
        'network.captive-portal-service.enabled' => false,
        'network.connectivity-service.enabled' => false,
        'app.normandy.enabled' => false,
        'app.update.enabled' => false,
        'browser.safebrowsing.malware.enabled' => false,
        'browser.safebrowsing.phishing.enabled' => false,
        'browser.safebrowsing.downloads.enabled' => false,
        'browser.shell.checkDefaultBrowser' => false,
        'datareporting.policy.dataSubmissionEnabled' => false,
        'datareporting.healthreport.uploadEnabled' => false,
        'extensions.update.enabled' => false,
        'services.settings.server' => '',
        'toolkit.telemetry.enabled' => false,
        'toolkit.telemetry.server' => '',
    ];

    /** Loads the page with nothing cached, until it is loaded */
    public static function visit(string $host, int $port, string $target): void
    {
        $profile = sys_get_temp_dir() . '/serverpush-firefox-' . bin2hex(random_bytes(6));
        mkdir($profile);
        try {
            file_put_contents("$profile/user.js", self::preferences($host));
            file_put_contents("$profile/cert_override.txt", self::trust("$host:$port"));
            self::run($profile, "https://$host:$port$target");
        } finally {
            exec('rm -rf ' . escapeshellarg($profile));
        }
    }

    public static function version(): string
    {
        exec(escapeshellarg(Binary::named('firefox-esr', 'firefox')) . ' --version', $lines);

        return preg_match('/\d+/', implode($lines), $match)
            ? $match[0]
            : throw new NotInstalled('Firefox is not installed');
    }

    private static function run(string $profile, string $url): void
    {
        $process = proc_open(
            [
                Binary::named('timeout'), (string) self::SECONDS,
                Binary::named('firefox-esr', 'firefox'), '--headless', '--no-remote', '--profile', $profile,
                '--screenshot', "$profile/page.png", $url,
            ],
            [['file', '/dev/null', 'r'], $output = tmpfile(), $output],
            $pipes,
            $profile,
            ['PATH' => '/usr/bin:/bin', 'HOME' => $profile, 'MOZ_CRASHREPORTER_DISABLE' => '1'],
        );
        if (proc_close($process) !== 0 || !is_file("$profile/page.png")) {
            rewind($output);
            throw new \RuntimeException("Firefox, $url:\n" . stream_get_contents($output));
        }
    }

    private static function preferences(string $host): string
    {
        $lines = '';
        foreach (['network.dns.localDomains' => $host] + self::PREFERENCES as $name => $value) {
            $lines .= "user_pref(\"$name\", " . json_encode($value, \JSON_UNESCAPED_SLASHES) . ");\n";
        }

        return $lines;
    }

    /** As if somebody had confirmed once that he trusts this certificate */
    private static function trust(string $address): string
    {
        $fingerprint = openssl_x509_fingerprint(Certificate::get()->certificate, 'sha256');
        $bytes = strtoupper(implode(':', str_split($fingerprint, 2)));

        // The object identifier is SHA-256's.
        return "$address:\tOID.2.16.840.1.101.3.4.2.1\t$bytes\t\n";
    }
}
