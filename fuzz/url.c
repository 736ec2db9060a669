/*
 * Normalisation of URLs. The input is a byte of switches, then lines: with a request its Host and its target, with a
 * proxy X-Forwarded-Host, -Port, -Prefix and Forwarded, then the URL, which may have line feeds itself.
 *
 * Whatever comes in: what comes out can stand between < and >, stays as it is when it is normalised again, and means
 * the host that the caller named, or else the request's own. The last is proved by a second, plain reading of both,
 * which takes Punycode apart where src/link/url_idna.c makes it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <locale.h>
#include <wctype.h>
#include "fuzz/fuzz.h"
#include "src/link/url_forwarded.h"

#define HAS_REQUEST 1
#define IS_HTTPS 2
#define ANY_SCHEME 4
#define HAS_PROXY 8
#define IS_HTTP 16

static serverpush_origin request;
static bool has_host;
static serverpush_bytes request_path;

static bool origin(serverpush_origin *out)
{
	*out = request;
	return has_host;
}

static serverpush_bytes target_path(void)
{
	return request_path;
}

/* As src/sapi/request.c tells it, where it knows */
static bool is_other_host(serverpush_bytes host)
{
	serverpush_bytes own = request.authority;

	for (size_t i = 0; i < own.len; i++) {
		if (own.at[i] == ':' || own.at[i] == '%') {
			own.len = own.at[i] == ':' ? i : 0;
		}
	}
	return has_host && own.len && !serverpush_bytes_equal(own, host);
}

static const serverpush_url_base base = {origin, target_path, is_other_host};

/* Behind leading white space and, if there is one, the scheme, which is http or https then; else the request's */
static const char *behind_scheme(serverpush_bytes url, bool *https)
{
	const char *p = url.at, *end = url.at + url.len;

	while (p < end && strchr(" \t\n\f\r", *p)) {
		p++;
	}
	*https = request.scheme_is_guess || !request.scheme.len || serverpush_bytes_are(request.scheme, "https");
	if (end - p >= 6 && serverpush_bytes_equal_ci((serverpush_bytes){p, 6}, SERVERPUSH_LITERAL("https:"))) {
		return p + 6;
	}
	if (end - p >= 5 && serverpush_bytes_equal_ci((serverpush_bytes){p, 5}, SERVERPUSH_LITERAL("http:"))) {
		*https = false;
		return p + 5;
	}
	return p;
}

/*
 * The host and port that a browser reads in a URL with "//": between the slashes and the next slash, "?" or "#",
 * decoded, in lower case, without the port that the scheme has anyway. In memory of the caller's, as long as the URL.
 */
static serverpush_bytes named_host(serverpush_bytes url, char *out)
{
	bool https;
	const char *p = behind_scheme(url, &https), *end = url.at + url.len;
	const char *port;
	size_t len = 0;

	while (p < end && (*p == '/' || *p == '\\')) {
		p++;
	}
	for (; p < end && !strchr("/\\?# \t\n\f\r", *p); p++) {
		if (*p == '%' && end - p > 2 && serverpush_hex_value(p[1]) >= 0 && serverpush_hex_value(p[2]) >= 0) {
			out[len++] = serverpush_lower((char) (serverpush_hex_value(p[1]) << 4 | serverpush_hex_value(p[2])));
			p += 2;
		} else {
			out[len++] = serverpush_lower(*p);
		}
	}
	for (port = out + len; port > out && port[-1] >= '0' && port[-1] <= '9'; port--) {
	}
	if (port > out && port[-1] == ':') {
		long number = https ? 443 : 80;

		out[len] = '\0';
		if (port < out + len) {
			number = strtol(port, NULL, 10);
		}
		len = (size_t) (port - 1 - out);
		if (number != (https ? 443 : 80)) {
			len += (size_t) sprintf(out + len, ":%ld", number);
		}
	}
	return (serverpush_bytes){out, len};
}

#define NAME_MAX 1024

