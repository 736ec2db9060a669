--TEST--
Link fields that other suites use (tests/data/others-fields.json): what is read, and whether ours goes out beside them
--EXTENSIONS--
serverpush
--ENV--
HTTPS=on
HTTP_HOST=example.org
REQUEST_URI=/shop/list
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/corpus.inc';
require __DIR__ . '/../inc/responses.inc';

/** As header() does it: from PHP 8.6 on trim() takes form feeds, too */
function trimmed(string $field): string
{
    return trim($field, " \t\n\r\0\v");
}

/** Makes the one declaration of a case: a function, its arguments, and at the end those that have names */
function declare_ours(array $ours): void
{
    $function = 'ServerPush\\' . array_shift($ours);
    $named = is_array(end($ours)) ? array_pop($ours) : [];
    $function(...$ours, ...$named);
}

/** What $values has behind the field of the others: foreign, pending, or pending with nopush */
function beside(array $case, array $values): string
{
    if (array_shift($values) !== trimmed($case['field'])) {
        return 'the field of the others is gone';
    }

    return match (count($values)) {
        0 => 'foreign',
        1 => isset(ServerPush\Link::parse($values[0])[0]->attributes['nopush']) ? 'pending, nopush' : 'pending',
        default => count($values) . ' fields',
    };
}

function expected(array $case): string
{
    return $case['state'] . (($case['nopush'] ?? false) ? ', nopush' : '');
}

/** In the list of the SAPI: by report(), and by what headers_list() says will be sent */
function in_list(array $case): array
{
    header_remove('Link');
    ServerPush\links()->clear();
    header("Link: {$case['field']}");
    declare_ours($case['ours']);
    $values = array_map(static fn (string $field): string => trimmed(substr($field, strlen('Link:'))), fields_in_list());

    return [[[$case['state']], expected($case)], [states(), beside($case, $values)]];
}

/** The same on a response object */
function on_response(array $case): array
{
    header_remove('Link');
    ServerPush\links()->clear();
    declare_ours($case['ours']);
    $response = ServerPush\links()->applyTo((new PsrResponse())->withAddedHeader('Link', trimmed($case['field'])));

    return [expected($case), beside($case, $response->getHeader('Link'))];
}

// no line may send the headers
ob_start();
$cases = read_data('others-fields.json')['fields'];
foreach ($cases as &$case) {
    $case['name'] = "{$case['from']} {$case['field']} | " . json_encode($case['ours'], JSON_UNESCAPED_SLASHES);
}
unset($case);
check_cases('read', $cases, static fn (array $case): array => [
    array_map(static fn (array $link): array => link_as_data(...$link), $case['read']),
    links_as_data(ServerPush\Link::parse($case['field'])),
]);
check_cases('in the list', $cases, in_list(...));
check_cases('on a response', $cases, on_response(...));
?>
--EXPECT--
read: 432 of 432 passed
in the list: 432 of 432 passed
on a response: 432 of 432 passed
