// Makes urls.json, what a browser makes of URLs, with Node's URL parser (WHATWG URL standard):
//   node tests/data/make-urls.mjs > tests/data/urls.json
// Left out is what the extension refuses though a browser would take it: empty URLs (also `#top`), credentials,
// schemes without two slashes, schemes other than http and https, control characters.

const page = 'https://own.example/dir/page?x=1';

/** The requests: the URL of the page, as a browser has it, and what the server tells PHP about it */
const bases = {
	page: {
		url: page,
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page?x=1' },
	},
	http: {
		url: 'http://own.example/dir/page',
		server: { HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page' },
	},
	port: {
		url: 'https://own.example:8443/dir/page',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example:8443', REQUEST_URI: '/dir/page' },
	},
	'http port': {
		url: 'http://own.example:8080/dir/page',
		server: { HTTP_HOST: 'own.example:8080', REQUEST_URI: '/dir/page' },
	},
	'default port in Host': {
		url: page,
		server: { HTTPS: 'on', HTTP_HOST: 'own.example:443', REQUEST_URI: '/dir/page?x=1' },
	},
	'Host in upper case': {
		url: page,
		server: { HTTPS: 'on', HTTP_HOST: 'OWN.Example', REQUEST_URI: '/dir/page?x=1' },
	},
	IPv6: {
		url: 'https://[2001:db8::1]/dir/page',
		server: { HTTPS: 'on', HTTP_HOST: '[2001:db8::1]', REQUEST_URI: '/dir/page' },
	},
	'IPv6 port': {
		url: 'http://[::1]:8080/dir/page',
		server: { HTTP_HOST: '[::1]:8080', REQUEST_URI: '/dir/page' },
	},
	root: {
		url: 'https://own.example/',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/' },
	},
	'target with a slash in the query': {
		url: 'https://own.example/dir/page?next=/a/b/',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page?next=/a/b/' },
	},
	'target with dot segments': {
		url: 'https://own.example/a/../b/%2e/c/page',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/a/../b/%2e/c/page' },
	},
	'target with raw bytes': {
		url: 'https://own.example/d\u00e9/"a"/page?q=\u00e9',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/d\u00e9/"a"/page?q=\u00e9' },
	},
	'target that begins with //': {
		url: 'https://own.example//evil.example/page',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '//evil.example/page' },
	},
	'target that begins with /\\': {
		url: 'https://own.example/\\evil.example/page',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: '/\\evil.example/page' },
	},
	'target in absolute form': {
		url: page,
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: 'https://own.example/dir/page?x=1' },
	},
	'target in absolute form, no path': {
		url: 'https://own.example/?x=1',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: 'https://own.example?x=1' },
	},
	'target in absolute form, //': {
		url: 'https://own.example//evil.example/page',
		server: { HTTPS: 'on', HTTP_HOST: 'own.example', REQUEST_URI: 'https://own.example//evil.example/page' },
	},
	'https by REQUEST_SCHEME': {
		url: page,
		server: { REQUEST_SCHEME: 'https', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page?x=1' },
	},
	'https by X-Forwarded-Proto': {
		url: page,
		server: { HTTP_X_FORWARDED_PROTO: 'https', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page?x=1' },
	},
	'https by Forwarded': {
		url: page,
		server: { HTTP_FORWARDED: 'for=192.0.2.1;proto=https', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page?x=1' },
	},
	'http by REQUEST_SCHEME': {
		url: 'http://own.example/dir/page',
		server: { REQUEST_SCHEME: 'http', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page' },
	},
	'http by HTTPS': {
		url: 'http://own.example:8080/dir/page',
		server: { HTTPS: 'off', HTTP_HOST: 'own.example:8080', REQUEST_URI: '/dir/page' },
	},
	'http by X-Forwarded-Proto': {
		url: 'http://own.example/dir/page',
		server: { HTTP_X_FORWARDED_PROTO: 'http, https', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page' },
	},
	'http by Forwarded': {
		url: 'http://own.example/dir/page',
		server: { HTTP_FORWARDED: 'for=192.0.2.1;proto=http', HTTP_HOST: 'own.example', REQUEST_URI: '/dir/page' },
	},
	'Host in Punycode': {
		url: 'https://b\u00fccher.example/dir/page',
		server: { HTTPS: 'on', HTTP_HOST: 'xn--bcher-kva.example', REQUEST_URI: '/dir/page' },
	},
	'Host in Unicode': {
		url: 'https://b\u00fccher.example:8443/dir/page',
		server: { HTTPS: 'on', HTTP_HOST: 'b\u00fccher.example:8443', REQUEST_URI: '/dir/page' },
	},
};

/** What a base's scheme, host and port decide */
const ownOrForeign = [
	'a.css', '/a.css', '?y=2', 'https://own.example/a.css', 'https://own.example:443/a.css',
	'https://own.example:8443/a.css',
	'http://own.example/a.css', 'http://own.example:8080/a.css', 'https://own.example//a.css', '//own.example/a.css',
	'https://cdn.example/a.css',
];

/** What shows that the request came by https */
const whichScheme = [
	'a.css', 'https://own.example/a', 'https://own.example//evil.example', 'https://cdn.example/a', '//cdn.example/a',
];

/** What shows that it came by http */
const networkPaths = [
	'a.css', '//cdn.example/a', '//cdn.example:80/a', '//cdn.example:443/a', '//own.example/a', '//own.example:8080/a',
	'\\\\own.example//a', 'http://own.example/a', 'https://own.example/a', '/.//a',
];

/** Declared in the request of that name */
const inRequest = {
	page: [
		// absolute paths
		'/', '/a.css', '/a.css?v=1', '/a.css?', '/?', '/a?b?c', '/a.css?v=1&w=2;x=3,4', '/a,b;c=d.css', '/a:b@c',
		'/:80/a', '/@user',
		"/!$&'()*+,;=:@-._~/a",
		// relative references
		'a.css', './a.css', '../a.css', '../../a.css', '../../../../a.css', 'sub/a.css', './sub/../a.css', '.', './',
		'..', '../', '...',
		'.a', '..a', 'a..', '?y=2', '?', './?y=2', './a:b', 'a/https://cdn.example/', '-', '%', '@', '&', "'", '*',
		// dot segments
		'/a/./b', '/a/../b', '/a/..', '/a/.', '/a/b/../..', '/..', '/../../b', '/a/%2e/b', '/a/%2E/b', '/a/%2e%2e/b',
		'/a/.%2E/b',
		'/a/%2e./b', '/a/%2E%2E', '/a/%2e', '%2e%2e/b', '%2E/b', '/a/...', '/a/.../b', '/a/%2e%2e%2e/b', '/a/..%2fb',
		'/a/%2e%2e%2fb',
		'/a/%252e%252e/b', '/a/..;/b', '/a/..b/.c', '/a//../b', '/a/b//..', '/a?b/../c/./d', '/a/../b?/../c',
		// bytes that are encoded in the path
		'/a b.css', '/a"b.css', '/a<b>.css', '/a`b.css', '/a{b}.css', '/a^b.css', 'a b/c d', "/a'b.css", '/a|b.css',
		'/a[b].css', '/a(b)~c.css',
		'/b\u00fccher.css', '/\u65e5\u672c.css', '/\u{1f600}.css', 'b\u00fccher/\u00e9.css', '/a\u00a0b', '\u00a0/a',
		'/a\u0085b',
		// bytes that are encoded in the query
		'/a?b c', '/a?b"c', '/a?b<c>', "/a?b'c", '/a?b`c', '/a?b{c}', '/a?b^c', '/a?b|c', '/a?b[c]',
		'/a?b\u00fccher', '/a?\u{1f600}', "?it's", "/it's?it's",
		'/a?b\\c', '/a\\b?c\\d',
		// bytes that are encoded already, or look so
		'/%41%2f%2F%c3%A9', '/%zz', '/%', '/%4', '/a%', '/%%41', '/%20%22?%20%22%27', '/a%3Fb%23c', '/a%2Cb',
		'/a?%zz%', '/%00', '/%0d%0aSet-Cookie:x',
		// the fragment
		'/a.css#top', '/a.css#', '/a?b#c?d', '/a?#c', 'a#b#c', '/a# b"<>', '?#', '/a#/../b',
		'https://own.example#top', 'https://cdn.example/a#b',
		// white space at the ends
		' /a.css', '/a.css ', '\t\n /a.css \r\n\f', ' a b ', ' https://own.example/a ', ' //cdn.example/a', ' ?y ',
		'/a.css #top',
		// backslashes
		'\\a.css', 'a\\b', '..\\a.css', '/a\\..\\b', '/a\\%2e%2e\\b', '\\\\evil.example\\a', '/\\evil.example/a',
		'\\/evil.example/a', '/\\\\evil.example',
		'https:\\\\cdn.example\\a', 'https:/\\cdn.example/a', 'https://cdn.example\\@evil.example/a', 'a#\\b',
		// paths that begin with two slashes mean another host unless they are written in full
		'//evil.example', '//evil.example/a', '///evil.example/a', '////evil.example//a', '/.//evil.example/a',
		'/./\\evil.example', '/%2e//evil.example',
		'/..//evil.example', '/%2E%2e//evil.example', '/a/..//evil.example', '/a/../..//evil.example',
		'..//evil.example', '../..//evil.example', '..\\\\evil.example',
		'https://own.example//evil.example', 'https://own.example\\\\evil.example',
		'https://own.example/.//evil.example', 'https://own.example/a/..//', '/.//', '/.///',
		'/a//evil.example', './/evil.example', '//own.example//evil.example', '//own.example/a', '//own.example',
		'//cdn.example:8443/a?b', '//cdn.example:443/a',
		'//CDN.Example/A', '//[2001:db8::1]/a',
		// absolute URLs
		'https://own.example', 'https://own.example/', 'https://own.example?y', 'https://own.example/a.css?b',
		'HTTPS://OWN.EXAMPLE/A.css', 'https://own.example:443/a',
		'https://own.example:0443/a', 'https://own.example:/a', 'https://own.example:8443/a',
		'https://own.example:80/a', 'http://own.example/a', 'http://own.example:80/a',
		'http://own.example:443/a', 'https://own.example./a', 'https://www.own.example/a',
		'https://own.example.evil.example/a', 'https://own.exampl/a', 'https://own.example/a/../b',
		'https:///own.example/a',
		'https://cdn.example', 'https://cdn.example?a@b', 'https://cdn.example/a@b', 'https://cdn.example/a b?c d\'',
		'https://CDN.Example:443/A/./B', 'hTTp://cdn.example:80/a',
		'http://cdn.example:8080/a', 'https://cdn.example//a', 'https://cdn.example/a/..//b',
		'https://cdn.example:65535/', 'https://127.0.0.1/a', 'https://[2001:DB8::1]:8443/a',
		'https://[::1]:443', 'https://b\u00fccher.example/\u00fc', 'https://B\u00dcCHER.example:8443/',
		'//\u65e5\u672c.example/a', 'https://xn--bcher-kva.example/a', 'https://a_b.example/-',
		'https:////cdn.example/a',
	],
	http: [
		...ownOrForeign, '//cdn.example/a.css', '/.//evil.example', 'http://own.example:80/a',
		'http://OWN.example//evil.example', '\\\\cdn.example\\a',
	],
	port: ownOrForeign.concat(
		'https://own.example:08443/a', '//own.example:8443/a', '/.//evil.example',
		'https://OWN.EXAMPLE:8443//evil.example'
	),
	'http port': ownOrForeign.concat('//cdn.example/a.css', '/.//evil.example', 'http://own.example:8080//a'),
	'default port in Host': ownOrForeign.concat('/.//evil.example'),
	'Host in upper case': ownOrForeign.concat('/.//evil.example', 'https://Own.Example/a'),
	IPv6: [
		'a.css', '/a.css', 'https://[2001:db8::1]/a', 'https://[2001:DB8::1]:443/a', 'https://[2001:db8::1]:8443/a',
		'https://[2001:db8::2]/a', '/.//evil.example', '//[2001:db8::1]/a',
	],
	'IPv6 port': ['a.css', 'http://[::1]:8080/a', 'http://[::1]/a', 'https://[::1]:8080/a', '/.//evil.example'],
	root: ['a.css', './a.css', '../a.css', '?y', '.', '//evil.example', './/evil.example', '..//evil.example'],
	'target with a slash in the query': ['a.css', '?y', '.', '../a.css'],
	'target with dot segments': ['a.css', '../a.css', '../../../a.css', '?y', '.'],
	'target with raw bytes': ['a.css', '../a.css', '?y', '.'],
	'target that begins with //': ['a.css', '/a.css', '../a.css', '../../a.css', '?y', '.', '..', '//cdn.example/a'],
	'target that begins with /\\': ['a.css', '/a.css', '../a.css', '?y', '.'],
	'target in absolute form': ownOrForeign,
	'target in absolute form, no path': ['a.css', '/a.css', '?y', '.'],
	'target in absolute form, //': ['a.css', '/a.css', '../a.css', '?y'],
	'https by REQUEST_SCHEME': whichScheme,
	'https by X-Forwarded-Proto': whichScheme,
	'https by Forwarded': whichScheme,
	'http by REQUEST_SCHEME': networkPaths,
	'http by HTTPS': networkPaths,
	'http by X-Forwarded-Proto': networkPaths,
	'http by Forwarded': networkPaths,
	'Host in Punycode': [
		'a.css', 'https://b\u00fccher.example/a', '//B\u00dcCHER.example/a', 'https://b%C3%BCcher.example:443/a',
		'https://b%c3%9ccher.%65xample/a', 'https://xn--bcher-kva.example/a', 'https://XN--Bcher-KVA.example/a',
		'https://b\u00fccher\u3002example/a', 'https://b\u00fccher.example//a', 'https://b\u00fccher.example:8443/a',
		'http://b\u00fccher.example/a', 'https://b\u00fcch.example/a', 'https://bucher.example/a', '/.//a',
	],
	'Host in Unicode': [
		'a.css', 'https://b\u00fccher.example:8443/a', '//xn--bcher-kva.example:8443/a', 'https://xn--bcher-kva.example/a',
		'https://B\u00dccher.example:08443/a', 'https://xn--bcher-kva.example:8443//a',
		'https://xn--mller-kva.example:8443/a',
	],
};

/** Declared in a LinkSet that knows no request */
const inSet = [
	// relative references stay as they are
	'/', '/a.css', '/a.css?v=1', '/a.css?', 'a.css', './a.css', '../a.css', '../../a/../b', '/a/../b', '/a/./b',
	'/a/%2e%2e/b', '.', '..', '?y=2', '?', './a:b',
	'/.//evil.example', './/evil.example', '/a//b', '/a/..//b', 'a//b',
	// apart from encoding
	'/a b.css', '/a"b<c>`{d}^e|f[g]\'', '/b\u00fccher.css', 'b\u00fccher/\u{1f600}', '/a?b c"<d>`{e}^f|g[h]\'',
	'/a?b\u00fccher', "a'b?c'd", '/%41%2f%zz%', '?b c',
	// the fragment, white space, backslashes
	'/a.css#top', 'a#b#c', '/a?#b', '?#b', ' /a.css ', '\t\n a b \r\n\f', '\\a.css', 'a\\b', '..\\a?b\\c',
	// other hosts
	'//cdn.example/a.css', '///cdn.example/a.css', '\\\\cdn.example\\a', '/\\cdn.example/a', '\\/cdn.example/a',
	' //cdn.example', '//CDN.Example:443/A?',
	'https://cdn.example', 'https://cdn.example/a.css', 'HTTPS://CDN.Example:443/A', 'http://cdn.example:80/a',
	'https://cdn.example:8443/a', 'https://cdn.example/a/../b', 'https://cdn.example//a',
	'https://cdn.example/a/..//b', 'https://cdn.example?a', 'https://cdn.example#a', 'https://cdn.example\\a b',
	'https://[2001:DB8::1]/a', 'https://b\u00fccher.example/\u00fc', 'https://cdn.example/a?b\'c',
];

const asciiSpace = /^[\t\n\f\r ]+|[\t\n\f\r ]+$/g;

/** The URL without its fragment; Node 20 leaves `^` in the path, which the standard encodes by now, as browsers do */
function parse(url, base) {
	const parsed = new URL(url, base);
	parsed.hash = '';
	if (parsed.pathname.includes('^')) {
		parsed.pathname = parsed.pathname.replaceAll('^', '%5E');
	}
	return parsed;
}

/** What follows the origin; `search` would not tell `/a?` from `/a` */
function target(url) {
	return url.href.slice(url.origin.length);
}

/** The origin; a host beyond ASCII is not put into punycode, but percent-encoded, which browsers read as the same */
function origin(url, input) {
	const [, host] = /^(?:[a-z]+:)?[\\/]{2,}([^\\/?#]*?)(?::\d*)?(?:[\\/?#]|$)/i.exec(input) ?? [];
	if (host === undefined || /^[\x00-\x7f]*$/.test(host)) {
		return url.origin;
	}
	const encoded = host.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
		.replace(/[^\x00-\x7f]+/g, encodeURIComponent);
	return `${url.protocol}//${encoded}${url.port && ':' + url.port}`;
}

function isNetworkPath(input) {
	return /^[\\/]{2}/.test(input);
}

/** Whether the server tells PHP which scheme the page has */
function saysScheme(server) {
	return ['HTTPS', 'REQUEST_SCHEME', 'HTTP_X_FORWARDED_PROTO', 'HTTP_FORWARDED'].some((name) => name in server);
}

/** A network-path reference is taken as https where nothing says what the page's scheme is */
function resolve(input, base, server = {}) {
	const isGuess = isNetworkPath(input) && !saysScheme(server);
	return parse(input, isGuess ? base.replace(/^http:/, 'https:') : base);
}

function linkInRequest(input, base, server) {
	const url = resolve(input, base, server);
	const isOwn = url.origin === new URL(base).origin;
	return isOwn && !target(url).startsWith('//') ? target(url) : origin(url, input) + target(url);
}

/** Encodes each character as the parser does it between two others, so that it resolves nothing */
function encode(text, prefix) {
	return [...text].map((character) => {
		const url = parse(`https://h/${prefix}x${character}x`);
		return target(url).slice(`/${prefix}x`.length, -1);
	}).join('');
}

function linkInSet(input) {
	if (isNetworkPath(input) || /^[a-z][a-z0-9+.-]*:/i.test(input)) {
		const url = resolve(input, page);
		return origin(url, input) + target(url);
	}
	const [, path, query] = /^([^?#]*)(\?[^#]*)?/.exec(input);
	return encode(path.replaceAll('\\', '/'), '') + (query === undefined ? '' : '?' + encode(query.slice(1), '?'));
}

/** One row of the table; `browser` is there where a browser means another URL, as designed */
function row(input, base, expected, server = {}) {
	const browser = parse(input, base).href;
	const emitted = parse(expected, base).href;
	const differs = isNetworkPath(input.replace(asciiSpace, '')) && base.startsWith('http:') && !saysScheme(server);
	if (emitted !== browser && !differs) {
		throw new Error(`${JSON.stringify(input)} on ${base}: ${emitted} is not ${browser}`);
	}
	return emitted === browser ? { input, expected } : { input, expected, browser };
}

const request = Object.entries(inRequest).flatMap(([base, inputs]) => inputs.map((input) => {
	const { url, server } = bases[base];
	return { base, ...row(input, url, linkInRequest(input.replace(asciiSpace, ''), url, server), server) };
}));
const set = inSet.map((input) => row(input, page, linkInSet(input.replace(asciiSpace, ''))));

const lines = (rows) => rows.map((entry) => '\t\t' + JSON.stringify(entry)).join(',\n');
process.stdout.write(`{
	"bases": {
${Object.entries(bases).map(([name, base]) => `\t\t${JSON.stringify(name)}: ${JSON.stringify(base)}`).join(',\n')}
	},
	"request": [
${lines(request)}
	],
	"set": [
${lines(set)}
	]
}
`);
