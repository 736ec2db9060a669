<?php

/*
 * Calls that are wrong by the types that serverpush.stub.php names, one on each line that says so: what reads calls.php
 * beside it without a word must see these. It is never run.
 */

declare(strict_types=1);

namespace ServerPush\Integration\Analysed;

use ServerPush\Link;
use ServerPush\LinkSet;

use function ServerPush\forget;
use function ServerPush\learned;
use function ServerPush\links;
use function ServerPush\push;
use function ServerPush\push_to;
use function ServerPush\report;

/** @param \ArrayObject<int, string> $response */
function mistakes(\ArrayObject $response, Link $link, LinkSet $set): void
{
    push(1); // wrong
    push_to($response, '/app.css')->send(); // wrong
    links()->applyTo($response)->send(); // wrong
    new Link('/a', 'next', ['title' => new \DateTime()]); // wrong
    echo report()['phases']; // wrong
    echo learned()['page']; // wrong
    forget(['/a']); // wrong
    foreach ($set as $each) {
        echo $each->target; // wrong
    }
    foreach ($link->getAttributes() as $value) {
        echo $value; // wrong
    }
    echo Link::parse('</a>; rel=next')[0]->getRels()['first']; // wrong
}
