--TEST--
Methods that return what they should not
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

class Odd
{
    public function __construct(private mixed $values, private mixed $result)
    {
    }

    public function getStatusCode()
    {
    }

    public function &getHeader($name)
    {
        return $this->values;
    }

    public function withAddedHeader($name, $value)
    {
        echo json_encode($value), "\n";
        return $this->result;
    }
}
$reference = '</a.css>; rel=preload; as=style';
foreach ([null, 'a string', 7, new stdClass(), [null, 1.5, ['</a.css>; rel=preload']], [&$reference]] as $values) {
    $response = push_to(new Odd($values, new PsrResponse()), '/a.css');
    echo $response::class, "\n";
}
print_outcomes(static fn (mixed $result): object => push_to(new Odd([], $result), '/a.css'), [null, 'response', [1]]);
?>
--EXPECT--
"<\/a.css>; rel=preload; as=style"
PsrResponse
"<\/a.css>; rel=preload; as=style"
PsrResponse
"<\/a.css>; rel=preload; as=style"
PsrResponse
"<\/a.css>; rel=preload; as=style"
PsrResponse
"<\/a.css>; rel=preload; as=style"
PsrResponse
Odd
"<\/a.css>; rel=preload; as=style"
TypeError: Odd::withAddedHeader() must return a response, null returned
"<\/a.css>; rel=preload; as=style"
TypeError: Odd::withAddedHeader() must return a response, string returned
"<\/a.css>; rel=preload; as=style"
TypeError: Odd::withAddedHeader() must return a response, array returned
