--TEST--
What a method of the response throws passes through; report() tells, the set is as before
--EXTENSIONS--
serverpush
--INI--
serverpush.debug=1
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

use function ServerPush\push_to;

final class Frozen extends PsrResponse
{
    public function withAddedHeader(string $name, $value): static
    {
        throw new DomainException('in withAddedHeader()');
    }
}
$throws_in = '';
$bag = new Bag(function (string $method) use (&$throws_in): void {
    if ($method === $throws_in) {
        throw new DomainException("in $method()");
    }
});
$links = new ServerPush\LinkSet();
$links->push('/a.css');
$links->push('/b.css');
ServerPush\push('/declared.css');
foreach (['all', 'set'] as $throws_in) {
    foreach ([new HttpResponse($bag), new Frozen()] as $response) {
        foreach ([
            fn () => push_to($response, '/one.css'),
            fn () => $links->applyTo($response),
            fn () => ServerPush\links()->applyTo($response),
        ] as $call) {
            try {
                $call();
            } catch (DomainException $exception) {
                echo $exception->getMessage(), "\n";
            }
        }
    }
}
foreach (ServerPush\report()['links'] as $link) {
    echo implode(', ', $link), "\n";
}
$throws_in = '';
print_links($links->applyTo(push_to(new HttpResponse($bag), '/one.css')));
?>
--EXPECT--
in all()
in all()
in all()
in withAddedHeader()
in withAddedHeader()
in withAddedHeader()
in set()
in set()
in set()
in withAddedHeader()
in withAddedHeader()
in withAddedHeader()
/declared.css, preload, suppressed, this SAPI sends no headers, declared
/one.css, preload, refused, a method of the response object threw an exception, declared
/a.css, preload, refused, a method of the response object threw an exception, declared
/b.css, preload, refused, a method of the response object threw an exception, declared
/one.css, preload, refused, a method of the response object threw an exception, declared
/a.css, preload, refused, a method of the response object threw an exception, declared
/b.css, preload, refused, a method of the response object threw an exception, declared
/one.css, preload, refused, a method of the response object threw an exception, declared
/a.css, preload, refused, a method of the response object threw an exception, declared
/b.css, preload, refused, a method of the response object threw an exception, declared
</one.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style
