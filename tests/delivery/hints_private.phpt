--TEST--
A private link is in this client's 103, and in nothing that others may see
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/responses.inc';

// the headers of this process are not to be sent yet
ob_start();

use ServerPush\{Link, LinkSet};
use function ServerPush\{add_link, early_flush, links, preload, push, push_to};

// bool or null, of every declaring function, and no parameter
print_outcomes(static fn (mixed $private): bool => push('/a', private: $private), [1, 0, 'true', [], new stdClass]);
echo outcome(static fn () => new Link('/a', 'preload', ['private' => true]));
foreach ([null, false, true] as $private) {
    echo outcome(static fn () => count(links()) . json_encode(push("/a-$private.css", private: $private)));
}
echo outcome(static fn () => push_to(new PsrResponse, '/a.css', private: true));
echo outcome(static fn () => implode(links_of(push_to(new PsrResponse, '/a.css', private: false))));
links()->clear();

/** All that makes text, fields or objects of a set */
function give_away(LinkSet $set): void
{
    echo implode("\n", $set->headerValues()), "|$set|";
    echo implode(',', unserialize(serialize($set))->hintValues()), '|';
    echo implode(',', links_of($set->applyTo(new PsrResponse))), '|';
    echo implode(',', $set->getLinks()), '|', implode(',', iterator_to_array($set)), '|', implode(',', $set->getLinksByRel('preload'));
    echo "\n", implode("\n", $set->hintValues()), "\n";
}

$declare = static function (LinkSet $set): void {
    $set->push('/avatar/7.jpg', private: true);
    $set->push('/avatar/7.jpg', PRIVATE: false);
    $set->preload('/avatar/7.jpg', 'fetch');
    $set->addLink('/avatar/7.jpg', 'icon');
    $set->push('/app.css', private: null);
};
echo "\na set of one's own\n";
$own = new LinkSet;
$declare($own);
give_away($own);
echo json_encode([count($own), $own->has('/avatar/7.jpg'), $own->get('/avatar/7.jpg')]), "\n";
$copy = new LinkSet;
echo "\ncopied: ", $copy->add($own), "\n";
give_away($copy);
give_away(clone $own);
echo "\ntaken out, and declared again: ", $copy->remove('/avatar/7.jpg'), "\n";
$copy->push('/avatar/7.jpg');
give_away($copy);

echo "\nthe request's\n";
$declare(links());
give_away(links());
echo report_lines();

echo "\na response\n";
$script = <<<'PHP'
    push('/avatar/7.jpg', private: true);
    push('/avatar/7.jpg');
    ServerPush\add_link('/me', 'author', private: true);
    push('/app.css');
    %s
    register_shutdown_function(static function (): void {
        echo json_encode(array_column(ServerPush\report()['links'], 'reason', 'href')), json_encode(preg_grep('/^Link/', headers_list()));
    });
    PHP;
foreach (['', 'ServerPush\early_flush();', 'header("Link: </avatar/7.jpg>; rel=preload; as=image");', 'http_response_code(404);'] as $more) {
    $response = respond(sprintf($script, $more), [
        'serverpush.debug' => 1, 'serverpush.cache_aware' => 'nopush', 'serverpush.cache_bits' => 15, 'output_buffering' => 0,
    ]);
    echo implode("\n", $response->links()), "\n", implode($response->values('Server-Timing')), "\n",
        implode($response->values('Set-Cookie')), "\n", trim($response->body), "\n";
}
?>
--EXPECT--
TypeError: ServerPush\push(): Argument $private must be of type bool|null, int given
TypeError: ServerPush\push(): Argument $private must be of type bool|null, int given
TypeError: ServerPush\push(): Argument $private must be of type bool|null, string given
TypeError: ServerPush\push(): Argument $private must be of type bool|null, array given
TypeError: ServerPush\push(): Argument $private must be of type bool|null, stdClass given
ValueError: ServerPush\Link::__construct(): Attribute "private" is reserved
0true
1false
1true
ValueError: ServerPush\push_to(): Argument $private must not be true, a response object carries no 103
</a.css>; rel=preload; as=style

a set of one's own
</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image
</avatar/7.jpg>; rel=preload; as=fetch; crossorigin=anonymous
</app.css>; rel=preload; as=style
[4,true,null]

copied: 4
</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image
</avatar/7.jpg>; rel=preload; as=fetch; crossorigin=anonymous
</app.css>; rel=preload; as=style
</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image
</avatar/7.jpg>; rel=preload; as=fetch; crossorigin=anonymous
</app.css>; rel=preload; as=style

taken out, and declared again: 3
</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style, </avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style,</avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style,</avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style,</avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style,</avatar/7.jpg>; rel=preload; as=image|</app.css>; rel=preload; as=style,</avatar/7.jpg>; rel=preload; as=image
</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image

the request's
</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style|</app.css>; rel=preload; as=style
</avatar/7.jpg>; rel=preload; as=image
</avatar/7.jpg>; rel=preload; as=fetch; crossorigin=anonymous
</app.css>; rel=preload; as=style
open
/avatar/7.jpg preload: suppressed, a private link is in this client's 103 only
/avatar/7.jpg preload: suppressed, a private link is in this client's 103 only
/avatar/7.jpg icon: suppressed, a private link is in this client's 103 only
/app.css preload: pending

a response
</app.css>; rel=preload; as=style
serverpush;desc="3 declared, 1 sent, 0 known, 0 foreign, 0 over budget, 2 suppressed, 0 refused"
serverpush=AAAAAAAAAAJo; Path=/; HttpOnly; SameSite=Lax
{"\/avatar\/7.jpg":"a private link is in this client's 103 only","\/me":"a private link is in this client's 103 only","\/app.css":null}["Link: <\/app.css>; rel=preload; as=style"]
</app.css>; rel=preload; as=style
serverpush;desc="3 declared, 1 sent, 0 known, 0 foreign, 0 over budget, 2 suppressed, 0 refused"
serverpush=AAAAAAAAAAJo; Path=/; HttpOnly; SameSite=Lax
{"\/avatar\/7.jpg":"a private link is in this client's 103 only","\/me":"a private link is in this client's 103 only","\/app.css":null}["Link: <\/app.css>; rel=preload; as=style"]
</avatar/7.jpg>; rel=preload; as=image
</app.css>; rel=preload; as=style
serverpush;desc="3 declared, 1 sent, 0 known, 0 foreign, 0 over budget, 2 suppressed, 0 refused"
serverpush=AAAAAAAAAAJo; Path=/; HttpOnly; SameSite=Lax
{"\/avatar\/7.jpg":"a private link is in this client's 103 only","\/me":"a private link is in this client's 103 only","\/app.css":null}["Link: <\/avatar\/7.jpg>; rel=preload; as=image","Link: <\/app.css>; rel=preload; as=style"]

serverpush;desc="3 declared, 0 sent, 0 foreign, 0 over budget, 3 suppressed, 0 refused"

{"\/avatar\/7.jpg":"a response with this status carries no links","\/me":"a response with this status carries no links","\/app.css":"a response with this status carries no links"}[]
