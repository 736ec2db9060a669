<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** docs/performance.md: the tables stand between two markers, the prose around them is somebody's own. */
final class PerformancePage
{
    private const FILE = 'docs/performance.md';

    private const BEGIN = "<!-- bench -->\n";

    private const END = '<!-- /bench -->';

    private const NEW_PAGE = <<<'END'
        # Performance

        `./dev bench --write` measures everything below in one run and writes the tables.

        The first three tables are what users have: whole requests with opcache and every setting as it is by default. php-cgi
        answers a web server's FastCGI requests for small pages, which declare the URLs of an array, by `push($url)` with the
        extension or by `header("Link: <$url>; rel=preload; as=style", false)` without it; callgrind counts all that PHP does.
        Taken off is the same page without links and without the extension: what that costs any request is in the figures of
        `push()`. With a literal in place of `<$url>` each `header()` costs some 260 instructions less. The time is the
        processor's, of all pages in turn in one process, each against the page without links in the same turn: the median of
        many turns, and it tells more of the machine, and of what its caches hold, than of a few links.

        Behind them stand the parts by themselves, with long URLs and the limits off: instructions from the first declaration to
        the end of the request; what a request that declares nothing does, and the SAPI's own writing of the fields, are measured
        and taken off. Times are the shortest of many requests in interleaved runs, with the same taken off. Requests per second
        are those of Apache with PHP-FPM and with mod_php, and tell more of the machine.

        <!-- bench -->
        <!-- /bench -->

        END;

    /** @param list<Table> $tables */
    public static function write(array $tables, string $description): void
    {
        $file = \dirname(__DIR__, 2) . '/' . self::FILE;
        $page = is_file($file) ? file_get_contents($file) : self::NEW_PAGE;
        $begin = strpos($page, self::BEGIN);
        $end = strpos($page, self::END);
        if ($begin === false || $end === false || $end < $begin) {
            throw new Failure(self::FILE . ' lacks the markers ' . trim(self::BEGIN) . ' and ' . self::END);
        }
        $begin += \strlen(self::BEGIN);
        $text = "\n";
        foreach ($tables as $table) {
            $text .= $table->markdown() . "\n";
        }
        is_dir(\dirname($file)) || mkdir(\dirname($file));
        file_put_contents($file, substr_replace($page, "$text$description\n\n", $begin, $end - $begin));
    }
}
