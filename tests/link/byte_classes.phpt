--TEST--
Every byte is encoded, refused or kept as the standards say
--EXTENSIONS--
serverpush
--FILE--
<?php
use ServerPush\{Link, LinkSet};

const CONTROL = "\0\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\x7f";

/** The URL that goes out; null: none does */
function emitted(string $href): ?string
{
    $set = new LinkSet;
    return $set->push($href) ? $set->getLinks()[0]->href : null;
}

function throws(callable $f): bool
{
    try {
        $f();
        return false;
    } catch (ValueError) {
        return true;
    }
}

function expect(string $what, int $byte, bool $holds): void
{
    global $checked;
    $checked++;
    if (!$holds) {
        printf("%s: 0x%02x\n", $what, $byte);
    }
}

for ($i = 0; $i < 256; $i++) {
    $byte = chr($i);
    $encoded = sprintf('%%%02X', $i);
    if (str_contains(CONTROL, $byte)) {
        expect('control in a path', $i, emitted("/a{$byte}b") === null);
        expect('control in a query', $i, emitted("/a?{$byte}b") === null);
        expect('control in a value', $i, $byte === "\t" || throws(fn() => new Link('/a', 'next', ['title' => "a{$byte}b"])));
        expect('control in a name', $i, throws(fn() => new Link('/a', 'next', ["a{$byte}b" => 'x'])));
        continue;
    }
    // WHATWG URL: path percent-encode set; fragment and query begin, the backslash is a slash
    if (!str_contains('?#\\', $byte)) {
        $inPath = $i > 0x7e || str_contains(' "<>^`{}', $byte) ? $encoded : $byte;
        expect('path', $i, emitted("/a{$byte}b") === "/a{$inPath}b");
        // the same where sixteen bytes are looked at together, at each place
        for ($at = 1; $at < 20; $at += 3) {
            $long = substr_replace('/abcdefghijklmnopqrst', $byte, $at, 1);
            expect('long path', $i, $byte === '/' && $at === 1 || $byte === '.'
                || emitted($long) === substr_replace('/abcdefghijklmnopqrst', $inPath, $at, 1));
        }
    }
    // WHATWG URL: special-query percent-encode set
    if ($byte !== '#') {
        $inQuery = $i > 0x7e || str_contains(' "<>\'', $byte) ? $encoded : $byte;
        expect('query', $i, emitted("/a?{$byte}b") === "/a?{$inQuery}b");
    }
    // RFC 9110, section 5.6.2: tchar
    $isToken = preg_match("/^[A-Za-z0-9]$/D", $byte) || str_contains("!#$%&'*+-.^_`|~", $byte);
    expect('name', $i, throws(fn() => new Link('/a', 'next', ["a{$byte}b" => 'x'])) !== $isToken);
    // unquoted only where every reader takes it so
    if ($i < 0x7f) {
        $bare = $isToken && !str_contains("%'*", $byte);
        $quoted = str_contains('"\\', $byte) ? "\\$byte" : $byte;
        expect('value', $i, (string) new Link('/a', 'next', ['x' => "a{$byte}b"])
            === '</a>; rel=next; x=' . ($bare ? "a{$byte}b" : "\"a{$quoted}b\""));
    }
}
echo $checked, " checks\n";
?>
--EXPECT--
2432 checks
