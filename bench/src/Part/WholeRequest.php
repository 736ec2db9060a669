<?php

declare(strict_types=1);

namespace ServerPush\Bench\Part;

use ServerPush\Bench\Failure;
use ServerPush\Bench\FastCgiProcess;
use ServerPush\Bench\Format;
use ServerPush\Bench\Limit;
use ServerPush\Bench\Table;

/**
 * All that PHP does for a small page: from a web server's FastCGI request to its answer. The startup is taken off by
 * another process that serves fewer requests.
 */
final class WholeRequest extends Part
{
    private const REQUESTS = 200;

    private const REQUESTS_OF_THE_OTHER = 50;

    public function tables(): iterable
    {
        $extension = [$this->machine->extension];
        $plain = $this->perRequest('plain.php', [], 0);
        $unused = $this->perRequest('plain.php', $extension, 0);
        $header = $this->perRequest('header.php', [], 10);
        $push = $this->perRequest('push.php', $extension, 10);

        $table = new Table('Instructions of a whole FastCGI request, with opcache, mean of ' . self::REQUESTS, [
            'a small page',
            'instructions',
            'ratio',
        ]);
        $table->row(['without the extension', Format::count($plain), '']);
        $table->row(
            ['with it, nothing declared', Format::count($unused), number_format($unused / $plain, 4)],
            $unused / $plain,
            Limit::atMost(1.001),
        );
        $table->row(['10 links by header(), without the extension', Format::count($header), '']);
        $table->row(
            ['10 links by push()', Format::count($push), number_format($push / $header, 4)],
            $push / $header,
            Limit::atMost(1.00),
        );
        yield $table;
    }

    /** @param list<string> $extensions */
    private function perRequest(string $script, array $extensions, int $links): float
    {
        $php = new FastCgiProcess($this->machine, $script, $extensions);
        $fewer = $php->instructions(self::REQUESTS_OF_THE_OTHER);
        $more = $php->instructions(self::REQUESTS_OF_THE_OTHER + self::REQUESTS, $response);
        $isWhole = substr_count($response, "\nLink: </build/assets/") === $links
            && preg_match('~\r\n\r\n<!doctype html>.*<p>It is \d\d:\d\d\.~s', $response);
        if (!$isWhole) {
            throw new Failure("$script does not answer with $links links:\n$response");
        }

        return ($more - $fewer) / self::REQUESTS;
    }
}
