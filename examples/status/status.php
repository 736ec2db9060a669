<?php

/*
 * What serverpush learned: a page that shows it, and files for the server in front of PHP-FPM, which cannot send a 103
 * itself. One file to copy; docs/learned-hints.md tells the rest.
 *
 * As a page: put it where the site's PHP files are, under a name that you like, and set PASSWORD below. It shows the
 * pages of the user and the document root that it runs with.
 *
 * On the command line: php status.php FILE FORMAT, which is what export.php does, too.
 */

declare(strict_types=1);

namespace ServerPushStatus;

use ServerPush\LinkSet;

use function ServerPush\forget;
use function ServerPush\learned;

/** Of your own, and at least 12 characters: without one there is no page. What password_hash() gives will do, too. */
const PASSWORD = '';

/** Files that were exported: the page says whether they still agree. PHP has to be allowed to read them. */
const EXPORTED = [
    // '/etc/haproxy/serverpush.map',
];

/** Links that were first seen later than so many days ago are not exported, unless one says otherwise. */
const DAYS = 7;

/** No longer list on the page; the file has all. */
const SHOWN_PAGES = 200;

const SECONDS_A_DAY = 86_400;

/** A sentence for whoever asked */
final class Refusal extends \Exception
{
}

/* --- The export ----------------------------------------------------------------------------------------------- */

/** What one address is to be hinted with */
final readonly class Hint
{
    public function __construct(
        public string $host,
        public string $path,
        public bool $mobile,
        public string $value,
    ) {
    }

    public function key(): string
    {
        return ($this->mobile ? 'mobile:' : '') . $this->host . $this->path;
    }
}

/** A server, and how its file is written and read */
enum Format: string
{
    case Haproxy = 'haproxy';
    case Apache = 'apache';
    case Caddy = 'caddy';

    /** Whose configuration would read something into these: `{env.SECRET}` in Caddy, `${SECRET}` in Apache */
    private const SPECIAL = '{}$"\\[]';

    public function title(): string
    {
        return match ($this) {
            self::Haproxy => 'HAProxy',
            self::Apache => 'Apache',
            self::Caddy => 'Caddy',
        };
    }

    public function file(): string
    {
        return match ($this) {
            self::Haproxy => 'serverpush.map',
            self::Apache => 'serverpush.conf',
            self::Caddy => 'serverpush.caddy',
        };
    }

    /** Whether this path, with its query, can stand in such a file and means nothing else there */
    public function takesPath(string $host, string $path): bool
    {
        return preg_match('/^[a-z0-9._:-]+$/', $host)
            && preg_match('~^/[\x21-\x7e]*$~D', $path)
            && strpbrk($path, self::SPECIAL . ($this === self::Apache ? "'" : '')) === false;
    }

    /** Whether this value of a field can, as it is. The quotes of its parameters are written so that they stay quotes. */
    public static function takesValue(string $value): bool
    {
        return preg_match('/^[\x20-\x7e]+$/D', $value) && strpbrk(str_replace('"', '', $value), self::SPECIAL) === false
            && !preg_match('/<[^>]*"/', $value);
    }

    /**
     * @param list<Hint> $hints
     * @param string $map where HAProxy finds the file
     */
    public function write(array $hints, int $days, string $map): string
    {
        usort($hints, static fn (Hint $a, Hint $b): int =>
            [$a->host, $a->path, $a->mobile] <=> [$b->host, $b->path, $b->mobile]);
        $lines = match ($this) {
            self::Haproxy => [...self::haproxyHead($map), ...array_map(
                static fn (Hint $hint): string => "{$hint->key()} $hint->value",
                $hints,
            )],
            self::Apache => self::apache($hints),
            self::Caddy => self::caddy($hints),
        };

        return implode("\n", ["# serverpush: learned hints, {$this->value}, days=$days", ...$lines]) . "\n";
    }

