/*
 * The fields of proxies, of lists the first element: the one nearest to the client.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/url_forwarded.h"
#include "src/link/url_path.h"

static serverpush_bytes first_of_list(serverpush_bytes list)
{
	const char *comma = list.len ? memchr(list.at, ',', list.len) : NULL;

	if (comma) {
		list.len = (size_t) (comma - list.at);
	}
	return serverpush_bytes_trim(list);
}

serverpush_bytes serverpush_forwarded_scheme(serverpush_bytes list)
{
	serverpush_bytes first = first_of_list(list);
	const char *space = first.len ? memchr(first.at, ' ', first.len) : NULL;

	if (space) {
		first.len = (size_t) (space - first.at);
	}
	if (serverpush_bytes_are_ci(first, "https")) {
		return SERVERPUSH_LITERAL("https");
	}
	return serverpush_bytes_are_ci(first, "http") ? SERVERPUSH_LITERAL("http") : SERVERPUSH_LITERAL("");
}

/* A token, or a quoted-string without its quotes (RFC 9110, section 5.6.4); `*p` then is behind it */
static serverpush_bytes take_value(const char **p, const char *end)
{
	const char *start = *p;
	serverpush_bytes value;

	if (start == end || *start != '"') {
		while (*p < end && **p != ';' && **p != ',') {
			++*p;
		}
		return serverpush_bytes_trim((serverpush_bytes){start, (size_t) (*p - start)});
	}
	for (++*p; *p < end && **p != '"'; ++*p) {
		*p += **p == '\\' && end - *p > 1;
	}
	value = (serverpush_bytes){start + 1, (size_t) (*p - start - 1)};
	*p += *p < end;
	return value;
}

/* The value of a parameter of the first forwarded-element (RFC 7239, section 4); empty if there is none */
static serverpush_bytes parameter(serverpush_bytes field, serverpush_bytes name)
{
	const char *p = field.at, *end = p + field.len;

	while (p < end && *p != ',') {
		const char *start = p;
		serverpush_bytes key, value = SERVERPUSH_LITERAL("");

		while (p < end && *p != '=' && *p != ';' && *p != ',') {
			p++;
		}
		key = serverpush_bytes_trim((serverpush_bytes){start, (size_t) (p - start)});
		if (p < end && *p == '=') {
			p++;
			value = take_value(&p, end);
		}
		if (serverpush_bytes_equal_ci(key, name)) {
			return value;
		}
		/* what is behind a quoted-string does not belong there */
		while (p < end && *p != ';' && *p != ',') {
			p++;
		}
		p += p < end && *p == ';';
	}
	return SERVERPUSH_LITERAL("");
}

/* Where the first forwarded-element ends: at a comma outside of quotes */
static size_t element_length(serverpush_bytes field)
{
	bool is_quoted = false;
	size_t i = 0;

	for (; i < field.len && (is_quoted || field.at[i] != ','); i++) {
		if (field.at[i] == '"') {
			is_quoted = !is_quoted;
		} else if (is_quoted && field.at[i] == '\\' && i + 1 < field.len) {
			i++;
		}
	}
	return i;
}

bool serverpush_forwarded_next_host(serverpush_bytes *rest, serverpush_bytes *host)
{
	host->len = 0;
	while (rest->len && !host->len) {
		size_t len = element_length(*rest), taken = len + (len < rest->len);

		*host = parameter((serverpush_bytes){rest->at, len}, SERVERPUSH_LITERAL("host"));
		rest->at += taken;
		rest->len -= taken;
	}
	return host->len != 0;
}

serverpush_bytes serverpush_forwarded_proto(serverpush_bytes field)
{
	return serverpush_forwarded_scheme(parameter(field, SERVERPUSH_LITERAL("proto")));
}

