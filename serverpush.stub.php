<?php

/**
 * @generate-class-entries
 * @generate-function-entries
 */

namespace ServerPush {

    /**
     * Declares a preload link that an HTTP/2 server may push and a browser preloads.
     *
     * The link becomes a `Link` header field of its own when the response's headers are sent; nothing that later code
     * does to the header list (`header()` with replace, `header_remove()`) can take it away, only
     * `links()->remove()` and `links()->clear()` can.
     *
     * What `$as` leaves open is inferred from the extension of the URL's path, and the `type` of fonts and of AVIF,
     * WebP and JPEG XL images. Fonts, `fetch` and `.mjs` get `crossorigin=anonymous`, the mode in which browsers load
     * them. Nothing that the caller gives is overruled. A URL without a known extension goes out without `as`: servers
     * push it, browsers ignore it. A script that only its extension tells yields to a modulepreload() of its URL.
     *
     * @param string $href the URL: relative, absolute, or absolute with `http:`/`https:`. White space around it is cut,
     *     `\` in the path becomes `/`, the fragment is cut, and bytes are encoded as a browser encodes them (WHATWG URL
     *     standard, path and special-query percent-encode sets). In a request it is resolved against the request's
     *     target, and a URL of the own origin is cut to its path. A URL never throws, for it is data: one that is
     *     empty, has control characters, credentials, another scheme or no valid host is refused. `about:blank` is for
     *     an image whose URLs are all in `imagesrcset`.
     * @param string|null $as the destination (HTML standard, "preload"): `fetch`, `font`, `image`, `script`, `style`
     *     or `track`, in any case; null infers it.
     * @param mixed $attributes named arguments, or an unpacked array with string keys: the link's target attributes
     *     (RFC 8288, section 2.2), such as `crossorigin: 'anonymous'`, `fetchpriority: 'high'`,
     *     `type: 'font/woff2'`, `media: '(width > 30em)'`, `integrity: 'sha384-...'`. A name is a token (RFC 9110,
     *     section 5.6.2). A value is a string, an int, a float, a list of strings (a repeated parameter), true (a
     *     parameter without value), or null or false (left out). `crossorigin` is true, `anonymous` or
     *     `use-credentials`; `fetchpriority` is `high`, `low` or `auto`. Not for use: `href`, `rel`, `rev`, `anchor`.
     *     Two are no parameters of the field but speak to serverpush.cache_aware: `version` (string, int, float), of
     *     the resource: a new one is not known to the client; `once: false`: never remembered.
     *     Nor is `private` (bool): true keeps the link out of all but this client's 103 (early_hints()), whatever else
     *     is declared of its URL.
     * @return bool true: the link is new, or the same link was declared before and this call lifts its `nopush` or
     *     fills in what it left open (`integrity`, `fetchpriority`, `nonce`, `type`, `referrerpolicy`, `title`);
     *     false: nothing changed. Where both say something different the first stands, and report() says `conflict`;
     *     what cannot be sent is refused: report() says why, and a warning with serverpush.debug
     * @throws \ValueError for an unknown destination or keyword, an attribute that cannot be written (a control
     *     character, a name that is no token or is reserved), or the type `module`, with which browsers skip a preload
     * @throws \TypeError for an attribute of a type without meaning
     * @throws \ArgumentCountError for a third positional argument
     * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preload
     */
    function push(string $href, ?string $as = null, mixed ...$attributes): bool {}

    /**
     * Declares a preload link that servers do not push: as push(), with `nopush` on the final response.
     *
     * @param string $href as for push()
     * @param string|null $as as for push()
     * @param mixed $attributes as for push()
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push()
     * @see https://www.w3.org/TR/preload/#server-push-http-2
     */
    function preload(string $href, ?string $as = null, mixed ...$attributes): bool {}

