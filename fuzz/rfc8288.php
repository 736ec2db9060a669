<?php
/*
 * RFC 8288, appendix B, read as plainly as it is written, with one function for each of its algorithms and the number of
 * each step. Slow, and right by looking at it: the scanner in src/link must find the same on any bytes.
 *
 * Three readings are not those of the text. Commas before a link-value are skipped (errata 5878 and the list syntax of
 * RFC 9110, section 5.6.1, ask for it), white space at the end of an unquoted value is none of it (it is BWS there), and
 * CR and LF are spaces before all else (RFC 9110, section 5.5).
 *
 *   php rfc8288.php serve     answers fields on standard input, as fuzz/rfc8288.c asks them
 *   php -d extension=serverpush.so rfc8288.php compare FOLDER SECONDS
 *                             ServerPush\Link::parse() against this reading, on the files of the folder and on
 *                             variations of them
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */

declare(strict_types=1);

const OWS = " \t";

final class Input
{
    public function __construct(private readonly string $bytes, private int $at = 0)
    {
    }

    public function hasContent(): bool
    {
        return $this->at < strlen($this->bytes);
    }

    /** The next character, or nothing at the end */
    public function next(): string
    {
        return $this->hasContent() ? $this->bytes[$this->at] : '';
    }

    public function discard(): void
    {
        $this->at++;
    }

    public function consume(string $characters): void
    {
        $this->at += strspn($this->bytes, $characters, $this->at);
    }

    public function upTo(string $characters): string
    {
        $length = strcspn($this->bytes, $characters, $this->at);
        $this->at += $length;

        return substr($this->bytes, $this->at - $length, $length);
    }
}

/** B.4: Parsing a Quoted String */
function parse_quoted_string(Input $input): string
{
    $output = '';                                   // 1
    if ($input->next() !== '"') {                   // 2
        return $output;
    }
    $input->discard();                              // 3
    while ($input->hasContent()) {                  // 4
        if ($input->next() === '\\') {              // 4.1
            $input->discard();
            if (!$input->hasContent()) {
                return $output;
            }
        } elseif ($input->next() === '"') {         // 4.2
            $input->discard();

            return $output;
        }
        $output .= $input->next();                  // 4.1.3, 4.3
        $input->discard();
    }

    return $output;                                 // 5
}

/**
 * B.3: Parsing Parameters
 *
 * @return list<array{string, ?string}> names in lower case; a value is null where there was none
 */
function parse_parameters(Input $input): array
{
    $parameters = [];                               // 1
    while ($input->hasContent()) {                  // 2
        $input->consume(OWS);                       // 2.1
        if ($input->next() !== ';') {               // 2.2
            return $parameters;
        }
        $input->discard();                          // 2.3
        $input->consume(OWS);                       // 2.4
        $name = $input->upTo(OWS . '=;,');          // 2.5
        $input->consume(OWS);                       // 2.6
        $value = null;                              // 2.8
        if ($input->next() === '=') {               // 2.7
            $input->discard();
            $input->consume(OWS);
            $value = $input->next() === '"' ? parse_quoted_string($input) : rtrim($input->upTo(';,'), OWS);
        }
        $parameters[] = [strtolower($name), $value]; // 2.9, 2.10
        $input->consume(OWS);                       // 2.11
        if ($input->next() === ',' || !$input->hasContent()) { // 2.12
            return $parameters;
        }
    }

    return $parameters;
}

/**
 * B.2: Parsing a Link Field Value, up to step 2.10
 *
 * @return list<array{string, list<array{string, ?string}>, list<string>}> target, parameters, relation types
 */