    /** @return array{format: self, days: int, values: array<string, string>} what a file says; the values by their keys */
    public static function read(string $text): array
    {
        if (!preg_match('/\A# serverpush: learned hints, (\w+), days=(\d+)\n/', $text, $match)
            || !$format = self::tryFrom($match[1])) {
            throw new Refusal('is no file that was exported here');
        }
        $values = [];
        $pattern = match ($format) {
            self::Haproxy => '/^(?<page>[^#\s]\S*) (?<value>.+)$/m',
            self::Caddy => '/^    "(?<page>\S+)" "(?<value>.+)"$/m',
            self::Apache => "/HTTP_HOST}\\) == '(?<host>[^']+)'|^ +<If .*'GET (?<page>\\S+) HTTP.*(?:(?<mobile>=)|!)= '\\?1'\">\\n"
                . '.* Link "(?<value>.+)"$/m',
        };
        preg_match_all($pattern, $text, $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL);
        $host = '';
        foreach ($found as $line) {
            $host = $line['host'] ?? $host;
            if (isset($line['page'])) {
                $key = (isset($line['mobile']) ? 'mobile:' : '') . $host . $line['page'];
                $values[$key] = $format === self::Haproxy ? $line['value'] : stripslashes($line['value']);
            }
        }

        return ['format' => $format, 'days' => (int) $match[2], 'values' => $values];
    }

    /** @return list<string> */
    private static function haproxyHead(string $map): array
    {
        return [
            '#',
            '# In the part of HAProxy that has PHP-FPM behind it:',
            '#',
            '#     http-request set-var-fmt(txn.page) "%[req.hdr(host),lower]%[pathq]"',
            '#     http-request set-var-fmt(txn.page) "mobile:%[var(txn.page)]" if { req.hdr(sec-ch-ua-mobile) ?1 }',
            "#     http-request set-var(txn.hint) var(txn.page),map_str($map)",
            '#     acl has_the_files req.hdr(if-none-match) -m found',
            '#     acl has_the_files req.hdr(if-modified-since) -m found',
            '#     acl wants_none req.hdr(save-data) -i on',
            '#     acl wants_none req.hdr(sec-purpose) -i -m beg prefetch',
            '#     acl navigates req.hdr(sec-fetch-mode) navigate',
            '#     acl wants_a_page req.hdr(sec-fetch-dest) document',
            '#     http-request early-hint Link "%[var(txn.hint)]" if { var(txn.hint) -m found } METH_GET navigates '
                . 'wants_a_page !has_the_files !wants_none',
            '#',
        ];
    }

    /**
     * A section for each host. The name of the file keeps the sections from counting twice where a rewrite leads to it.
     *
     * @param list<Hint> $hints
     * @return list<string>
     */
    private static function apache(array $hints): array
    {
        $lines = ['#', '# To be included in a <VirtualHost>', '#', 'H2EarlyHints on'];
        $host = null;
        foreach ($hints as $hint) {
            if ($hint->host !== $host) {
                array_push($lines, ...$host === null ? [] : ['</If>']);
                $host = $hint->host;
                $lines[] = "<If \"%{REQUEST_FILENAME} =~ m#\\.php\$# && %{HTTP:Sec-Fetch-Mode} == 'navigate' && "
                    . "%{HTTP:Sec-Fetch-Dest} == 'document' && %{HTTP:If-None-Match} == '' && "
                    . "%{HTTP:If-Modified-Since} == '' && tolower(%{HTTP:Save-Data}) != 'on' && "
                    . "%{HTTP:Sec-Purpose} !~ /^prefetch/ && tolower(%{HTTP_HOST}) == '$host'\">";
            }
            array_push(
                $lines,
                "    <If \"%{THE_REQUEST} == 'GET $hint->path HTTP/2.0' && %{HTTP:Sec-CH-UA-Mobile} "
                    . ($hint->mobile ? '==' : '!=') . " '?1'\">",
                '        H2EarlyHint Link "' . addcslashes($hint->value, '"') . '"',
                '    </If>',
            );
        }

        return [...$lines, '</If>'];
    }