    /**
     * Declares a module script, with its dependencies, to be fetched and compiled early.
     *
     * Not for a page with an import map: browsers may refuse a map that comes after the first module. There push() of
     * the module, with `crossorigin: true` unless it ends in `.mjs`, does no harm.
     *
     * @param string $href as for push()
     * @param mixed $attributes as for push(); `as` is `script` (what its absence means), `json`, `style`, `text`,
     *     or a worker-like destination: `audioworklet`, `paintworklet`, `serviceworker`, `sharedworker`, `worker`
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push()
     * @see https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
     */
    function modulepreload(string $href, mixed ...$attributes): bool {}

    /**
     * Declares an origin to connect to early: DNS, TCP, TLS.
     *
     * @param string $href the origin, such as `https://cdn.example`; of a longer URL nothing else is kept. That of the
     *     request is refused, and so is a relative reference such as `cdn.example`.
     * @param mixed $attributes as for push(); `crossorigin` opens the connection for anonymous (CORS) requests: it is
     *     another connection, and another link
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push()
     * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preconnect
     */
    function preconnect(string $href, mixed ...$attributes): bool {}

    /**
     * Declares a host whose name is to be resolved early.
     *
     * @param string $href a URL with the host, such as `https://cdn.example`; nothing else is kept of it. That of the
     *     request is refused, and so is a relative reference such as `cdn.example`.
     * @param mixed $attributes as for push()
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push()
     * @see https://html.spec.whatwg.org/multipage/links.html#link-type-dns-prefetch
     */
    function dns_prefetch(string $href, mixed ...$attributes): bool {}

    /**
     * Declares a resource that the next navigation will probably need.
     *
     * @param string $href as for push()
     * @param mixed $attributes as for push()
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push()
     * @see https://html.spec.whatwg.org/multipage/links.html#link-type-prefetch
     */
    function prefetch(string $href, mixed ...$attributes): bool {}

    /**
     * Declares a link of any relation type: `canonical`, `next`, `alternate`, `license`, ...
     *
     * @param string $href as for push(); a relation that is no resource hint may have a URL of another scheme, but not
     *     `javascript:`
     * @param string $rel one relation type (RFC 8288, section 2.1): a registered name such as `next`, in any case, or
     *     an absolute URI; a resource hint (`preload`, `modulepreload`, `preconnect`, `dns-prefetch`, `prefetch`) is
     *     treated as its own function treats it, but nothing is inferred
     * @param mixed $attributes as for push(); `title` may be any UTF-8 text (RFC 8187 carries what is not ASCII);
     *     `anchor` is for relations that are no resource hints (RFC 8288, section 3.2)
     * @return bool true: the link is new, or fills in what an earlier declaration of it left open; false: nothing
     *     changed; report() says why it cannot be sent
     * @throws \ValueError|\TypeError|\ArgumentCountError as push(), and a ValueError for a relation type that is none
     * @see https://www.rfc-editor.org/rfc/rfc8288#section-3.3
     */
    function add_link(string $href, string $rel, mixed ...$attributes): bool {}

    /**
     * Puts a preload link onto a response object, with which it goes through middleware, into an HTTP cache and into
     * tests.
     *
     * A response is told by its methods: of Symfony's HttpFoundation (so of Silex, Laravel, Drupal), by a public
     * property `headers` with `all()` and `set()`; of PSR-7, by `getHeader()` and `withAddedHeader()`. A link that it
     * carries already (the same by the rule of LinkSet) is not repeated, whoever put it there, and nothing that is
     * there is changed. A link whose URL another one makes a server push already gets `nopush`. The settings hold as of
     * this call: with serverpush.enabled off the response stays as it is, serverpush.mode decides on `nopush`,
     * serverpush.max_links and serverpush.header_budget are for the `Link` fields that the response has. A link that
     * was also declared with push() is sent once.
     *
     * @template T of object
     * @param T $response the response
     * @param string $href as for push()
     * @param string|null $as as for push()
     * @param mixed $attributes as for push()
     * @return T the response that carries the link: `$response` itself, or a new one where responses are immutable
     *     (PSR-7). A link that cannot be sent, for its URL or for lack of room, is left out: the response stays as it
     *     is, and report() says why.
     * @throws \TypeError for an object that is no such response
     * @throws \ValueError|\TypeError|\ArgumentCountError as push(), and a ValueError for `private: true`: a response
     *     object has no 103
     * @throws \Throwable what a method of the response throws; report() tells of it
     * @see https://www.php-fig.org/psr/psr-7/
     */
    function push_to(object $response, string $href, ?string $as = null, mixed ...$attributes): object {}

