<?php

/*
 * An IMAP server (RFC 3501) on a free port of the loopback, as far as a webmail client asks for: one user, with some
 * folders in which there is nothing. Says its address when it listens.
 */

declare(strict_types=1);

const PASSWORD = 'secret';
const FOLDERS = ['INBOX', 'Drafts', 'Sent', 'Trash'];
const CAPABILITIES = 'CAPABILITY IMAP4rev1 NAMESPACE';

/** @return list<string> the lines that answer this one */
function answer(string $line): array
{
    [$tag, $command, $arguments] = explode(' ', $line, 3) + [1 => '', 2 => ''];
    $command = strtoupper($command);
    if ($command === 'UID') {
        $command = strtoupper(strtok($arguments, ' '));
    }
    $untagged = match ($command) {
        'CAPABILITY' => ['* ' . CAPABILITIES],
        'NAMESPACE' => ['* NAMESPACE (("" "/")) NIL NIL'],
        'LIST', 'LSUB' => folders($command, $arguments),
        'SELECT', 'EXAMINE' => [
            '* FLAGS (\Seen \Deleted)', '* 0 EXISTS', '* 0 RECENT', '* OK [UIDVALIDITY 1]', '* OK [UIDNEXT 1]',
        ],
        'STATUS' => ['* STATUS ' . strtok($arguments, ' ') . ' (MESSAGES 0 UNSEEN 0 RECENT 0 UIDNEXT 1 UIDVALIDITY 1)'],
        'SEARCH' => ['* SEARCH'],
        'LOGOUT' => ['* BYE'],
        default => [],
    };
    $isRefused = $command === 'LOGIN' && !str_ends_with(str_replace('"', '', $arguments), ' ' . PASSWORD);

    return [...$untagged, $isRefused ? "$tag NO [AUTHENTICATIONFAILED] no" : "$tag OK done"];
}

/** @return list<string> */
function folders(string $command, string $arguments): array
{
    $isForDelimiter = preg_match('/^"" ""$/', $arguments);

    return $isForDelimiter
        ? ["* $command (\\Noselect) \"/\" \"\""]
        : array_map(static fn (string $folder) => "* $command () \"/\" $folder", FOLDERS);
}

pcntl_async_signals(true);
pcntl_signal(SIGTERM, static fn () => exit(0));
$server = stream_socket_server('tcp://127.0.0.1:0');
echo 'listens on ', stream_socket_get_name($server, false), "\n";
$clients = [];
while (true) {
    $readable = [$server, ...$clients];
    $none = null;
    @stream_select($readable, $none, $none, null);
    foreach ($readable as $stream) {
        if ($stream === $server) {
            $client = stream_socket_accept($server);
            fwrite($client, '* OK [' . CAPABILITIES . "] here\r\n");
            $clients[(int) $client] = $client;
        } elseif (($line = fgets($stream)) !== false) {
            @fwrite($stream, implode("\r\n", answer(rtrim($line))) . "\r\n");
        } else {
            unset($clients[(int) $stream]);
            fclose($stream);
        }
    }
}
