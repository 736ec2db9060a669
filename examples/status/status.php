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
        return preg_match('/^[a-z0-9._:-]+$/D', $host)
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
        $alike = array_filter($same, static fn (array $other): bool =>
            [$other['scheme'], $other['root']] === [$page['scheme'], $page['root']]);
        if (\count(array_unique(array_map(self::hintsOf(...), $alike))) > 1) {
            $this->leaveOut('address that has other hints for another X-Forwarded-Host');
        } elseif ($page['reason'] !== null) {
            $this->leaveOut("page without a hint: $page[reason]");
        } elseif (!$this->format->takesPath($page['host'], $page['path'])) {
            $this->leaveOut('page whose address means more in a configuration');
        } elseif ($value = $this->value($page)) {
            $this->hints[] = new Hint($page['host'], $page['path'], $page['mobile'], $value);
        }
    }

    /** @param array<string, mixed> $page */
    private static function hintsOf(array $page): string
    {
        return implode("\n", array_map(
            static fn (array $link): string => $link['link'] . json_encode($link['hint']),
            $page['links'],
        ));
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
            : ": nothing was learned yet, but what too few visitors saw ($learned[unshown])."));
    }
    if (isset($options['check'])) {
        return check($learned, $format, $options['check'], isset($options['days']) ? (int) $options['days'] : null);
    }
    $map = $options['map'] ?? $options['out'] ?? '/etc/haproxy/' . Format::Haproxy->file();
    $export = new Export($learned, $format, (int) ($options['days'] ?? DAYS));
    $text = $export->text($map);
    if (isset($options['socket'])) {
        (new RunningMap($options['socket'], $options['map'] ?? $options['out'] ?? null))->replace($export->hints);
    }
    if (isset($options['out'])) {
        put($options['out'], $text);
    }

    return isset($options['out']) || isset($options['socket'])
        ? counted(\count($export->hints), 'page') . ($export->leftOut ? "; left out: {$export->why()}" : '') . ".\n"
        : $text;
}

/**
 * @param array<string, mixed> $learned
 * @param ?int $days null: those that the file was exported with
 * @return int exit status
 */
function check(array $learned, Format $format, string $path, ?int $days): int
{
    $read = read_exported($path);
    if ($read['format'] !== $format) {
        throw new Refusal("$path is a file for {$read['format']->title()}.");
    }
    $difference = (new Export($learned, $format, $days ?? $read['days']))->compare($read['values']);
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
        return 'agrees, ' . counted($difference['same'], 'page');
    }

    return 'no longer agrees: ' . counted($difference['same'], 'page') . " the same, $difference[changed] with other hints by "
        . "now, $difference[missing] missing, $difference[outdated] outdated";
}