    /**
     * The links of the current request, live: what is added to or removed from this set changes what will be sent.
     *
     * @return LinkSet the same links at every call. A set that outlives its request is an empty set of its own.
     */
    function links(): LinkSet {}

    /**
     * Sends the links as a 103 (Early Hints) now, before the page exists; the final response repeats them.
     *
     * The 103 carries what the final response would carry as things are now, and private links: the declared links and
     * those of `Link` fields that other code set by header(), in the form that browsers take there, without `nonce` and
     * `title`; before a preload of another origin a `preconnect` to it; and the policies Content-Security-Policy,
     * Referrer-Policy and Cross-Origin-Embedder-Policy as set so far. serverpush.early_budget and serverpush.max_links
     * bound it. A link that needs more (`media`, `imagesrcset`, ...) or has another relation type than `preload`,
     * `modulepreload`, `preconnect` and `dns-prefetch` waits for the final response. There is one 103 per request;
     * browsers would ignore another.
     *
     * It works under PHP's built-in server, Apache's mod_php and FrankenPHP. FastCGI and CGI cannot carry a 103: there
     * nothing is written, and early_flush() is the way. serverpush.early_hints says which requests get one: by default
     * navigations of browsers. A client that speaks HTTP/1.0 never gets one.
     *
     * @return bool true: it was sent; false: report() says why not
     * @see https://www.rfc-editor.org/rfc/rfc8297
     */
    function early_hints(): bool {}

    /**
     * Sends the header block of the final response now, links included, and gets it to the client before the body
     * exists. The way for PHP-FPM, which cannot carry a 103; it works under every SAPI.
     *
     * Status and header fields are final afterwards: what later code sets is lost, cookies included. Front ends of
     * FastCGI hold a header block until the body begins, so there one line feed follows it, which HTML ignores. Other
     * content types, downloads, other methods than GET, and statuses without a whole body are refused, and so is a
     * response of which somebody counts or transforms the bytes: `Content-Length`, `Content-Encoding`, `Accept-Ranges`,
     * a digest and the like, or an output handler other than PHP's own buffer.
     *
     * @param bool $unbuffered adds `X-Accel-Buffering: no`, without which nginx holds the header block back. With it
     *     nginx passes the whole response on as it comes, so a slow client keeps the PHP worker busy.
     * @return bool true: the header block is on its way; false: nothing was sent, report() says why
     */
    function early_flush(bool $unbuffered = true): bool {}

    /**
     * The one call for portable code: early_hints() where this SAPI can send a 103 (PHP's built-in server, Apache's
     * mod_php, FrankenPHP); elsewhere, under PHP-FPM and php-cgi above all, nothing, or early_flush() if `$flush` says
     * so.
     * It goes by the SAPI, never by the client: where a 103 is possible but this client gets none, nothing is sent.
     *
     * With serverpush.debug=1 a status, a redirect or a cookie that is set after it is an E_WARNING at the place of the
     * call, under every SAPI and whatever it did: where it flushes they are lost.
     *
     * @param bool $flush whether the header block of the final response may leave early where no 103 can: false, the
     *     default: never; true: status, cookies and all other fields are settled by now, and the page is HTML
     * @return bool true: the 103, or the header block, is on its way; false: nothing was sent, report() says why
     */
    function early(bool $flush = false): bool {}