    /**
     * @param list<Hint> $hints
     * @return list<string>
     */
    private static function caddy(array $hints): array
    {
        return [
            '#',
            '# To be imported in the site, before php_fastcgi',
            '#',
            'map {http.request.header.Sec-CH-UA-Mobile} {serverpush_mobile} {',
            '    ?1 "mobile:"',
            '    default ""',
            '}',
            'map "{serverpush_mobile}{http.request.hostport}{http.request.orig_uri}" {serverpush_hint} {',
            ...array_map(
                static fn (Hint $hint): string => "    \"{$hint->key()}\" \"" . addcslashes($hint->value, '"') . '"',
                $hints,
            ),
            '    default ""',
            '}',
            '@serverpush {',
            '    protocol http/2+',
            '    method GET',
            '    header Sec-Fetch-Mode navigate',
            '    header Sec-Fetch-Dest document',
            '    not header If-None-Match *',
            '    not header If-Modified-Since *',
            '    not header Save-Data on',
            '    not header Sec-Purpose prefetch*',
            '    not vars {serverpush_hint} ""',
            '}',
            'route @serverpush {',
            '    header +Link {serverpush_hint}',
            '    respond 103',
            '}',
        ];
    }
}

/**
 * What of the table can be said by another server, which knows host, path and query of a request, and whether the
 * browser is mobile: the hints of pages, not those that all pages of a script share.
 */
final class Export
{
    /** @var list<Hint> */
    public array $hints = [];

    /** @var array<string, int> how many links and pages stay behind, by the reason */
    public array $leftOut = [];

    /** @param array<string, mixed> $learned what learned() gives */
    public function __construct(array $learned, private readonly Format $format, private readonly int $days)
    {
        $pages = [];
        foreach ($learned['pages'] as $page) {
            if (!$page['script']) {
                $pages[($page['mobile'] ? 'mobile:' : '') . $page['host'] . $page['path']][] = $page;
            }
        }
        foreach ($pages as $same) {
            $this->add($same);
        }
    }

    /** @param non-empty-list<array<string, mixed>> $same the records of one address */
    private function add(array $same): void
    {
        if (\count(array_unique(array_column($same, 'uid'))) > 1) {
            // One of them may have asked itself for the other's page.
            $this->leaveOut('address that PHP answered as more than one user: choose by --root');

            return;
        }
        // A release of another folder, or HTTP before HTTPS: what was seen last is what there is.
        usort($same, static fn (array $a, array $b): int => $b['last_seen'] <=> $a['last_seen']);
        [$page] = $same;
        if ($page['reason'] !== null) {
            $this->leaveOut("page without a hint: $page[reason]");
        } elseif (!$this->format->takesPath($page['host'], $page['path'])) {
            $this->leaveOut('page whose address means more in a configuration');
        } elseif ($value = $this->value($page)) {
            $this->hints[] = new Hint($page['host'], $page['path'], $page['mobile'], $value);
        }
    }

    /** @param array<string, mixed> $page */
    private function value(array $page): string
    {
        $links = new LinkSet();
        foreach ($page['links'] as $link) {
            if ($this->isExported($link, $page)) {
                $links->add($link['link']);
            }
        }
        $value = '';
        $room = ((int) \ini_get('serverpush.early_budget') ?: 4000) - \strlen("HTTP/1.1 103 Early Hints\r\nLink: \r\n\r\n");
        foreach ($links->hintValues() as $hint) {
            // What goes out counts: a link as a string may have escapes that this has not.
            if (!Format::takesValue($hint)) {
                $this->leaveOut('link whose URL means more in a configuration');
                continue;
            }
            if (\strlen("$value, $hint") > $room) {
                $this->leaveOut('link beyond serverpush.early_budget');
                break;
            }
            $value .= $value === '' ? $hint : ", $hint";
        }

        return $value;
    }

    /**
     * Another server sends one answer to all, and none of the page's policies.
     *
     * @param array<string, mixed> $link
     * @param array<string, mixed> $page
     */
    private function isExported(array $link, array $page): bool
    {
        $why = match (true) {
            $link['hint'] === [false, false] => '',
            !$link['public'] => 'link that is not public',
            $link['hint'] !== [true, true] => 'link that is for visitors with cookies alone, or for those without',
            $page['policies'] !== [] && !preg_match('~^/(?!/)~', $link['link']->href) =>
                'link of another origin on a page with policies',
            $link['first_seen'] > time() - $this->days * SECONDS_A_DAY => "link first seen less than $this->days days ago",
            default => null,
        };
        if ($why) {
            $this->leaveOut($why);
        }

        return $why === null;
    }