/* RFC 3492, section 6.2; false: it is none, or longer than a label is. At most 63 code points. */
static bool decode_punycode(const char *p, const char *end, uint32_t *points, size_t *len)
{
	uint64_t n = 128, i = 0, bias = 72;
	const char *hyphen = end;
	size_t count = 0;

	while (hyphen > p && hyphen[-1] != '-') {
		hyphen--;
	}
	if (hyphen > p) {
		for (; p < hyphen - 1; p++) {
			points[count++] = (unsigned char) *p;
		}
		p = hyphen;
	}
	while (p < end) {
		uint64_t old = i, weight = 1, delta, k, t;
		int digit;

		for (k = 36;; k += 36) {
			if (p == end || count == 63) {
				return false;
			}
			digit = *p >= 'a' && *p <= 'z' ? *p - 'a' : *p >= '0' && *p <= '9' ? *p - '0' + 26 : -1;
			p++;
			if (digit < 0 || (i += (uint64_t) digit * weight) > UINT32_MAX) {
				return false;
			}
			t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
			if ((uint64_t) digit < t) {
				break;
			}
			weight *= 36 - t;
			if (weight > UINT32_MAX) {
				return false;
			}
		}
		count++;
		delta = (i - old) / (old == 0 ? 700 : 2);
		delta += delta / count;
		for (k = 0; delta > 455; k += 36) {
			delta /= 35;
		}
		bias = k + 36 * delta / (delta + 38);
		n += i / count;
		i %= count;
		if (n > 0x10ffff) {
			return false;
		}
		memmove(points + i + 1, points + i, (count - 1 - i) * sizeof(*points));
		points[i++] = (uint32_t) n;
	}
	*len = count;
	return true;
}

/* A host in code points, in lower case; 0: it has none that could be compared */
static size_t unicode(serverpush_bytes host, uint32_t *out)
{
	uint32_t *start = out;
	const char *p = host.at, *end = p + host.len;

	if (host.len > NAME_MAX || !serverpush_bytes_are_utf8(host)) {
		return 0;
	}
	while (p < end) {
		const char *label_end = memchr(p, '.', (size_t) (end - p));
		size_t len;

		label_end = label_end ? label_end : end;
		if (label_end - p > 4 && label_end - p <= 63 && memcmp(p, "xn--", 4) == 0
			&& decode_punycode(p + 4, label_end, out, &len)) {
			out += len;
			p = label_end;
		}
		while (p < label_end) {
			uint32_t point = (unsigned char) *p++, more = point < 0xc0 ? 0 : point < 0xe0 ? 1 : point < 0xf0 ? 2 : 3;

			point = more ? point & 0x3f >> more : point;
			while (more--) {
				point = point << 6 | (*p++ & 0x3f);
			}
			*out++ = point == 0x3002 || point == 0xff0e || point == 0xff61 ? '.' : (uint32_t) towlower((wint_t) point);
		}
		if (p < end) {
			*out++ = '.';
			p++;
		}
	}
	return (size_t) (out - start);
}

static bool is_same_host(serverpush_bytes a, serverpush_bytes b)
{
	static uint32_t a_points[NAME_MAX + 64], b_points[NAME_MAX + 64];
	size_t len = unicode(a, a_points);

	return serverpush_bytes_equal(a, b)
		|| (len && len == unicode(b, b_points) && memcmp(a_points, b_points, len * sizeof(*a_points)) == 0);
}

static bool begins_with(serverpush_bytes bytes, const char *prefix)
{
	return bytes.len >= strlen(prefix) && memcmp(bytes.at, prefix, strlen(prefix)) == 0;
}

static bool is_absolute(serverpush_bytes href)
{
	return begins_with(href, "https://") || begins_with(href, "http://");
}

/* Has two slashes, of either kind, where a host is named */
static bool names_host(serverpush_bytes in)
{
	const char *end = in.at + in.len;
	bool https;
	const char *p = behind_scheme(in, &https);

	return end - p >= 2 && (*p == '/' || *p == '\\') && (p[1] == '/' || p[1] == '\\');
}