    /**
     * What became of every link of this request, and why. Before the headers are sent it is a dry run with what is
     * known now: the status, the header fields and the settings of this moment.
     *
     * `phase` is `open` until the final response's headers were sent, then `sent`. Each link has a `state`:
     * `pending` (it will be sent), `sent`, `known` (the client has it; sent with `nopush`, or not at all),
     * `foreign` (another field says it already, or a modulepreload loads it), `over_budget` (serverpush.header_budget
     * or serverpush.max_links), `suppressed` (the status, a setting, a private link, or no headers at all) or `refused`
     * (it was never taken up), and a `reason` in words, null where the state says it all. One that begins with
     * `conflict: ` is of a link that a later declaration, or another field, says differently.
     *
     * `early_hints` and `early_flush` say whether a 103, or the header block, was sent early, and why the last call did
     * nothing, null if there was none or it did. `learned_hints` says the same of the 103 that left before the script
     * began (serverpush.learn); its links, and those that serverpush.learn_final adds, have the `source` `learned`, all
     * others `declared`.
     *
     * @return array{
     *     phase: 'open'|'sent',
     *     links: list<array{href: string, rel: string, state: string, reason: ?string, source: 'declared'|'learned'}>,
     *     early_hints: array{sent: bool, reason: ?string},
     *     early_flush: array{sent: bool, reason: ?string},
     *     learned_hints: array{sent: bool, reason: ?string}
     * } links in the order of declaration, then at most 64 refused declarations, their URLs cut after 256 bytes
     */
    function report(): array {}

    /**
     * What was learned of pages (serverpush.learn): in a request those of this user and document root, on the command
     * line, where serverpush.learn_file is read, those of everybody. A page that fewer than serverpush.learn_clients clients
     * saw is not shown, but counted in `unshown`: its URL may be somebody's own.
     *
     * Times are Unix times in seconds, durations milliseconds. `support` says in how many of the last complete looks
     * the page had the link (at most 16, of requests without cookies, then with), `hint` whether it is sent to them,
     * `hinted` and `right` how often it was, or would have been, and how often the page then had it.
     *
     * @param string|null $path path and query of the pages to show, as they are requested but without the parameters
     *     of advertisers (`utm_source`, `gclid`, ...); null: all
     * @return array{
     *     state: 'off'|'observe'|'on',
     *     obstacle: ?string,
     *     problem: ?string,
     *     totals: array<string, int>,
     *     skipped: array<string, int>,
     *     unshown: int,
     *     pages: list<array{
     *         uid: int, root: string, scheme: string, host: string, path: string, script: bool, mobile: bool,
     *         reason: ?string, first_seen: int, last_seen: int, looks: array{int, int}, mean_ms: int,
     *         hinted: int, right: int, bytes: int, policies: ?array<string, string>,
     *         links: list<array{
     *             link: Link, hint: array{bool, bool}, public: bool, dead: bool,
     *             support: array{int, int}, looks: array{int, int},
     *             first_seen: int, last_seen: int, hinted: int, right: int
     *         }>
     *     }>
     * } `obstacle`: why this process sends none, whatever the page, or null; `reason`: why requests without cookies for
     *     this page get none, or null; `bytes`: what the links that are sent take in a header block; `policies`: the
     *     fields that a 103 carries beside them, null: they vary; `problem`: what was wrong with the table when this
     *     process opened it, or null
     */
    function learned(?string $path = null): array {}

    /**
     * Forgets what was learned of pages: those of this user and document root with this path, or all. What is learned
     * again needs as many complete looks as the first time.
     *
     * @param string|null $path path and query of the pages to forget, as they are requested; null: the whole table,
     *     with all pages, hosts and URLs of everybody who shares it; counters go on
     * @return int how many pages were forgotten; 0 also where nothing is learned, and on the command line, which only
     *     reads
     */
    function forget(?string $path = null): int {}