/* The number in front of which a colon may stand, less than 65536 (WHATWG, "port state"), and not 0 */
static serverpush_bytes port_of(serverpush_bytes value)
{
	unsigned number = 0;

	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] < '0' || value.at[i] > '9' || i == strlen("65535")) {
			return SERVERPUSH_LITERAL("");
		}
		number = number * 10 + (unsigned) (value.at[i] - '0');
	}
	return number > 0 && number <= 65535 ? value : SERVERPUSH_LITERAL("");
}

static serverpush_bytes host_of(serverpush_bytes value)
{
	char authority[SERVERPUSH_AUTHORITY_MAX];
	size_t len;

	return serverpush_forwarded_authority(
			   value, SERVERPUSH_LITERAL(""), SERVERPUSH_LITERAL("https"), authority, &len)
		? value
		: SERVERPUSH_LITERAL("");
}

static bool is_dot_segment(const char *p, const char *end)
{
	int dots = 0;

	for (; p < end; dots++) {
		if (*p == '.') {
			p++;
		} else if (serverpush_is_encoded_dot(p, end)) {
			p += 3;
		} else {
			return false;
		}
	}
	return dots <= 2;
}

/* An absolute path (RFC 3986, section 3.3) of segments that are neither empty nor dots, less the slash at its end */
static serverpush_bytes prefix_of(serverpush_bytes value)
{
	const char *p = value.at, *end;

	if (value.len && value.at[value.len - 1] == '/') {
		value.len--;
	}
	if (value.len == 0 || value.len > SERVERPUSH_PREFIX_MAX || *p != '/'
		|| serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL)) {
		return SERVERPUSH_LITERAL("");
	}
	for (end = p + value.len; p < end;) {
		const char *segment = ++p;

		while (p < end && *p != '/') {
			if (*p == '\\' || *p == '?' || *p == '#') {
				return SERVERPUSH_LITERAL("");
			}
			p++;
		}
		/* an empty one, too */
		if (is_dot_segment(segment, p)) {
			return SERVERPUSH_LITERAL("");
		}
	}
	return value;
}

bool serverpush_forwarded_read(serverpush_bytes host, serverpush_bytes proto, serverpush_bytes port,
	serverpush_bytes prefix, serverpush_forwarded *forwarded)
{
	forwarded->host = host_of(first_of_list(host));
	forwarded->scheme = serverpush_forwarded_scheme(proto);
	forwarded->port = port_of(first_of_list(port));
	forwarded->prefix = prefix_of(first_of_list(prefix));
	return forwarded->host.len || forwarded->scheme.len || forwarded->port.len || forwarded->prefix.len;
}

void serverpush_forwarded_read_standard(serverpush_bytes field, serverpush_forwarded *forwarded)
{
	forwarded->host = host_of(parameter(field, SERVERPUSH_LITERAL("host")));
	forwarded->scheme = serverpush_forwarded_proto(field);
}

/* Where the port of a host[:port] begins, with its colon */
static size_t host_length(serverpush_bytes host)
{
	const char *start = host.len && host.at[0] == '[' ? memchr(host.at, ']', host.len) : host.at;
	const char *colon = start ? memchr(start, ':', host.len - (size_t) (start - host.at)) : NULL;

	return colon ? (size_t) (colon - host.at) : host.len;
}

bool serverpush_forwarded_authority(
	serverpush_bytes host, serverpush_bytes port, serverpush_bytes scheme, char *out, size_t *out_len)
{
	char joined[SERVERPUSH_HOST_FIELD_MAX], *p = joined;

	if (host.len && port.len) {
		host.len = host_length(host);
		if (host.len + 1 + port.len > sizeof(joined)) {
			return false;
		}
		p = serverpush_append(p, host);
		*p++ = ':';
		p = serverpush_append(p, port);
		host = (serverpush_bytes){joined, (size_t) (p - joined)};
	}
	/* what is no host name that we could compare or write again is none at all */
	return host.len <= SERVERPUSH_HOST_FIELD_MAX
		&& (serverpush_bytes_are_ascii(host) || serverpush_bytes_are_utf8(host))
		&& serverpush_url_authority(host, scheme, out, out_len) == SERVERPUSH_URL_OK;
}