static void check_host(serverpush_bytes in, serverpush_bytes href, bool in_request)
{
	/* room for the NUL of sprintf(), and for a port behind a colon that had none */
	size_t room = in.len + href.len + SERVERPUSH_AUTHORITY_MAX + 16;
	char *expected = fuzz_alloc(room), *actual = fuzz_alloc(room), *own = fuzz_alloc(room);
	int own_len = sprintf(own, "%.*s://%.*s/", (int) request.scheme.len, request.scheme.len ? request.scheme.at : "",
		(int) request.authority.len, request.authority.len ? request.authority.at : "");
	serverpush_bytes own_url = {own, (size_t) own_len};
	serverpush_bytes host = named_host(href, actual);

	if (is_absolute(href)) {
		CHECK(serverpush_bytes_equal(host, named_host(names_host(in) || !in_request ? in : own_url, expected)));
	} else if (in_request && names_host(in)) {
		/* cut to its path: only what is the request's own */
		CHECK(has_host && is_same_host(named_host(in, expected), named_host(own_url, actual)));
	}
	free(expected);
	free(actual);
	free(own);
}

static void check_same(const serverpush_url *a, const serverpush_url *b)
{
	CHECK(serverpush_bytes_equal(a->href, b->href));
	CHECK(a->path_end == b->path_end && a->dot == b->dot);
	CHECK(a->foreign == b->foreign && a->delimiter == b->delimiter);
}

static void check_normal(const serverpush_url *url, const serverpush_url_base *in_request, bool any_scheme)
{
	serverpush_bytes copy = fuzz_string(url->href.at, url->href.len);
	char *buffer = fuzz_alloc(serverpush_url_bound(copy, in_request));
	serverpush_url again;

	CHECK(serverpush_url_normalise(copy, in_request, any_scheme, buffer, &again) == SERVERPUSH_URL_OK);
	check_same(url, &again);
	free(buffer);
	fuzz_free(copy);
}

/* What is taken behind the directory of the page is what all stages make of it */
static void check_joined(serverpush_bytes in, const serverpush_url_base *in_request, const serverpush_url *url)
{
	serverpush_bytes directory = serverpush_url_directory_before(in, in_request), copy;
	serverpush_url joined;
	char *whole;

	if (!directory.len) {
		return;
	}
	whole = fuzz_alloc(directory.len + in.len);
	serverpush_append(serverpush_append(whole, directory), in);
	copy = fuzz_string(whole, directory.len + in.len);
	if (serverpush_url_is_normal(copy, &joined)) {
		CHECK(url);
		check_same(url, &joined);
	}
	fuzz_free(copy);
	free(whole);
}

static void check(serverpush_bytes in, const serverpush_url_base *in_request, bool any_scheme)
{
	size_t bound = serverpush_url_bound(in, in_request);
	char *buffer = fuzz_alloc(bound);
	serverpush_url url, normal;
	serverpush_url_status status = serverpush_url_normalise(in, in_request, any_scheme, buffer, &url);
	bool is_web;

	if (serverpush_url_is_normal(in, &normal)) {
		CHECK(status == SERVERPUSH_URL_OK);
		check_same(&url, &normal);
	}
	if (serverpush_url_is_elsewhere(in, in_request, &normal)) {
		CHECK(status == SERVERPUSH_URL_OK);
		check_same(&url, &normal);
	}
	check_joined(in, in_request, status == SERVERPUSH_URL_OK ? &url : NULL);
	if (status != SERVERPUSH_URL_OK) {
		free(buffer);
		return;
	}
	CHECK(url.href.len && fuzz_is_within(url.href, (serverpush_bytes){buffer, bound}));
	fuzz_check_visible(url.href, " \"<>");
	CHECK(url.path_end <= url.href.len && url.dot <= url.path_end);
	CHECK(url.delimiter == (memchr(url.href.at, ',', url.href.len) || memchr(url.href.at, ';', url.href.len)));
	/* no fragment, no second host by backslashes: what a server sees is what a browser sees */
	CHECK(!memchr(url.href.at, '#', url.href.len));
	is_web = is_absolute(url.href) || !url.foreign;
	CHECK(!is_web || !memchr(url.href.at, '\\', url.path_end));
	CHECK(is_web || any_scheme || serverpush_bytes_are(url.href, "about:blank"));
	CHECK(!begins_with(url.href, "//"));
	if (in_request && is_web) {
		CHECK(is_absolute(url.href) || url.href.at[0] == '/');
	}
	if (is_web) {
		check_host(in, url.href, in_request != NULL);
		check_normal(&url, in_request, any_scheme);
	}
	free(buffer);
}