    /**
     * One link: a target, one relation type, and target attributes (RFC 8288, section 2). Immutable.
     *
     * It has the reading methods of PSR-13's LinkInterface without declaring the interface, so that nothing has to be
     * installed.
     *
     * @strict-properties
     */
    final readonly class Link implements \Stringable
    {
        /** The target, as given */
        public readonly string $href;

        /** The relation type, as given */
        public readonly string $rel;

        /**
         * The target attributes by name in lower case: a string, an int, a float, true (a parameter without value),
         * or a list of those (a repeated parameter)
         *
         * @var array<string, string|int|float|true|list<string|int|float|true>>
         */
        public readonly array $attributes;

        /**
         * @param string $href the target: any, the empty one too (RFC 3986, section 4.4: this document), but without
         *     control characters
         * @param string $rel one relation type (RFC 8288, section 2.1): a registered name, or an absolute URI
         * @param array $attributes target attributes by name: values as for push(), also with tabs; `anchor` and `rev`
         *     (RFC 8288, sections 3.2 and 3.3), too. Not for use: `href`, `rel`, `version`, `once`, `private`.
         * @phpstan-param array<string, string|int|float|bool|null|list<string|int|float|true>> $attributes
         * @throws \ValueError for a control character, a relation type that is none, a name that is no token or is
         *     reserved, a value that is not ASCII (of a title: no valid UTF-8), or a repetition of what stands once
         * @throws \TypeError for a value of a type without meaning
         */
        public function __construct(string $href, string $rel = 'preload', array $attributes = []) {}

        /**
         * Reads the value of a `Link` header field by RFC 8288, appendix B (with erratum 5878), whatever its bytes.
         *
         * The links come as they are written, one for each relation type: names of parameters and relation types in
         * lower case, a parameter without value is true, a repeated parameter a list, but of what stands once the
         * first counts, and a decodable `title*` (RFC 8187) replaces `title`. CR and LF count as a space (RFC 9110,
         * section 5.5). Whatever comes out, the constructor takes. Never throws.
         *
         * Left out are links without a relation type, relation types that are neither a token nor a URI, and targets
         * with control characters; parameters whose names are no tokens, end in `*`, are integers, or are `href`,
         * `version`, `once` or `private`, which mean something else to this API; values that are not ASCII (of a title:
         * no valid UTF-8) or have control characters other than tabs; and what follows the first 256 parameters of a
         * link-value.
         *
         * @param string $fieldValue the value, without the name of the field: `</a.css>; rel=preload; as=style`
         * @return list<Link>
         */
        public static function parse(string $fieldValue): array {}

        /**
         * The link-value in the form that every server and browser takes: `</a.css>; rel=preload; as=style`.
         *
         * @throws \TypeError if the object was made without its constructor
         * @throws \ValueError if it was made with bytes that cannot be written
         */
        public function __toString(): string {}

        /** The target (PSR-13) */
        public function getHref(): string {}

        /** Whether the target is a URI template: never (PSR-13) */
        public function isTemplated(): bool {}

        /**
         * The relation types (PSR-13): always one
         *
         * @return list<string>
         */
        public function getRels(): array {}

        /**
         * The target attributes (PSR-13)
         *
         * @return array<string, string|int|float|true|list<string|int|float|true>>
         */
        public function getAttributes(): array {}

        /**
         * @internal validates as the constructor does, but takes what links of 0.1.0 may have, too
         * @phpstan-param array<mixed> $data
         * @throws \ValueError|\TypeError
         */
        public function __unserialize(array $data): void {}

        /**
         * What var_export() writes is a call of this method.
         *
         * @param array $properties `href`, `rel` and `attributes`, validated as what is unserialised
         * @phpstan-param array<mixed> $properties
         * @return Link one that is equal to the exported one
         * @throws \ValueError for bytes that cannot be written
         * @throws \TypeError for a property that is missing, or of another type
         */
        public static function __set_state(array $properties): Link {}
    }