    private function leaveOut(string $why): void
    {
        $this->leftOut[$why] = ($this->leftOut[$why] ?? 0) + 1;
    }

    public function why(): string
    {
        arsort($this->leftOut);

        return implode(', ', array_map(
            static fn (string $why, int $count): string => "$count × $why",
            array_keys($this->leftOut),
            $this->leftOut,
        ));
    }

    /** @throws Refusal if there is nothing in it */
    public function text(string $map): string
    {
        if (!$this->hints) {
            throw new Refusal('There is no hint to export' . ($this->leftOut ? ": {$this->why()}." : ': no page was learned yet.'));
        }

        return $this->format->write($this->hints, $this->days, $map);
    }

    /**
     * How a file that was exported before differs from what would be now, as far as it is about hosts of this table
     *
     * @return array{same: int, changed: int, missing: int, outdated: int}
     */
    public function compare(array $values): array
    {
        $now = [];
        foreach ($this->hints as $hint) {
            $now[$hint->key()] = $hint->value;
        }
        $hosts = array_flip(array_map(static fn (Hint $hint): string => $hint->host, $this->hints));
        $common = array_intersect_key($values, $now);
        $same = \count(array_intersect_assoc($common, $now));
        $others = array_filter(
            array_diff_key($values, $now),
            static fn (string $key): bool => isset($hosts[preg_replace('~^mobile:|/.*~', '', $key)]),
            ARRAY_FILTER_USE_KEY,
        );

        return [
            'same' => $same,
            'changed' => \count($common) - $same,
            'missing' => \count(array_diff_key($now, $values)),
            'outdated' => \count($others),
        ];
    }
}

/** A map in a HAProxy that runs, by its socket */
final readonly class RunningMap
{
    /** A command with its lines has to fit into tune.bufsize, 16 KB. */
    private const BYTES = 8_000;

    private string $id;

    /** @param ?string $file as the configuration names it; null: the only serverpush.map */
    public function __construct(private string $socket, ?string $file)
    {
        preg_match_all('/^(\d+) \(([^)]+)\)/m', $this->ask('show map'), $found, PREG_SET_ORDER);
        $maps = array_values(array_filter($found, static fn (array $map): bool =>
            $file === null ? basename($map[2]) === Format::Haproxy->file() : $map[2] === $file));
        if (\count($maps) !== 1) {
            throw new Refusal(\sprintf(
                'HAProxy has %s map %s: --map=PATH names one of %s.',
                $maps ? 'more than one' : 'no',
                $file ?? Format::Haproxy->file(),
                implode(', ', array_column($found, 2)) ?: 'none',
            ));
        }
        $this->id = "#{$maps[0][1]}";
    }

    /**
     * All at once: until the last step the map is what it was.
     *
     * @param list<Hint> $hints
     */
    public function replace(array $hints): void
    {
        if (!preg_match('/New version created: (\d+)/', $answer = $this->ask("prepare map $this->id"), $match)) {
            throw new Refusal("HAProxy prepares no map: $answer");
        }
        $lines = '';
        try {
            foreach ($hints as $hint) {
                $line = "{$hint->key()} $hint->value\n";
                if ($lines !== '' && \strlen($lines . $line) > self::BYTES) {
                    $this->command("add map @$match[1] $this->id", $lines);
                    $lines = '';
                }
                $lines .= $line;
            }
            $this->command("add map @$match[1] $this->id", $lines);
            $this->command("commit map @$match[1] $this->id");
        } catch (Refusal $e) {
            $this->ask("clear map @$match[1] $this->id");
            throw $e;
        }
    }

    /** @param string $lines a payload, in which nothing has to be escaped */
    private function command(string $command, string $lines = ''): void
    {
        $answer = $this->ask($lines === '' ? $command : "$command <<\n$lines");
        if ($answer !== "\n") {
            throw new Refusal("HAProxy does not take \"$command\", and its map is what it was: "
                . (trim($answer) ?: 'a line is longer than its tune.bufsize'));
        }
    }

    private function ask(string $command): string
    {
        $stream = @stream_socket_client("unix://$this->socket", $code, $message, 10);
        if (!$stream) {
            throw new Refusal("$this->socket: $message.");
        }
        stream_set_timeout($stream, 10);
        fwrite($stream, "$command\n");
        $answer = stream_get_contents($stream);
        fclose($stream);

        return $answer;
    }
}