function parse_link_field_value(string $field_value): array
{
    $input = new Input(strtr($field_value, "\r\n", '  '));
    $links = [];                                    // 1
    while ($input->hasContent()) {                  // 2
        $input->consume(OWS . ',');                 // 2.1
        if ($input->next() !== '<') {               // 2.2
            return $links;
        }
        $input->discard();                          // 2.3
        $target = $input->upTo('>');                // 2.4
        if ($input->next() !== '>') {               // 2.5
            return $links;
        }
        $input->discard();                          // 2.6
        $parameters = parse_parameters($input);     // 2.7
        $relations = '';                            // 2.9
        foreach ($parameters as [$name, $value]) {
            if ($name === 'rel') {
                $relations = $value ?? '';
                break;
            }
        }
        $relation_types = preg_split('/[ \t]+/', $relations, -1, PREG_SPLIT_NO_EMPTY); // 2.10
        $links[] = [$target, $parameters, $relation_types];
    }

    return $links;
}

/** RFC 8187, section 3.2: the text of an ext-value, null if it is not to be decoded */
function decode_ext_value(string $value): ?string
{
    if (!preg_match("/^UTF-8'[^']*'((?:%[0-9A-F]{2}|[^%])*)$/Dis", $value, $match)) {
        return null;
    }
    $text = rawurldecode($match[1]);

    return preg_match('/^[^\x00-\x1f\x7f]*$/Du', $text) ? $text : null;
}

/**
 * B.2, steps 2.14 to 2.17, as Link::parse() says that it takes them: targets, names and values that nobody may write
 * are left out, a repeated parameter is a list, but the first counts of what stands once, `anchor` is an attribute, one
 * link for each relation type
 *
 * @return list<array{string, string, array<string, mixed>}>
 */
function links_of(string $field_value): array
{
    $links = [];
    foreach (parse_link_field_value($field_value) as [$target, $parameters, $relation_types]) {
        if (preg_match('/[\x00-\x1f\x7f]/', $target)) {
            continue;
        }
        $attributes = attributes_of($parameters);
        $seen = [];
        foreach ($relation_types as $relation_type) {
            $relation_type = strtolower($relation_type);
            if (!isset($seen["=$relation_type"]) && is_relation_type($relation_type)) {
                $seen["=$relation_type"] = true;
                $links[] = [$target, $relation_type, $attributes];
            }
        }
    }

    return $links;
}

/** RFC 8288, section 2.1: a token, or an absolute URI */
function is_relation_type(string $type): bool
{
    return preg_match("/^[!#\$%&'*+\\-.^_`|~0-9a-z]+$/D", $type)
        || preg_match('/^[a-z](?=[^:]*:)[^\x00-\x20\x7f-\xff"<>\\\\]*$/D', $type);
}

/** Of these the first counts: step 2.14, and what HTML reads once */
const SINGLE = [
    'anchor', 'as', 'crossorigin', 'fetchpriority', 'imagesizes', 'imagesrcset', 'integrity', 'media', 'nonce', 'nopush',
    'referrerpolicy', 'title', 'type',
];

/** A token that is neither the key of a list, to PHP, nor means something else to this API */
function is_name(string $name): bool
{
    return preg_match("/^[!#\$%&'*+\\-.^_`|~0-9a-z]+$/D", $name) && !is_int(array_key_first([$name => true]))
        && !in_array($name, ['href', 'rel', 'version', 'once', 'private'], true);
}

/** What a field can carry: ASCII, of a title any text; a control character only if it is a tab in ASCII */
function is_value(string $name, string $value): bool
{
    return ($name !== 'title*' && preg_match('/^[\t\x20-\x7e]*$/D', $value))
        || (in_array($name, ['title', 'title*'], true) && preg_match('/^[^\x00-\x1f\x7f]*$/Du', $value));
}

function attributes_of(array $parameters): array
{
    $attributes = [];
    $title = null;
    $tokens = 0;
    foreach ($parameters as [$name, $value]) {
        if ($name === 'rel' || !preg_match("/^[!#\$%&'*+\\-.^_`|~0-9a-z]+$/D", $name)) {
            continue;
        }
        // no more of one link-value is read
        if (++$tokens > 256) {
            break;
        }
        if (!is_name($name) || !is_value($name, $value ?? '')) {
            continue;
        }
        if (str_ends_with($name, '*')) {
            $title ??= $name === 'title*' && $value !== null ? decode_ext_value($value) : null;
            continue;
        }
        $attributes[$name][] = $value ?? true;
    }
    foreach ($attributes as $name => $values) {
        $single = count($values) === 1 || in_array($name, SINGLE, true);
        $attributes[$name] = $single ? $values[0] : $values;
    }
    if ($title !== null) {
        $attributes['title'] = $title;
    }
    ksort($attributes, SORT_STRING);

    return $attributes;
}

