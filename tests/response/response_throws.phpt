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

class Throwing extends Bag
{
    public string $in = '';

    public function all(?string $key = null): array
    {
        return $this->in === 'all' ? throw new DomainException('in all()') : parent::all($key);
    }

    public function set(string $key, string|array|null $values, bool $replace = true): void
    {
        $this->in === 'set' ? throw new DomainException('in set()') : parent::set($key, $values, $replace);
    }
}
final class Frozen extends PsrResponse
{
    public function withAddedHeader(string $name, $value): static
    {
        throw new DomainException('in withAddedHeader()');
    }
}
$bag = new Throwing();
$links = new ServerPush\LinkSet();
$links->push('/a.css');
$links->push('/b.css');
ServerPush\push('/declared.css');
foreach (['all', 'set'] as $bag->in) {
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
$bag->in = '';
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
/declared.css, preload, suppressed, this SAPI sends no headers
/one.css, preload, refused, a method of the response object threw an exception
/a.css, preload, refused, a method of the response object threw an exception
/b.css, preload, refused, a method of the response object threw an exception
/one.css, preload, refused, a method of the response object threw an exception
/a.css, preload, refused, a method of the response object threw an exception
/b.css, preload, refused, a method of the response object threw an exception
/one.css, preload, refused, a method of the response object threw an exception
/a.css, preload, refused, a method of the response object threw an exception
/b.css, preload, refused, a method of the response object threw an exception
</one.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
</b.css>; rel=preload; as=style
