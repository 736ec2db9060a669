/*
 * Hosts in Unicode, for comparing only: what is written stays as it was given, in bytes that every browser reads as the
 * host that it is. The form that both are brought to is Punycode (RFC 3492).
 *
 * Of the mapping before it (UTS 46) there is what people type: the usual letters of the Latin, Greek, Cyrillic and
 * Armenian scripts in lower case, and the ideographic full stops. Not mapped are rarer capitals, compatibility forms,
 * such as full-width letters and ligatures, marks that a browser would compose with their letter (NFC), and code points
 * that it ignores or refuses. With any of those a host stays what it is, unequal: the URL is taken for one of another
 * origin, and means the right thing all the same.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url.h"

/* RFC 1035, section 2.3.4 */
#define HOST_MAX 255
#define LABEL_MAX 63

/* The parameters of Punycode (RFC 3492, section 5) */
#define BASE 36u
#define T_MIN 1u
#define T_MAX 26u
#define SKEW 38u
#define DAMP 700u
#define INITIAL_BIAS 72u
#define INITIAL_N 128u

/* Capital letters: `step` is 2 where each stands before its small one, which is `offset` behind it */
static const struct {
	uint16_t first, last;
	uint8_t step, offset;
} capitals[] = {
	{0x00c0, 0x00d6, 1, 32}, {0x00d8, 0x00de, 1, 32},
	{0x0100, 0x012e, 2, 1}, {0x0132, 0x0136, 2, 1}, {0x0139, 0x0147, 2, 1}, {0x014a, 0x0176, 2, 1},
	{0x0178, 0x0178, 1, 0}, {0x0179, 0x017d, 2, 1},
	{0x01a0, 0x01a0, 1, 1}, {0x01af, 0x01af, 1, 1}, {0x01cd, 0x01db, 2, 1}, {0x01de, 0x01ee, 2, 1},
	{0x01f8, 0x021e, 2, 1}, {0x0222, 0x0232, 2, 1},
	{0x0386, 0x0386, 1, 38}, {0x0388, 0x038a, 1, 37}, {0x038c, 0x038c, 1, 64}, {0x038e, 0x038f, 1, 63},
	{0x0391, 0x03a1, 1, 32}, {0x03a3, 0x03ab, 1, 32},
	{0x0400, 0x040f, 1, 80}, {0x0410, 0x042f, 1, 32}, {0x0460, 0x0480, 2, 1}, {0x048a, 0x04be, 2, 1},
	{0x04c1, 0x04cd, 2, 1}, {0x04d0, 0x052e, 2, 1},
	{0x0531, 0x0556, 1, 48},
	{0x1e00, 0x1e94, 2, 1}, {0x1ea0, 0x1efe, 2, 1},
};

static uint32_t lower(uint32_t point)
{
	for (size_t i = 0; i < sizeof(capitals) / sizeof(capitals[0]) && capitals[i].first <= point; i++) {
		if (point <= capitals[i].last && (point - capitals[i].first) % capitals[i].step == 0) {
			/* the one small letter that stands before its capital */
			return point == 0x178 ? 0xff : point + capitals[i].offset;
		}
	}
	return point < 0x80 ? (uint32_t) (unsigned char) serverpush_lower((char) point) : point;
}

/* The full stops that separate labels (UTS 46, section 4) */
static bool is_full_stop(uint32_t point)
{
	return point == '.' || point == 0x3002 || point == 0xff0e || point == 0xff61;
}

/* Decodes "%HH"; the host is made of these and of ASCII, as serverpush_url_authority() wrote it */
static size_t decode_percent(serverpush_bytes host, char *out)
{
	const char *p = host.at, *end = p + host.len;
	const char *start = out;

	while (p < end) {
		if (*p == '%' && end - p > 2) {
			*out++ = (char) (serverpush_hex_value(p[1]) << 4 | serverpush_hex_value(p[2]));
			p += 3;
		} else {
			*out++ = *p++;
		}
	}
	return (size_t) (out - start);
}

/* The next code point of a text that is valid UTF-8 */
static uint32_t next_point(const char **p)
{
	const unsigned char *at = (const unsigned char *) *p;
	uint32_t point = at[0];
	int more = point < 0x80 ? 0 : point < 0xe0 ? 1 : point < 0xf0 ? 2 : 3;

	*p += 1 + more;
	if (more) {
		point &= 0x3fu >> more;
		for (int i = 1; i <= more; i++) {
			point = point << 6 | (at[i] & 0x3f);
		}
	}
	return point;
}

/* RFC 3492, section 6.1 */
static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta /= first ? DAMP : 2;
	delta += delta / points;
	for (; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
		delta /= BASE - T_MIN;
	}
	return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
}

static char digit(uint32_t value)
{
	return (char) (value < 26 ? 'a' + value : '0' + value - 26);
}

