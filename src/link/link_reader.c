/*
 * The reader of `Link` fields that other code wrote.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_reader.h"

void serverpush_link_reader_init(serverpush_link_reader *reader, serverpush_bytes field, char *scratch)
{
	serverpush_link_scanner_init(&reader->scanner, field);
	reader->scratch = scratch;
	reader->pending = serverpush_link_scan(&reader->scanner) == SERVERPUSH_SCAN_TARGET;
}

static bool name_is(serverpush_bytes name, serverpush_bytes expected)
{
	return serverpush_bytes_equal_ci(name, expected);
}

static void keep_param(serverpush_read_link *read, serverpush_bytes name, serverpush_bytes value)
{
	for (uint32_t i = 0; i < read->link.param_count; i++) {
		if (serverpush_bytes_equal(read->params[i].name, name)) {
			return;
		}
	}
	read->params[read->link.param_count++] = (serverpush_param){name, value, SERVERPUSH_PARAM_QUOTED};
	if (!serverpush_bytes_are_ascii(value) || serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL)) {
		read->more = true;
	}
}

static void read_param(serverpush_read_link *read, serverpush_bytes name, serverpush_bytes value)
{
	serverpush_link *link = &read->link;
	bool known;

	if (name_is(name, SERVERPUSH_LITERAL("rel"))) {
		if (!read->relations.at) {
			read->relations = value;
		}
	} else if (name_is(name, SERVERPUSH_LITERAL("as"))) {
		if (link->as == SERVERPUSH_AS_NONE) {
			link->as = serverpush_as_from_name(value);
			if (link->as == SERVERPUSH_AS_OTHER) {
				keep_param(read, SERVERPUSH_LITERAL("as"), value);
			}
		}
	} else if (name_is(name, SERVERPUSH_LITERAL("crossorigin"))) {
		if (link->cors == SERVERPUSH_CORS_NONE) {
			link->cors = serverpush_cors_from_name(value, &known);
		}
	} else if (name_is(name, SERVERPUSH_LITERAL("nopush"))) {
		link->flags |= SERVERPUSH_LINK_NOPUSH;
	} else if (name_is(name, SERVERPUSH_LITERAL("fetchpriority"))) {
		if (link->priority == SERVERPUSH_PRIORITY_NONE) {
			link->priority = serverpush_priority_from_name(value);
		}
	} else if (name_is(name, SERVERPUSH_LITERAL("type"))) {
		keep_param(read, SERVERPUSH_LITERAL("type"), value);
	} else if (name_is(name, SERVERPUSH_LITERAL("integrity"))) {
		keep_param(read, SERVERPUSH_LITERAL("integrity"), value);
	} else if (name_is(name, SERVERPUSH_LITERAL("anchor"))) {
		read->anchored = true;
	} else if (name.len) {
		read->more = true;
	}
}

bool serverpush_link_read(serverpush_link_reader *reader, serverpush_read_link *read)
{
	serverpush_link_scanner *scanner = &reader->scanner;
	char *scratch = reader->scratch;
	serverpush_scan_result result;

	if (!reader->pending) {
		return false;
	}
	memset(read, 0, sizeof(*read));
	read->link.href = scanner->target;
	read->link.rel = SERVERPUSH_REL_OTHER;
	read->link.params = read->params;
	while ((result = serverpush_link_scan(scanner)) == SERVERPUSH_SCAN_PARAM) {
		serverpush_bytes value = scanner->value;

		if (scanner->value_kind == SERVERPUSH_VALUE_QUOTED && !scanner->plain_value) {
			value = (serverpush_bytes){scratch, serverpush_unquote(value, scratch)};
			scratch += value.len;
		}
		read_param(read, scanner->name, value);
	}
	reader->pending = result == SERVERPUSH_SCAN_TARGET;
	return true;
}

static inline bool is_rws(char byte)
{
	return byte == ' ' || byte == '\t';
}

bool serverpush_next_relation(serverpush_bytes *relations, serverpush_bytes *relation)
{
	const char *p = relations->at;
	const char *end = p + relations->len;
	const char *start;

	while (p < end && is_rws(*p)) {
		p++;
	}
	for (start = p; p < end && !is_rws(*p); p++) {
	}
	*relation = (serverpush_bytes){start, (size_t) (p - start)};
	*relations = (serverpush_bytes){p, (size_t) (end - p)};
	return relation->len != 0;
}

size_t serverpush_unquote(serverpush_bytes quoted, char *out)
{
	const char *end = quoted.at + quoted.len;
	char *start = out;

	for (const char *p = quoted.at; p < end; p++) {
		if (*p == '\\' && ++p == end) {
			break;
		}
		*out++ = *p;
	}
	return (size_t) (out - start);
}

bool serverpush_ext_value_decode(serverpush_bytes value, char *out, size_t *out_len)
{
	serverpush_bytes charset = SERVERPUSH_LITERAL("UTF-8");
	const char *p, *end = value.at + value.len;
	char *start = out;

	if (value.len <= charset.len || value.at[charset.len] != '\''
		|| !serverpush_bytes_equal_ci((serverpush_bytes){value.at, charset.len}, charset)) {
		return false;
	}
	p = value.at + charset.len + 1;
	/* the language means nothing to a title that is shown as it is */
	p = memchr(p, '\'', (size_t) (end - p));
	if (!p) {
		return false;
	}
	for (p++; p < end; p++) {
		if (*p == '%') {
			int high, low;

			if (end - p < 3 || (high = serverpush_hex_value(p[1])) < 0 || (low = serverpush_hex_value(p[2])) < 0) {
				return false;
			}
			*out++ = (char) (high << 4 | low);
			p += 2;
		} else {
			*out++ = *p;
		}
	}
	*out_len = (size_t) (out - start);
	return !serverpush_bytes_any((serverpush_bytes){start, *out_len}, SERVERPUSH_BYTE_CONTROL)
		&& serverpush_bytes_are_utf8((serverpush_bytes){start, *out_len});
}