/* As src/sapi/request.c reads them; false: there is no host. The path of the target gets the prefix in front. */
static bool read_request(serverpush_bytes *input, uint8_t switches, char *authority, serverpush_bytes *path)
{
	serverpush_bytes host = fuzz_line(input), target = fuzz_line(input);
	serverpush_forwarded proxy = {0};
	char *whole;

	if (switches & HAS_PROXY) {
		serverpush_bytes forwarded_host = fuzz_line(input), port = fuzz_line(input), prefix = fuzz_line(input);
		serverpush_bytes standard = fuzz_line(input), proto = SERVERPUSH_LITERAL("");

		if (!serverpush_forwarded_read(forwarded_host, proto, port, prefix, &proxy)) {
			serverpush_forwarded_read_standard(standard, &proxy);
		}
		host = proxy.host.len ? proxy.host : host;
	}
	if (!proxy.scheme.len) {
		proxy.scheme = switches & IS_HTTPS ? SERVERPUSH_LITERAL("https") : SERVERPUSH_LITERAL("http");
	}
	request.scheme = proxy.scheme;
	request.scheme_is_guess = serverpush_bytes_are(proxy.scheme, "http") && !(switches & IS_HTTP);
	for (size_t i = 0; i < target.len; i++) {
		target.len = target.at[i] == '?' || target.at[i] == '#' ? i : target.len;
	}
	if (!(target.len && target.at[0] == '/')) {
		target = SERVERPUSH_LITERAL("/");
	}
	/* a path, and nothing that would lead out of it or to another host */
	if (proxy.prefix.len) {
		CHECK(proxy.prefix.len >= 2 && proxy.prefix.at[0] == '/' && proxy.prefix.at[proxy.prefix.len - 1] != '/');
		for (size_t i = 0; i < proxy.prefix.len; i++) {
			CHECK(!strchr("\\?#,\r\n", proxy.prefix.at[i]));
			CHECK(i == 0 || proxy.prefix.at[i - 1] != '/' || proxy.prefix.at[i] != '/');
		}
	}
	whole = fuzz_alloc(proxy.prefix.len + target.len + 1);
	serverpush_append(serverpush_append(whole, proxy.prefix), target);
	*path = fuzz_string(whole, proxy.prefix.len + target.len);
	free(whole);
	request.authority = (serverpush_bytes){authority, 0};
	return serverpush_forwarded_authority(host, proxy.port, request.scheme, authority, &request.authority.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_bytes input = {(const char *) data + 1, size - 1};
	char authority[SERVERPUSH_AUTHORITY_MAX];
	serverpush_bytes path = {NULL, 0}, url;
	uint8_t switches;

	if (size == 0) {
		return 0;
	}
	/* the second reading of letters is the C library's */
	setlocale(LC_CTYPE, "C.UTF-8");
	switches = data[0];
	request = (serverpush_origin){.scheme = {NULL, 0}};
	if (switches & HAS_REQUEST) {
		has_host = read_request(&input, switches, authority, &path);
		request_path = path;
	}
	url = fuzz_string(input.at, input.len);
	check(url, switches & HAS_REQUEST ? &base : NULL, switches & ANY_SCHEME);
	fuzz_free(url);
	fuzz_free(path);
	return 0;
}