    /**
     * An ordered set of links without duplicates: two links are the same when a browser would load the same thing for
     * both. Of hints that is relation type, URL (after normalisation; of preconnect the origin, of dns-prefetch the
     * host), destination (a modulepreload without one is a script), crossorigin mode, `media`, `imagesrcset` and
     * `imagesizes`; of other relations every attribute counts. The first declaration stands; a later one lifts
     * `nopush`, and of hints fills in `integrity`, `fetchpriority`, `nonce`, `type`, `referrerpolicy` and `title`.
     *
     * A set of one's own (`new LinkSet`) knows no request: relative references stay as they are, and every URL with a
     * host is of another origin. The set that links() gives is the request's own.
     *
     * Serialising and cloning give an independent snapshot, so that links can be stored beside a cached page.
     *
     * Two sets are equal (`==`) when they have the same links in the same order: relation types, normalised URLs and
     * attributes, these in any order. Arrays (`(array)`), var_dump(), var_export() and json_encode() have the links in
     * one element, `links`.
     *
     * @implements \IteratorAggregate<int, Link>
     * @strict-properties
     */
    final class LinkSet implements \Countable, \IteratorAggregate, \Stringable
    {
        /** An empty set that knows no request */
        public function __construct() {}

        /**
         * Reads `Link` field values into a new set. Never throws for what a value contains: links that cannot be sent
         * are left out.
         *
         * @param string|\Traversable|array $values one field value, or an iterable of them
         * @phpstan-param string|iterable<mixed, string> $values
         * @throws \TypeError for a value that is no string
         */
        public static function fromHeader(string|\Traversable|array $values): LinkSet {}

        /** As ServerPush\push() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function push(string $href, ?string $as = null, mixed ...$attributes): bool {}

        /** As ServerPush\preload() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function preload(string $href, ?string $as = null, mixed ...$attributes): bool {}

        /** As ServerPush\modulepreload() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function modulepreload(string $href, mixed ...$attributes): bool {}

        /** As ServerPush\preconnect() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function preconnect(string $href, mixed ...$attributes): bool {}

        /** As ServerPush\dns_prefetch() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function dnsPrefetch(string $href, mixed ...$attributes): bool {}

        /** As ServerPush\prefetch() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function prefetch(string $href, mixed ...$attributes): bool {}

        /** As ServerPush\add_link() @throws \ValueError|\TypeError|\ArgumentCountError */
        public function addLink(string $href, string $rel, mixed ...$attributes): bool {}

        /**
         * Adds links that exist already, all or none. Nothing is inferred. Links that cannot be sent are left out, and
         * more than 16 relation types of one link-value or PSR-13 link. For links() report() says why, also of a text
         * that holds no link.
         *
         * @param string|object|array $links a Link, the value of a `Link` header field, a PSR-13 link or link provider
         *     (by its methods; its target may be Stringable; templated links are left out), or an iterable of all these
         * @phpstan-param string|object|array<mixed> $links
         * @return int how many were new
         * @throws \TypeError for what is no link
         */
        public function add(string|object|array $links): int {}

        /**
         * Whether a link with this URL is in the set
         *
         * @param string $href a URL, normalised as push() does
         * @param string|null $rel only of this relation type; null: of any
         */
        public function has(string $href, ?string $rel = null): bool {}

        /** The first link with this URL, as the set holds it; parameters as for has() */
        public function get(string $href, ?string $rel = null): ?Link {}

        /**
         * Takes links out of the set. In links() that withdraws them from the response.
         *
         * @param string|Link $link a URL, or the link itself: one that is the same by the rule of this class
         * @param string|null $rel only of this relation type; null: of any. Not with a Link.
         * @return int how many were taken out
         * @throws \ValueError if $rel is given with a Link
         */
        public function remove(string|Link $link, ?string $rel = null): int {}