/** What fuzz/rfc8288.c says of a field: length-prefixed pieces, so that no byte can be taken for another's */
function answer(string $field_value): string
{
    $piece = static fn (string $kind, string $bytes): string => $kind . pack('V', strlen($bytes)) . $bytes;
    $answer = '';
    foreach (parse_link_field_value($field_value) as [$target, $parameters, $relation_types]) {
        $answer .= $piece('T', $target);
        foreach ($parameters as [$name, $value]) {
            $answer .= $piece('N', $name) . ($value === null ? '' : $piece('V', $value));
        }
        foreach ($relation_types as $relation_type) {
            $answer .= $piece('R', $relation_type);
        }
    }

    return $answer;
}

function serve(): void
{
    while (strlen($head = (string) fread(STDIN, 4)) === 4) {
        $answer = answer(read_exactly(unpack('V', $head)[1]));
        fwrite(STDOUT, pack('V', strlen($answer)) . $answer);
    }
}

function read_exactly(int $length): string
{
    $bytes = '';
    while (strlen($bytes) < $length) {
        $more = fread(STDIN, $length - strlen($bytes));
        if ($more === '' || $more === false) {
            exit(1);
        }
        $bytes .= $more;
    }

    return $bytes;
}

/** A variation: pieces of two fields, and bytes that mean something, where they do not belong */
function vary(Random\Randomizer $random, array $fields): string
{
    $field = $fields[$random->getInt(0, count($fields) - 1)];
    for ($times = $random->getInt(1, 4); $times > 0; $times--) {
        $at = $random->getInt(0, strlen($field));
        $length = min($random->getInt(0, 6), strlen($field) - $at);
        $new = match ($random->getInt(0, 2)) {
            0 => substr("<>;;,,=\"\"\\' \t\n\0*%a\xc3\xa9\x7f", $random->getInt(0, 21), 1),
            1 => substr($other = $fields[$random->getInt(0, count($fields) - 1)], $random->getInt(0, strlen($other)), 12),
            2 => ['; rel=next', ' rel="a b"', "; title*=UTF-8''%C3%A9", '; media=', '</a>', ', '][$random->getInt(0, 5)],
        };
        $field = substr_replace($field, $new, $at, $length);
    }

    return $field;
}

function compare(string $folder, float $seconds): never
{
    $fields = array_map(file_get_contents(...), glob("$folder/*"));
    $random = new Random\Randomizer();
    $deadline = microtime(true) + $seconds;
    for ($count = 0; $count < count($fields) || microtime(true) < $deadline; $count++) {
        $field = $fields[$count] ?? vary($random, $fields);
        $actual = array_map(static function (ServerPush\Link $link): array {
            $attributes = $link->attributes;
            ksort($attributes, SORT_STRING);

            return [$link->href, $link->rel, $attributes];
        }, ServerPush\Link::parse($field));
        if ($actual !== ($expected = links_of($field))) {
            printf("%s\nbase64: %s\nRFC 8288: %s\nLink::parse(): %s\n", addcslashes($field, "\0..\37\177..\377"),
                base64_encode($field), var_export($expected, true), var_export($actual, true));
            exit(1);
        }
        foreach (ServerPush\Link::parse($field) as $link) {
            if (new ServerPush\Link($link->href, $link->rel, $link->attributes) != $link) {
                printf("the constructor makes another link of %s\n", base64_encode($field));
                exit(1);
            }
        }
    }
    echo "the same on $count fields\n";
    exit(0);
}

match ($argv[1] ?? '') {
    'serve' => serve(),
    'compare' => compare($argv[2], (float) $argv[3]),
    default => exit(2),
};
