/*
 * The authority of a URL as it compares (WHATWG URL standard, sections 3.5 and 4.4; RFC 3986, section 3.2): nothing is
 * let through in which a browser and a server could read different hosts.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url.h"

/* An authority on its way through the stages below: what is still to be read, and where the next byte goes */
typedef struct {
	const char *p, *end;
	char *out;
} authority_parser;

/* The byte that "%HH" stands for if it may be in a host: browsers decode it before they look (WHATWG, 3.5); else NUL */
static char decode_host_byte(const char *p, const char *end)
{
	int high, low;
	char byte;

	if (end - p < 3 || (high = serverpush_hex_value(p[1])) < 0 || (low = serverpush_hex_value(p[2])) < 0) {
		return '\0';
	}
	byte = (char) (high << 4 | low);
	return serverpush_byte_is(byte, SERVERPUSH_BYTE_HOST) && byte != '%' ? byte : '\0';
}

/* IP-literal (RFC 3986, section 3.2.2): an IPv6 address between brackets, of which only the characters are looked at */
static bool take_ip_literal(authority_parser *parser)
{
	const char *p = parser->p;
	const char *close = memchr(p, ']', (size_t) (parser->end - p));
	char *out = parser->out;

	if (!close || close - p < 3) {
		return false;
	}
	*out++ = *p++;
	for (; p < close; p++) {
		if (serverpush_hex_value(*p) < 0 && *p != ':' && *p != '.') {
			return false;
		}
		*out++ = serverpush_lower(*p);
	}
	*out++ = *p++;
	parser->p = p;
	parser->out = out;
	return true;
}

/* reg-name (RFC 3986, section 3.2.2) or IPv4 address: all up to the port */
static bool take_reg_name(authority_parser *parser)
{
	const char *p = parser->p, *start = p, *end = parser->end;
	char *out = parser->out;

	while (p < end && *p != ':') {
		if (!serverpush_byte_is(*p, SERVERPUSH_BYTE_HOST)) {
			return false;
		}
		if (*p == '%') {
			/* one spelling for each byte */
			char byte = decode_host_byte(p, end);

			if (!byte) {
				return false;
			}
			out = serverpush_percent_encode(out, byte);
			p += 3;
		} else if ((unsigned char) *p >= 0x80) {
			/* A browser decodes it again and applies IDNA: the same host, in bytes that every server takes */
			out = serverpush_percent_encode(out, *p++);
		} else {
			*out++ = serverpush_lower(*p++);
		}
	}
	parser->p = p;
	parser->out = out;
	return p > start;
}

/* The port that the scheme has anyway (WHATWG, 4.2) */
static inline serverpush_bytes default_port(serverpush_bytes scheme)
{
	return serverpush_bytes_are(scheme, "https") ? SERVERPUSH_LITERAL("443") : SERVERPUSH_LITERAL("80");
}

/* What follows the host: nothing, or a colon and perhaps a number (WHATWG, "port state") */
static bool take_port(authority_parser *parser, serverpush_bytes scheme)
{
	const char *p = parser->p, *end = parser->end;
	serverpush_bytes port;

	if (p == end) {
		return true;
	}
	if (*p++ != ':') {
		return false;
	}
	while (end - p > 1 && *p == '0') {
		p++;
	}
	port = (serverpush_bytes){p, (size_t) (end - p)};
	for (; p < end; p++) {
		if (*p < '0' || *p > '9') {
			return false;
		}
	}
	if (port.len > strlen("65535") || (port.len == strlen("65535") && memcmp(port.at, "65535", port.len) > 0)) {
		return false;
	}
	if (port.len && !serverpush_bytes_equal(port, default_port(scheme))) {
		*parser->out++ = ':';
		parser->out = serverpush_append(parser->out, port);
	}
	return true;
}

/*
 * The short way, for what nearly all URLs and requests have: a host name in lower case and nothing else, which stays as
 * it is (250 instructions less)
 */
static bool is_plain_name(serverpush_bytes authority)
{
	for (size_t i = 0; i < authority.len; i++) {
		char byte = authority.at[i];

		if ((byte < 'a' || byte > 'z') && (byte < '0' || byte > '9') && byte != '-' && byte != '.') {
			return false;
		}
	}
	return authority.len != 0;
}

serverpush_url_status serverpush_url_authority(
	serverpush_bytes authority, serverpush_bytes scheme, char *out, size_t *out_len)
{
	authority_parser parser = {authority.at, authority.at + authority.len, out};
	bool is_host;

	if (is_plain_name(authority)) {
		serverpush_append(out, authority);
		*out_len = authority.len;
		return SERVERPUSH_URL_OK;
	}
	if (authority.len && memchr(authority.at, '@', authority.len)) {
		return SERVERPUSH_URL_CREDENTIALS;
	}
	is_host = authority.len && *authority.at == '[' ? take_ip_literal(&parser) : take_reg_name(&parser);
	if (!is_host || !take_port(&parser, scheme)) {
		return SERVERPUSH_URL_HOST;
	}
	*out_len = (size_t) (parser.out - out);
	return SERVERPUSH_URL_OK;
}