/* --- The command line ----------------------------------------------------------------------------------------- */

const USAGE = <<<'END'
    usage: php export.php FILE FORMAT [OPTION...]

      FILE            what serverpush.learn_file names; to be read as its owner, with the PHP and the settings of the server
      FORMAT          haproxy, apache or caddy
      --days=7        only links that were first seen so many days ago or earlier
      --host=HOST     only pages of this host, with its port if it has one
      --root=FOLDER   only pages of this document root
      --page=PATH     only this path and query
      --out=PATH      write the file there, in one step, instead of printing it
      --check=PATH    say whether this exported file still agrees; exit status 1: it does not
      --socket=PATH   HAProxy: bring the map that runs up to date, by this socket of its
      --map=PATH      the map as HAProxy's configuration names it; else /etc/haproxy/serverpush.map

    END;

/** @param list<string> $arguments */
function command_line(array $arguments): int
{
    try {
        [$file, $format, $options] = arguments($arguments);
        $output = \extension_loaded('serverpush') && is_read($file)
            ? export($file, $format, $options)
            : read_by_another($file, $arguments);
        if (\is_int($output)) {
            return $output;
        }
        echo $output;

        return 0;
    } catch (Refusal $e) {
        fwrite(\STDERR, "{$e->getMessage()}\n");

        return 1;
    }
}

/**
 * @param list<string> $arguments
 * @return array{string, Format, array<string, string>}
 */
function arguments(array $arguments): array
{
    $words = $options = [];
    foreach ($arguments as $argument) {
        if (!str_starts_with($argument, '--')) {
            $words[] = $argument;
        } elseif (preg_match('/^--(days|host|root|page|out|check|socket|map)=(.+)$/s', $argument, $match)) {
            $options[$match[1]] = $match[2];
        } else {
            throw new Refusal("$argument is no option.\n\n" . USAGE);
        }
    }
    if (\count($words) !== 2) {
        throw new Refusal(USAGE);
    }
    if (!preg_match('/^\d{1,5}$/D', $options['days'] ?? '0')) {
        throw new Refusal("--days=$options[days]: this is no number of days.");
    }
    if (!$format = Format::tryFrom($words[1])) {
        throw new Refusal("\"$words[1]\" is no format: there are haproxy, apache and caddy.");
    }
    if ($format !== Format::Haproxy && isset($options['socket'])) {
        throw new Refusal('--socket is for HAProxy.');
    }

    return [$words[0], $format, $options];
}

/** Whether this process has read the file: only PHP's start can say which one it reads. */
function is_read(string $file): bool
{
    return \ini_get('serverpush.learn') !== 'off'
        && \in_array($file, [\ini_get('serverpush.learn_file'), realpath((string) \ini_get('serverpush.learn_file'))], true);
}

/**
 * The same in a PHP that reads it
 *
 * @param list<string> $arguments
 */
function read_by_another(string $file, array $arguments): int
{
    if (getenv('SERVERPUSH_EXPORT')) {
        throw new Refusal(\extension_loaded('serverpush')
            ? "$file cannot be read: serverpush.learn_file is " . \ini_get('serverpush.learn_file') . '.'
            : 'This PHP has no serverpush: php.ini has to name the extension, for the command line, too.');
    }
    // What this PHP was started with itself, and which php.ini it has, counts there, too.
    $started = explode("\0", rtrim((string) @file_get_contents('/proc/self/cmdline'), "\0"));
    $own = \array_slice($started, 1, -\count($_SERVER['argv']));
    if (\count($started) <= \count($_SERVER['argv'])) {
        $own = php_ini_loaded_file() === false ? ['-n'] : ['-c', php_ini_loaded_file()];
    }
    $process = proc_open(
        [
            \PHP_BINARY, '-d', 'serverpush.learn=on', '-d', "serverpush.learn_file=$file", ...$own,
            $_SERVER['argv'][0], ...$arguments,
        ],
        [\STDIN, \STDOUT, \STDERR],
        $pipes,
        env_vars: ['SERVERPUSH_EXPORT' => '1'] + getenv(),
    );

    return proc_close($process);
}