function counted(int $count, string $noun): string
{
    return number_format($count) . " $noun" . ($count === 1 ? '' : 's');
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

/* --- The page ------------------------------------------------------------------------------------------------- */

const COOKIE = 'serverpush_status';

const SECONDS_SIGNED_IN = 12 * 3_600;

const LEAST_PASSWORD = 12;

/** What learned() says was not looked at, for readers */
const SKIPPED = [
    'excluded' => 'serverpush.learn_exclude has the beginning of the path.',
    'memory_limit leaves no room' => 'To look at the page beside what it needs itself.',
    'compressed by PHP' => 'By zlib.output_compression or ob_gzhandler: let the web server compress.',
    'encoding without ASCII' => 'UTF-16 or UTF-32.',
    'no host' => 'The Host field is none.',
    'incomplete page' => 'It came neither to </html> nor to 64 KB, the client went away, or it is no HTML.',
    'path too long' => 'More than 512 bytes with the query.',
    'token in the path' => 'A long mix of letters and digits: the address may be somebody’s own.',
    'table in use' => 'Another process was writing; the next look will do.',
    'table full' => 'A larger serverpush.learn_memory has more room.',
    'forked process' => 'A child of pcntl_fork().',
    'read only' => 'Who only reads the file learns nothing.',
    'links' => 'Single links: of a kind that is not learned, private, too long, or more than 48 on a page.',
];

/** Why a page has no hint, for readers */
const REASONS = [
    'too few looks' => 'Fewer than three whole pages were seen.',
    'answers that are no pages' => 'Of the last 32 visits more than two were redirects, errors or downloads.',
    'fast page' => 'It takes under 10 ms: a hint would come no earlier than the page.',
    'nothing to hint' => 'It needs nothing that can be hinted.',
    'not on each response' => 'What it needs changes, or one client alone saw it; of a script: too few of its pages have it.',
    'not public' => 'Too few networks were sent it without cookies.',
    'outdated' => 'Its links are gone, private, or were not seen for a day.',
];

function e(string|int $text): string
{
    return htmlspecialchars((string) $text, \ENT_QUOTES | \ENT_SUBSTITUTE);
}

function has_password(): bool
{
    return password_get_info(PASSWORD)['algo'] !== null || \strlen(PASSWORD) >= LEAST_PASSWORD;
}

function is_password(string $password): bool
{
    return password_get_info(PASSWORD)['algo'] !== null
        ? password_verify($password, PASSWORD)
        : hash_equals(PASSWORD, $password);
}

/** Nobody can make it who does not know the password. */
function seal(string $text): string
{
    return hash_hmac('sha256', __FILE__ . " $text", PASSWORD);
}

function is_signed_in(): bool
{
    [$until, $seal] = explode('.', text($_COOKIE, COOKIE), 2) + ['', ''];

    return (int) $until > time() && hash_equals(seal("signed in until $until"), $seal);
}

/** What a form of this page has, of this visitor, and no other site’s */
function token(): string
{
    return seal('form ' . text($_COOKIE, COOKIE));
}

/** @param array<mixed> $from what a client sent: anything */
function text(array $from, string $name): string
{
    return \is_string($from[$name] ?? null) ? $from[$name] : '';
}

function set_cookie(string $value, int $until): void
{
    setcookie(COOKIE, $value, [
        'expires' => $until,
        'path' => strtok($_SERVER['REQUEST_URI'], '?'),
        'secure' => !\in_array($_SERVER['HTTPS'] ?? '', ['', 'off'], true),
        'httponly' => true,
        'samesite' => 'Strict',
    ]);
}

/** To the page itself, which a reload then does not send again */
function back(string $query): never
{
    header('Location: ' . strtok($_SERVER['REQUEST_URI'], '?') . $query, true, 303);
    exit;
}

function respond(): void
{
    // What is in force for the site, before this page, which is not for all, teaches nothing.
    $learned = has_password() && is_signed_in() && \function_exists('ServerPush\learned') ? learned() : null;
    \ini_set('serverpush.learn', 'off');
    $nonce = base64_encode(random_bytes(16));
    header('Cache-Control: no-store');
    header('X-Robots-Tag: noindex');
    header('X-Content-Type-Options: nosniff');
    header('Referrer-Policy: no-referrer');
    header("Content-Security-Policy: default-src 'none'; style-src 'nonce-$nonce'; img-src data:; form-action 'self'; "
        . "frame-ancestors 'none'; base-uri 'none'");
    if (!has_password()) {
        http_response_code(503);
        document($nonce, 'No password', static fn () => refusal_without_password());

        return;
    }
    $isPost = $_SERVER['REQUEST_METHOD'] === 'POST';
    if ($isPost && !\in_array($_SERVER['HTTP_SEC_FETCH_SITE'] ?? 'none', ['same-origin', 'none'], true)) {
        http_response_code(403);
        document($nonce, 'Not from here', static fn () => print '<p>Another site sent this.');

        return;
    }
    if ($isPost && text($_POST, 'do') === 'sign in' && is_password(text($_POST, 'password'))) {
        $until = (string) (time() + SECONDS_SIGNED_IN);
        set_cookie("$until." . seal("signed in until $until"), (int) $until);
        back('');
    }
    if (!is_signed_in()) {
        http_response_code(403);
        document($nonce, 'Learned hints', static fn () => sign_in_form($isPost));

        return;
    }
    if ($learned === null) {
        http_response_code(503);
        document($nonce, 'No serverpush', static fn () => print '<p>This PHP has no serverpush: php.ini has to name the extension.');

        return;
    }
    if ($isPost) {
        act();
    }
    if ($format = Format::tryFrom(text($_GET, 'export'))) {
        try {
            $text = (new Export($learned, $format, days()))->text('/etc/haproxy/' . Format::Haproxy->file());
            header('Content-Type: text/plain; charset=utf-8');
            header("Content-Disposition: attachment; filename=\"{$format->file()}\"");
            echo $text;
        } catch (Refusal $e) {
            http_response_code(404);
            document($nonce, 'Nothing to export', static fn () => print '<p>' . e($e->getMessage()) . ' <a href="?">Back</a>');
        }

        return;
    }
    document($nonce, 'Learned hints', static fn () => overview($learned));
}

function days(): int
{
    return min(3_650, (int) (text($_GET, 'days') === '' ? DAYS : text($_GET, 'days')));
}

function act(): never
{
    if (!hash_equals(token(), text($_POST, 'token'))) {
        http_response_code(403);
        exit('The page is too old for this: load it again.');
    }
    $did = text($_POST, 'do');
    if ($did === 'sign out') {
        set_cookie('', 1);
    }
    back(match ($did) {
        'forget' => '?forgot=' . forget(text($_POST, 'path')),
        'forget all' => '?forgot=' . forget(),
        default => '',
    });
}

function refusal_without_password(): void
{
    ?>
    <section class="card narrow">
        <h1>This page has no password</h1>
        <p>It shows the addresses of the site’s pages, and lets them be forgotten. So it does nothing until
        <code><?= e(basename(__FILE__)) ?></code> has a <code>PASSWORD</code> of its own, of at least <?= LEAST_PASSWORD ?>
        characters, or what <code>password_hash()</code> made of one.</p>
    </section>
    <?php
}

function sign_in_form(bool $isWrong): void
{
    ?>
    <section class="card narrow">
        <h1>Learned hints</h1>
        <form class="row" method="post">
            <input type="text" name="user" value="status" autocomplete="username" hidden>
            <label>Password <input type="password" name="password" required autofocus autocomplete="current-password"></label>
            <button name="do" value="sign in">Sign in</button>
        </form>
        <?= $isWrong ? '<p class="bad" role="alert">That is not the password of this page.</p>' : '' ?>
    </section>
    <?php
}

/** @param \Closure(): mixed $content */
function document(string $nonce, string $title, \Closure $content): void
{
    header('Content-Type: text/html; charset=utf-8');
    ?>
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><?= e($title) ?></title>
<link rel="icon" href="data:,">
<style nonce="<?= e($nonce) ?>"><?= STYLE ?></style>
<main>
<?php $content() ?>
</main>
</html>
    <?php
}

/** @param array<string, mixed> $learned */
function overview(array $learned): void
{
    $pages = array_filter($learned['pages'], static fn (array $page): bool => !$page['script']);
    $scripts = array_filter($learned['pages'], static fn (array $page): bool => $page['script']);
    top($learned, $pages);
    exported($learned);
    pages($pages, $learned['unshown'], \count(array_unique(array_column($pages, 'host'))) > 1);
    if ($scripts) {
        scripts($scripts);
    }
    urls($pages);
    skipped($learned['skipped']);
    forget_all();
}

/** Of something and of all of it, as people say it */
function percent(int $part, int $all): string
{
    return $all === 0 ? '–' : ($part === $all ? '100 %' : number_format(min(99.9, 100 * $part / $all), 1) . ' %');
}

function ago(int $time): string
{
    $seconds = max(0, time() - $time);
    foreach (['day' => SECONDS_A_DAY, 'hour' => 3_600, 'minute' => 60] as $unit => $length) {
        if ($seconds >= $length) {
            return counted(intdiv($seconds, $length), $unit) . ' ago';
        }
    }

    return 'just now';
}

/** @param string $says what the picture says, to whom cannot see it */
function bar(string $kind, float $share, string $says): string
{
    $width = round(100 * max(0, min(1, $share)), 1);
    $kind .= $kind === 'right' && $share < 0.9 ? ' low' : '';

    return "<svg class=\"bar $kind\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" . e($says)
        . '"><rect class="rail" width="100" height="6"/><rect class="fill" width="' . $width . '" height="6"/></svg>';
}

/**
 * @param array<string, mixed> $learned
 * @param array<array<string, mixed>> $pages
 */
function top(array $learned, array $pages): void
{
    $totals = $learned['totals'];
    $hinted = $totals['hinted'] + $totals['would_hint'];
    $right = $totals['right'] + $totals['would_be_right'];
    $withHints = \count(array_filter($pages, static fn (array $page): bool => $page['reason'] === null));
    $sentence = match (true) {
        $learned['state'] === 'off' => 'Nothing is learned here: ' . ($learned['obstacle'] ?? 'there is no table') . '.',
        $learned['obstacle'] === 'this SAPI cannot send a 103' =>
            'PHP learns here, and the server in front of it sends the hints that are exported.',
        $learned['obstacle'] !== null => "PHP learns here, and sends no hints: $learned[obstacle].",
        default => 'PHP learns here, and sends the hints itself.',
    };
    $forgot = text($_GET, 'forgot');
    ?>
    <header>
        <div>
            <h1>Learned hints <span class="pill state-<?= e($learned['state']) ?>"><?= e($learned['state']) ?></span></h1>
            <p><?= e($sentence) ?><?= $learned['problem'] === null ? '' : ' <span class="bad">Its table ' . e($learned['problem']) . '.</span>' ?></p>
        </div>
        <form method="post"><?= token_field() ?><button class="quiet" name="do" value="sign out">Sign out</button></form>
    </header>
    <?= preg_match('/^\d{1,9}$/D', $forgot) ? '<p class="card note" role="status">Forgotten: ' . counted((int) $forgot, 'page') . '.</p>' : '' ?>
    <dl class="figures">
        <div class="card"><dt>Pages with hints</dt><dd><?= $withHints ?> <small>of <?= \count($pages) ?></small></dd></div>
        <div class="card"><dt>Hints that were right</dt><dd><?= percent($right, $hinted) ?>
            <small>of <?= number_format($hinted) ?></small></dd><?= bar('right', $hinted ? $right / $hinted : 0, percent($right, $hinted)) ?></div>
        <div class="card"><dt>Looks at pages</dt><dd><?= number_format($totals['looks']) ?></dd></div>
        <div class="card"><dt>Table</dt><dd><?= percent($totals['used'], $totals['memory']) ?>
            <small>of <?= number_format($totals['memory'] / 1_048_576, 1) ?> MB, <?= counted($totals['hosts'], 'host') ?></small></dd><?= bar('used', $totals['memory'] ? $totals['used'] / $totals['memory'] : 0, percent($totals['used'], $totals['memory'])) ?></div>
    </dl>
    <?php
}

function token_field(): string
{
    return '<input type="hidden" name="token" value="' . token() . '">';
}

/** @param array<string, mixed> $learned */
function exported(array $learned): void
{
    ?>
    <section class="card">
        <h2>Export</h2>
        <form class="row" method="get">
            <label>For <select name="export">
                <?php foreach (Format::cases() as $format): ?>
                <option value="<?= $format->value ?>"><?= $format->title() ?></option>
                <?php endforeach ?>
            </select></label>
            <label>links first seen <input type="number" name="days" value="<?= DAYS ?>" min="0" max="3650"> days ago or earlier</label>
            <button>Download</button>
        </form>
        <?php foreach (EXPORTED as $path): ?>
        <?php [$isGood, $says] = agreement($learned, $path) ?>
        <p class="<?= $isGood ? 'good' : 'bad' ?>"><code><?= e($path) ?></code> <?= e($says) ?>.</p>
        <?php endforeach ?>
        <?= EXPORTED ? '' : '<p class="quiet">With its path in <code>EXPORTED</code> this page says whether an exported file still agrees.</p>' ?>
    </section>
    <?php
}

/**
 * @param array<string, mixed> $learned
 * @return array{bool, string}
 */
function agreement(array $learned, string $path): array
{
    try {
        $read = read_exported($path);
        $difference = (new Export($learned, $read['format'], $read['days']))->compare($read['values']);

        return [array_sum($difference) === $difference['same'], difference($difference)];
    } catch (Refusal $e) {
        return [false, rtrim(substr($e->getMessage(), \strlen($path) + 1), '.')];
    }
}

/** @param array<array<string, mixed>> $pages */
function pages(array $pages, int $unshown, bool $hosts): void
{
    $wanted = text($_GET, 'find');
    $found = $wanted === '' ? $pages : array_filter($pages, static fn (array $page): bool =>
        str_contains($page['host'] . $page['path'], $wanted));
    usort($found, static fn (array $a, array $b): int =>
        [$a['reason'] !== null, $b['hinted'], $b['last_seen']] <=> [$b['reason'] !== null, $a['hinted'], $a['last_seen']]);
    $longest = max([1, ...array_column($found, 'mean_ms')]);
    ?>
    <section class="card">
        <div class="heading">
            <h2>Pages</h2>
            <form class="row" method="get"><label>Find <input type="search" name="find" value="<?= e($wanted) ?>" placeholder="/path"></label></form>
        </div>
        <?php if (!$found): ?>
        <p class="quiet"><?= $wanted === '' ? 'None was seen by enough visitors yet.' : 'None of them has this in its address.' ?></p>
        <?php else: ?>
        <table>
            <thead><tr><th>Page</th><th>Hints that were right</th><th>Head start</th><th>Looks</th><th></th></tr></thead>
            <tbody>
            <?php foreach (\array_slice($found, 0, SHOWN_PAGES) as $page) {
                page_row($page, $hosts, $longest);
            } ?>
            </tbody>
        </table>
        <?php endif ?>
        <p class="quiet">
            <?= \count($found) > SHOWN_PAGES ? 'And ' . (\count($found) - SHOWN_PAGES) . ' more. ' : '' ?>
            <?= $unshown ? number_format($unshown) . ' more pages and scripts are not shown: fewer than serverpush.learn_clients visitors saw them, '
                . 'and their addresses may be somebody’s own.' : '' ?>
        </p>
    </section>
    <?php
}

/** @param array<string, mixed> $page */
function page_row(array $page, bool $hosts, int $longest): void
{
    $count = \count(array_filter($page['links'], static fn (array $link): bool => $link['hint'][0]));
    $precision = percent($page['right'], $page['hinted']);
    ?>
    <tr>
        <td>
            <details>
                <summary><code><?= $hosts ? '<span class="quiet">' . e($page['host']) . '</span>' : '' ?><?= e($page['path']) ?></code>
                    <?= $page['mobile'] ? '<span class="pill">mobile</span>' : '' ?>
                    <?= $page['reason'] === null
                        ? '<span class="pill state-on">' . counted($count, 'hint') . '</span>'
                        : '<span class="pill" title="' . e(REASONS[$page['reason']] ?? '') . '">' . e($page['reason']) . '</span>' ?>
                </summary>
                <?= $page['reason'] === null ? '' : '<p>' . e(REASONS[$page['reason']] ?? $page['reason']) . '</p>' ?>
                <?php links($page['links']) ?>
                <p class="quiet"><?= e("$page[scheme]://$page[host]") ?>, first seen <?= ago($page['first_seen']) ?>, last
                    <?= ago($page['last_seen']) ?>; its hints take <?= $page['bytes'] ?> bytes.
                    <?= $page['policies'] === null ? 'Its policies vary: no other origin is hinted.' : '' ?></p>
            </details>
        </td>
        <td data-is="Right"><?= $page['hinted'] ? bar('right', $page['right'] / $page['hinted'], $precision) : '' ?>
            <?= $page['hinted'] ? "$precision <small>of " . number_format($page['hinted']) . '</small>' : '<small>none yet</small>' ?></td>
        <td data-is="Head start"><?= bar('early', $page['mean_ms'] / $longest, "$page[mean_ms] ms") ?>
            <?= number_format($page['mean_ms']) ?> ms</td>
        <td data-is="Looks"><?= array_sum($page['looks']) ?></td>
        <td><form method="post"><?= token_field() ?><input type="hidden" name="path" value="<?= e($page['path']) ?>">
            <button class="quiet" name="do" value="forget">Forget</button></form></td>
    </tr>
    <?php
}

/** @param list<array<string, mixed>> $links */
function links(array $links): void
{
    echo '<ul class="links">';
    foreach ($links as $link) {
        $what = $link['link']->attributes['as'] ?? null;
        $states = array_keys(array_filter([
            'hint' => $link['hint'][0] || $link['hint'][1],
            'public' => $link['public'],
            'not public' => !$link['public'],
            'dead' => $link['dead'],
        ]));
        echo '<li><code>', e($link['link']->href), '</code> <small>', e($link['link']->rel . (\is_string($what) ? ", $what" : '')),
            '; on ', $link['support'][0], ' of ', $link['looks'][0], ' looks', $link['looks'][1]
                ? " without cookies, {$link['support'][1]} of {$link['looks'][1]} with" : '',
            '; first seen ', ago($link['first_seen']), '</small>';
        foreach ($states as $state) {
            echo ' <span class="pill state-', $state === 'hint' ? 'on' : ($state === 'public' ? 'public' : 'none'), "\">$state</span>";
        }
        echo '</li>';
    }
    echo '</ul>';
}

/** @param array<array<string, mixed>> $scripts */
function scripts(array $scripts): void
{
    ?>
    <section class="card">
        <h2>Scripts</h2>
        <p class="quiet">What all pages of a script have in common is hinted to pages that nobody has seen yet. No exported file has it.</p>
        <?php foreach ($scripts as $script): ?>
        <details>
            <summary><code><?= e($script['path']) ?></code>
                <span class="pill <?= $script['reason'] === null ? 'state-on' : '' ?>"><?= e($script['reason'] ?? 'hints') ?></span></summary>
            <?php links($script['links']) ?>
        </details>
        <?php endforeach ?>
    </section>
    <?php
}

/** @param array<array<string, mixed>> $pages */
function urls(array $pages): void
{
    $urls = [true => [], false => []];
    foreach ($pages as $page) {
        foreach ($page['links'] as $link) {
            $name = str_starts_with($link['link']->href, '/') ? $page['host'] . $link['link']->href : $link['link']->href;
            $urls[$link['public']][$name] = ($urls[$link['public']][$name] ?? 0) + 1;
        }
    }
    ?>
    <section class="card">
        <h2>What is public</h2>
        <p class="quiet">Only what enough networks were sent without cookies and login is ever told to another visitor.</p>
        <?php foreach ([1 => 'public', 0 => 'not (yet), and told to nobody'] as $isPublic => $says): ?>
        <details>
            <summary><?= \count($urls[$isPublic]) ?> <?= \count($urls[$isPublic]) === 1 ? 'URL is' : 'URLs are' ?> <?= $says ?></summary>
            <ul class="links">
            <?php foreach ($urls[$isPublic] as $name => $count): ?>
                <li><code><?= e($name) ?></code> <small>on <?= counted($count, 'page') ?></small></li>
            <?php endforeach ?>
            </ul>
        </details>
        <?php endforeach ?>
    </section>
    <?php
}

/** @param array<string, int> $skipped */
function skipped(array $skipped): void
{
    arsort($skipped);
    ?>
    <section class="card">
        <h2>What was skipped</h2>
        <?php if (!$skipped): ?>
        <p class="quiet">Nothing.</p>
        <?php endif ?>
        <dl class="skipped">
        <?php foreach ($skipped as $reason => $count): ?>
            <div><dt><?= e($reason) ?></dt><dd class="count"><?= number_format($count) ?></dd><dd class="quiet"><?= e(SKIPPED[$reason] ?? '') ?></dd></div>
        <?php endforeach ?>
        </dl>
    </section>
    <?php
}

function forget_all(): void
{
    ?>
    <details class="card">
        <summary>Forget everything</summary>
        <p>That is the whole table, with the pages of everybody who shares it. They are learned again within a few visits.</p>
        <form method="post"><?= token_field() ?><button class="danger" name="do" value="forget all">Forget all pages</button></form>
    </details>
    <?php
}

const STYLE = <<<'CSS'

    :root {
        --paper: #f6f5f2; --card: #fff; --ink: #1d1b1f; --quiet: #67636a; --line: #1d1b1f1f; --rail: #1d1b1f17;
        --right: #2b8a5f; --early: #3b6fd4; --used: #8a6fb8; --good: #1f7a50; --bad: #b3311f;
        color-scheme: light dark;
        font: 1rem/1.5 system-ui, sans-serif;
        color: var(--ink);
        background: var(--paper);
    }
    @media (prefers-color-scheme: dark) {
        :root {
            --paper: #131216; --card: #1d1b21; --ink: #f1eef0; --quiet: #a59fa8; --line: #fff2; --rail: #ffffff1c;
            --right: #4cb887; --early: #7ba4f5; --used: #b79be6; --good: #63c797; --bad: #ff8d78;
        }
    }
    *, ::before { box-sizing: border-box; }
    body { margin: 0; }
    main { max-width: 72rem; margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; letter-spacing: -.01em; }
    h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
    p { margin: .25rem 0; max-width: 48rem; text-wrap: pretty; }
    small, .quiet { color: var(--quiet); }
    small { font-size: .85em; }
    code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
    header, .heading { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: start; }
    .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; }
    .narrow { width: 100%; max-width: 30rem; margin: 10vh auto 0; }
    .note { border-color: var(--good); }
    .good::before { content: "✓ "; }
    .bad::before { content: "✗ "; }
    .good { color: var(--good); }
    .bad { color: var(--bad); }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 42%), 1fr)); gap: 1rem; margin: 0; }
    .figures dt { color: var(--quiet); font-size: .9rem; }
    .figures dd { margin: 0; font-size: 1.6rem; line-height: 1.3; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
    .figures small { font-size: .9rem; letter-spacing: 0; }
    .bar { display: block; width: 100%; height: .4rem; border-radius: 1rem; overflow: hidden; margin: .3rem 0; }
    .rail { fill: var(--rail); }
    .right .fill { fill: var(--right); }
    .low .fill { fill: var(--bad); }
    .early .fill { fill: var(--early); }
    .used .fill { fill: var(--used); }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-size: .85rem; font-weight: 500; color: var(--quiet); padding: .25rem .75rem .25rem 0; }
    td { border-top: 1px solid var(--line); padding: .5rem .75rem .5rem 0; vertical-align: top; }
    td:nth-child(2), td:nth-child(3) { width: 10.5rem; }
    td:nth-child(4) { width: 4rem; }
    td:last-child { width: 5.5rem; padding-right: 0; text-align: right; }
    details { min-width: 0; }
    summary { cursor: pointer; padding: .1rem 0; }
    summary code { margin-right: .25rem; }
    .pill { display: inline-block; font-size: .78rem; line-height: 1.5; padding: 0 .55em; border-radius: 1rem; white-space: nowrap;
        color: var(--quiet); background: var(--rail); vertical-align: .05em; font-weight: 500; letter-spacing: 0; }
    .state-on { color: var(--good); background: color-mix(in srgb, var(--good) 15%, transparent); }
    .state-observe, .state-public { color: var(--early); background: color-mix(in srgb, var(--early) 15%, transparent); }
    .links { margin: .25rem 0 .5rem; padding-left: 1.1rem; }
    .links li { margin: .25rem 0; }
    .links li::marker { color: var(--quiet); }
    .row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
    label { display: inline-flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
    input, select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .3rem .7rem; }
    input[type=number] { width: 5rem; }
    input[type=search] { width: 12rem; }
    button { cursor: pointer; background: var(--ink); color: var(--card); border-color: transparent; }
    button.quiet { background: transparent; color: var(--quiet); border-color: var(--line); font-size: .85rem; padding: .15rem .6rem; }
    button.danger { background: var(--bad); }
    :focus-visible { outline: 2px solid var(--early); outline-offset: 2px; }
    .skipped { margin: 0; }
    .skipped div { display: grid; grid-template-columns: 13rem 4rem 1fr; gap: .25rem 1rem; border-top: 1px solid var(--line); padding: .35rem 0; }
    .skipped dd { margin: 0; }
    .skipped .count { text-align: right; font-variant-numeric: tabular-nums; }
    @media (max-width: 46rem) {
        thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
        table, tbody { display: block; }
        tr { display: grid; grid-template-columns: 1fr 1fr auto; gap: .25rem 1rem; border-top: 1px solid var(--line); padding: .6rem 0; align-items: end; }
        td, td:nth-child(n) { display: block; width: auto; border: 0; padding: 0; }
        td:first-child { grid-column: 1 / -1; }
        td[data-is]::before { content: attr(data-is); display: block; font-size: .78rem; color: var(--quiet); }
        td:nth-child(4) { display: none; }
        .figures small { display: block; }
        .skipped div { grid-template-columns: 1fr auto; }
        .skipped .quiet { grid-column: 1 / -1; }
    }

    CSS;

if (\PHP_SAPI === 'cli') {
    exit(command_line(\array_slice($_SERVER['argv'], 1)));
}
respond();