/* A generalized variable-length integer (RFC 3492, section 3.3); NULL: no room */
static char *put_integer(char *out, const char *end, uint32_t q, uint32_t bias)
{
	for (uint32_t k = BASE;; k += BASE) {
		uint32_t t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;

		if (out == end) {
			return NULL;
		}
		if (q < t) {
			*out++ = digit(q);
			return out;
		}
		*out++ = digit(t + (q - t) % (BASE - t));
		q = (q - t) / (BASE - t);
	}
}

/* The least code point of the label that is not less than `n`; there is one */
static uint32_t least_from(const uint32_t *label, size_t len, uint32_t n)
{
	uint32_t least = UINT32_MAX;

	for (size_t i = 0; i < len; i++) {
		if (label[i] >= n && label[i] < least) {
			least = label[i];
		}
	}
	return least;
}

/* What is not ASCII (RFC 3492, section 6.3). With LABEL_MAX code points below 0x110000 nothing overflows. */
static char *put_extended(char *out, const char *end, const uint32_t *label, size_t len, size_t basic)
{
	uint32_t n = INITIAL_N, delta = 0, bias = INITIAL_BIAS;

	for (size_t done = basic; done < len; n++, delta++) {
		uint32_t least = least_from(label, len, n);

		delta += (least - n) * (uint32_t) (done + 1);
		n = least;
		for (size_t i = 0; i < len; i++) {
			delta += label[i] < n;
			if (label[i] == n) {
				out = put_integer(out, end, delta, bias);
				if (!out) {
					return NULL;
				}
				bias = adapt(delta, (uint32_t) done + 1, done == basic);
				delta = 0;
				done++;
			}
		}
	}
	return out;
}

/* A label as the DNS has it (RFC 5890, section 2.3.2.1); NULL: it is too long */
static char *put_label(char *out, const char *end, const uint32_t *label, size_t len)
{
	size_t basic = 0, room = (size_t) (end - out);

	for (size_t i = 0; i < len; i++) {
		basic += label[i] < 0x80;
	}
	if (room > LABEL_MAX) {
		room = LABEL_MAX;
	}
	end = out + room;
	if (room < basic + (basic < len ? strlen("xn--") + strlen("-") : 0)) {
		return NULL;
	}
	if (basic < len) {
		out = serverpush_append(out, SERVERPUSH_LITERAL("xn--"));
	}
	for (size_t i = 0; i < len; i++) {
		if (label[i] < 0x80) {
			*out++ = (char) label[i];
		}
	}
	if (basic == len) {
		return out;
	}
	if (basic) {
		*out++ = '-';
	}
	return put_extended(out, end, label, len, basic);
}

/* A host in ASCII, into HOST_MAX bytes: its length, 0 if it has no such form */
static size_t to_ascii(serverpush_bytes host, char *ascii)
{
	char utf8[SERVERPUSH_AUTHORITY_MAX], *out = ascii;
	const char *p = utf8, *end;
	uint32_t label[LABEL_MAX];
	size_t len = 0;

	if (host.len > sizeof(utf8)) {
		return 0;
	}
	end = utf8 + decode_percent(host, utf8);
	if (!serverpush_bytes_are_utf8((serverpush_bytes){utf8, (size_t) (end - utf8)})) {
		return 0;
	}
	for (;;) {
		bool at_end = p == end;
		uint32_t point = at_end ? '.' : lower(next_point(&p));

		if (is_full_stop(point)) {
			out = put_label(out, ascii + HOST_MAX, label, len);
			if (!out || at_end) {
				return out ? (size_t) (out - ascii) : 0;
			}
			if (out == ascii + HOST_MAX) {
				return 0;
			}
			*out++ = '.';
			len = 0;
		} else if (len == LABEL_MAX) {
			return 0;
		} else {
			label[len++] = point;
		}
	}
}

static inline bool has_percent(serverpush_bytes authority)
{
	return authority.len && memchr(authority.at, '%', authority.len);
}

/* Takes the port with its colon off an authority whose host is a name */
static serverpush_bytes cut_port(serverpush_bytes *authority)
{
	const char *colon = authority->len ? memchr(authority->at, ':', authority->len) : NULL;
	size_t host_len = colon ? (size_t) (colon - authority->at) : authority->len;
	serverpush_bytes port = {authority->at + host_len, authority->len - host_len};

	authority->len = host_len;
	return port;
}

bool serverpush_url_same_authority(serverpush_bytes a, serverpush_bytes b)
{
	char a_ascii[HOST_MAX], b_ascii[HOST_MAX];
	serverpush_bytes a_host = {a_ascii, 0}, b_host = {b_ascii, 0};

	if (serverpush_bytes_equal(a, b)) {
		return true;
	}
	/* in ASCII a host has one spelling */
	if (!has_percent(a) && !has_percent(b)) {
		return false;
	}
	if (!serverpush_bytes_equal(cut_port(&a), cut_port(&b))) {
		return false;
	}
	a_host.len = to_ascii(a, a_ascii);
	b_host.len = to_ascii(b, b_ascii);
	return a_host.len && serverpush_bytes_equal(a_host, b_host);
}