/**
 * @param array<string, string> $options
 * @return string|int what is to be printed, or the exit status
 */
function export(string $file, Format $format, array $options): string|int
{
    $learned = learned($options['page'] ?? null);
    if ($learned['problem'] !== null) {
        throw new Refusal("$file " . match ($learned['problem']) {
            'has another format' => 'has another format: it is no file of serverpush.learn_file, or of a version that '
                . 'serverpush ' . phpversion('serverpush') . ' does not know.',
            'was made by another PHP' => 'was made by another PHP than ' . \PHP_VERSION . ' with serverpush '
                . phpversion('serverpush') . ': use the one of the server.',
            default => "$learned[problem].",
        });
    }
    $learned['pages'] = array_filter($learned['pages'], static fn (array $page): bool =>
        $page['host'] === ($options['host'] ?? $page['host']) && $page['root'] === ($options['root'] ?? $page['root']));
    if (!$learned['pages']) {
        throw new Refusal("$file has no page to export" . (array_intersect_key($options, ['page' => 1, 'host' => 1, 'root' => 1])
            ? ' that is the one asked for.'
            : ": nothing was learned yet, or $learned[unshown] pages that too few visitors saw."));
    }
    $days = (int) ($options['days'] ?? DAYS);
    $map = $options['map'] ?? $options['out'] ?? '/etc/haproxy/' . Format::Haproxy->file();
    $export = new Export($learned, $format, $days);
    if (isset($options['check'])) {
        return check($export, $format, $options['check']);
    }
    $text = $export->text($map);
    if (isset($options['socket'])) {
        (new RunningMap($options['socket'], $options['map'] ?? $options['out'] ?? null))->replace($export->hints);
    }
    if (isset($options['out'])) {
        put($options['out'], $text);
    }

    return isset($options['out']) || isset($options['socket'])
        ? \count($export->hints) . ' pages' . ($export->leftOut ? "; left out: {$export->why()}" : '') . ".\n"
        : $text;
}

/** @return int exit status */
function check(Export $export, Format $format, string $path): int
{
    $read = read_exported($path);
    if ($read['format'] !== $format) {
        throw new Refusal("$path is a file for {$read['format']->title()}.");
    }
    $difference = $export->compare($read['values']);
    echo "$path: ", difference($difference), "\n";

    return array_sum($difference) === $difference['same'] ? 0 : 1;
}

/** @return array{format: Format, days: int, values: array<string, string>} */
function read_exported(string $path): array
{
    $text = @file_get_contents($path);
    if ($text === false) {
        throw new Refusal("$path cannot be read.");
    }
    try {
        return Format::read($text);
    } catch (Refusal $e) {
        throw new Refusal("$path {$e->getMessage()}.");
    }
}

/** @param array{same: int, changed: int, missing: int, outdated: int} $difference */
function difference(array $difference): string
{
    if (array_sum($difference) === $difference['same']) {
        return "agrees, $difference[same] pages";
    }

    return "no longer agrees: $difference[same] pages are the same, $difference[changed] have other hints by now, "
        . "$difference[missing] are missing, $difference[outdated] are outdated";
}

/** Whoever reads the file meanwhile finds the old one or the new one, whole. */
function put(string $path, string $text): void
{
    $new = "$path.new-" . getmypid();
    if (@file_put_contents($new, $text) !== \strlen($text) || !@rename($new, $path)) {
        @unlink($new);
        throw new Refusal("$path cannot be written.");
    }
}

if (\PHP_SAPI === 'cli') {
    exit(command_line(\array_slice($_SERVER['argv'], 1)));
}
