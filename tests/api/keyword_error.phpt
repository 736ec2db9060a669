--TEST--
fetchpriority and crossorigin take their keywords only, type takes media types
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';
require __DIR__ . '/../inc/responses.inc';

use ServerPush\{Link, LinkSet};
use function ServerPush\{add_link, links, preload, push, push_to};

print_outcomes(static fn (mixed $value): bool => push('/a', fetchpriority: $value), ['highest', '', true, 1]);
print_outcomes(static fn (mixed $value): bool => push('/a', crossorigin: $value), ['yes', 'use_credentials', 0]);
// as in <script type="module">, which a preload does not have
foreach (['module', 'Module', ['MODULE']] as $type) {
    echo outcome(static fn (): bool => push('/a.js', type: $type));
    echo outcome(static fn (): bool => preload('/a.js', type: $type));
    echo outcome(static fn (): bool => add_link('/a.js', 'preload', type: $type));
    echo outcome(static fn (): bool => (new LinkSet)->push('/a.js', type: $type));
    echo outcome(static fn (): object => push_to(new HttpResponse, '/a.js', type: $type));
}
echo count(links()), " declared\n";
// somebody else's link is data
echo links()->add('</b.js>; rel=preload; as=script; type=module'), links()->add(new Link('/c.js', 'preload', ['type' => 'module'])), "\n";
?>
--EXPECT--
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $fetchpriority must be one of "auto", "high", or "low"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
ValueError: ServerPush\push(): Argument $crossorigin must be true, "anonymous", or "use-credentials"
ValueError: ServerPush\push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\preload(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\add_link(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\LinkSet::push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\push_to(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\preload(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\add_link(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\LinkSet::push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\push_to(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\preload(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\add_link(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\LinkSet::push(): Argument $type must be a media type, "module" is none: browsers skip such a preload
ValueError: ServerPush\push_to(): Argument $type must be a media type, "module" is none: browsers skip such a preload
0 declared
11