        /** Takes all links out of the set */
        public function clear(): void {}

        /**
         * All links in the order of declaration (PSR-13's name)
         *
         * @return list<Link>
         */
        public function getLinks(): array {}

        /**
         * The links of one relation type in the order of declaration (PSR-13's name)
         *
         * @return list<Link>
         */
        public function getLinksByRel(string $rel): array {}

        /**
         * The values of the `Link` header fields that a final response should carry, one link each: with `nopush`
         * where servers must not push, those last that some parsers stumble over, and without private ones.
         *
         * @return list<string>
         */
        public function headerValues(): array {}

        /**
         * The values of the `Link` header fields that a 103 (Early Hints) should carry, for runtimes that send one
         * themselves: those links that have a form for it (RFC 8297; as early_hints() has it), one each, private ones
         * included, and before the preloads of another origin the `preconnect` that they need. Neither
         * serverpush.early_budget nor serverpush.max_links is looked at.
         *
         * @return list<string>
         */
        public function hintValues(): array {}

        /**
         * Puts all links of the set onto a response object that do not stand there yet, one field for each, as
         * push_to() does. Private ones are left out. The set stays as it is.
         *
         * @template T of object
         * @param T $response a response of Symfony's HttpFoundation or of PSR-7, told by its methods
         * @return T the response that carries the links: `$response` itself, or a new one where responses are
         *     immutable (PSR-7). If not all find room, the least important links stay behind; report() names them.
         * @throws \TypeError for an object that is no such response
         * @throws \Throwable what a method of the response throws; report() tells of it
         */
        public function applyTo(object $response): object {}

        /** How many links are in the set */
        public function count(): int {}

        /** @return \Iterator<int, Link> over the links that are in the set now */
        public function getIterator(): \Iterator {}

        /** headerValues() as the value of one header field, joined by commas */
        public function __toString(): string {}

        /**
         * @internal
         * @return array{links: list<array{0: string, 1: string, 2: array<string, mixed>, 3?: array<string, mixed>}>}
         */
        public function __serialize(): array {}

        /**
         * @internal validates as __unserialize() of Link does
         * @phpstan-param array<mixed> $data
         * @throws \ValueError|\TypeError
         */
        public function __unserialize(array $data): void {}

        /**
         * What var_export() writes is a call of this method.
         *
         * @param array $properties `links`: an array of Link objects
         * @phpstan-param array<mixed> $properties
         * @return LinkSet a set of one's own, equal to the exported one. What a declaration said to the cache awareness
         *     (`version`, `once`) is no part of a Link, and so neither of this.
         * @throws \ValueError if there is no such array
         */
        public static function __set_state(array $properties): LinkSet {}
    }
}

namespace {

#ifdef SERVERPUSH_GLOBAL_FUNCTIONS
    /**
     * As ServerPush\push(). Registered at startup if no function has this name yet; `disable_functions=push` leaves the
     * name to the application.
     *
     * @throws \ValueError|\TypeError|\ArgumentCountError
     */
    function push(string $href, ?string $as = null, mixed ...$attributes): bool {}

    /**
     * Sends the headers now: with a status of 1xx the `Link` fields alone, as an interim response, otherwise those of
     * the final response, with this status.
     *
     * It is the function that FrankenPHP has, for every SAPI: with it Symfony's `AbstractController::sendEarlyHints()`,
     * `Response::sendHeaders(103)` and WebLink work under Apache and under the built-in server. With 103 it does what
     * ServerPush\early_hints() does, and where that is impossible, does nothing, so that the caller goes on. Registered
     * at startup if no function has this name yet.
     *
     * @param int $status from 102 to 599; 100 and 101 are the server's to send
     * @return int 1 for an interim response, sent or not; 0 for the final headers, also if they were sent before; -1 if
     *     the SAPI could not send them
     * @throws \ValueError for any other status
     */
    function headers_send(int $status = 200): int {}
#endif
}
