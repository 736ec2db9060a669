/*
 * The reader of `Link` fields that other code wrote.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_reader.h"

#if defined(__SSE2__) || defined(_M_X64)
# include <emmintrin.h>
#endif

/* The parameters that are kept: those that ours are compared by, and those that a 103 can carry */
static const serverpush_bytes kept_names[] = {
	SERVERPUSH_STATIC("type"), SERVERPUSH_STATIC("integrity"), SERVERPUSH_STATIC("media"),
	SERVERPUSH_STATIC("imagesrcset"), SERVERPUSH_STATIC("imagesizes"), SERVERPUSH_STATIC("referrerpolicy"),
	SERVERPUSH_STATIC("nonce"), SERVERPUSH_STATIC("title"), SERVERPUSH_STATIC("title*"),
};

#define KEPT_COUNT (sizeof(kept_names) / sizeof(kept_names[0]))

size_t serverpush_link_reader_room(serverpush_bytes field)
{
	size_t room = 2 * field.len;

	for (size_t i = 0; i < KEPT_COUNT; i++) {
		room += serverpush_param_size(kept_names[i].len, 0);
	}
	return room;
}

void serverpush_link_reader_init(serverpush_link_reader *reader, serverpush_bytes field, char *room, uint64_t seed)
{
	serverpush_link_scanner_init(&reader->scanner, field);
	reader->unquoted = room;
	reader->params = room + field.len;
	reader->seed = seed;
	reader->pending = serverpush_link_scan(&reader->scanner) == SERVERPUSH_SCAN_TARGET;
}

static void keep_param(
	const serverpush_link_reader *reader, serverpush_read_link *read, serverpush_bytes name, serverpush_bytes value)
{
	serverpush_link *link = &read->link;
	serverpush_param param = {name, value, serverpush_param_form_of(name, value)};

	if (serverpush_link_has_param(link, name)) {
		return;
	}
	if (serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL)) {
		param.form = SERVERPUSH_PARAM_UNWRITABLE;
	}
	read->more |= param.form == SERVERPUSH_PARAM_UNWRITABLE;
	serverpush_param_append(reader->params + link->params.len, &param);
	link->params.at = reader->params;
	link->params.len += serverpush_param_size(name.len, value.len);
}

/* A parameter without a place of its own */
static void read_other_param(
	const serverpush_link_reader *reader, serverpush_read_link *read, serverpush_bytes name, serverpush_bytes value)
{
	for (size_t i = 0; i < KEPT_COUNT; i++) {
		if (serverpush_bytes_equal_ci(name, kept_names[i])) {
			keep_param(reader, read, kept_names[i], value);
			return;
		}
	}
	if (name.len) {
		read->more = true;
		read->unkept += serverpush_identity_param(name, value, reader->seed);
	}
}

/* Of what HTML reads once the first occurrence counts */
static void read_param(
	const serverpush_link_reader *reader, serverpush_read_link *read, serverpush_bytes name, serverpush_bytes value)
{
	serverpush_link *link = &read->link;
	bool known;

	if (serverpush_bytes_are_ci(name, "rel")) {
		if (!read->relations.at) {
			read->relations = value;
		}
	} else if (serverpush_bytes_are_ci(name, "as")) {
		if (link->as == SERVERPUSH_AS_NONE && value.len) {
			link->as = serverpush_as_from_name(value);
			if (link->as == SERVERPUSH_AS_OTHER) {
				link->destination = value;
			}
		}
	} else if (serverpush_bytes_are_ci(name, "crossorigin")) {
		if (link->cors == SERVERPUSH_CORS_NONE) {
			link->cors = serverpush_cors_from_name(value, &known);
		}
	} else if (serverpush_bytes_are_ci(name, "nopush")) {
		link->flags |= SERVERPUSH_LINK_NOPUSH;
	} else if (serverpush_bytes_are_ci(name, "fetchpriority")) {
		if (link->priority == SERVERPUSH_PRIORITY_NONE) {
			link->priority = serverpush_priority_from_name(value);
		}
	} else {
		if (serverpush_bytes_are_ci(name, "anchor")) {
			link->flags |= SERVERPUSH_LINK_ANCHORED;
		}
		read_other_param(reader, read, name, value);
	}
}

bool serverpush_link_read(serverpush_link_reader *reader, serverpush_read_link *read)
{
	serverpush_link_scanner *scanner = &reader->scanner;
	char *unquoted = reader->unquoted;
	serverpush_scan_result result;

	if (!reader->pending) {
		return false;
	}
	memset(read, 0, sizeof(*read));
	read->link.href = scanner->target;
	if (!scanner->plain_target) {
		read->link.href = (serverpush_bytes){unquoted, serverpush_unfold(scanner->target, unquoted)};
		unquoted += read->link.href.len;
		/* as behind the target in the field: whoever normalises it may look there */
		*unquoted++ = '>';
	}
	read->link.rel = SERVERPUSH_REL_OTHER;
	while ((result = serverpush_link_scan(scanner)) == SERVERPUSH_SCAN_PARAM) {
		serverpush_bytes name = scanner->name, value = scanner->value;

		if (!scanner->plain_value) {
			value = (serverpush_bytes){unquoted, serverpush_value_text(scanner, unquoted)};
			unquoted += value.len;
		} else if (name.len && name.at[name.len - 1] == '*') {
			size_t len;

			if (!serverpush_ext_value_decode(value, unquoted, &len)) {
				/* it says nothing, but a 103 could not carry it */
				read->more = true;
				continue;
			}
			value = (serverpush_bytes){unquoted, len};
			unquoted += len;
		}
		read_param(reader, read, name, value);
	}
	reader->pending = result == SERVERPUSH_SCAN_TARGET;
	return true;
}

bool serverpush_next_relation(serverpush_bytes *relations, serverpush_bytes *relation)
{
	const char *p = relations->at;
	const char *end = p + relations->len;
	const char *start;

	while (p < end && serverpush_is_field_space(*p)) {
		p++;
	}
	for (start = p; p < end && !serverpush_is_field_space(*p); p++) {
	}
	*relation = (serverpush_bytes){start, (size_t) (p - start)};
	*relations = (serverpush_bytes){p, (size_t) (end - p)};
	return relation->len != 0;
}

static inline char unfolded(char byte)
{
	return byte == '\r' || byte == '\n' ? ' ' : byte;
}

size_t serverpush_unfold(serverpush_bytes folded, char *out)
{
	for (size_t i = 0; i < folded.len; i++) {
		out[i] = unfolded(folded.at[i]);
	}
	return folded.len;
}

size_t serverpush_unquote(serverpush_bytes quoted, char *out)
{
	const char *end = quoted.at + quoted.len;
	char *start = out;

	for (const char *p = quoted.at; p < end; p++) {
		if (*p == '\\' && ++p == end) {
			break;
		}
		*out++ = unfolded(*p);
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

/*
 * Whether a hint's name begins here, by what all of them have at their front or in their middle (preload,
 * modulepreload, prefetch, dns-prefetch, preconnect), or a quoted-pair, behind which it could be hidden
 */
static inline bool may_begin_hint(const char *p, const char *end)
{
	if (*p == '\\') {
		return true;
	}
	if (end - p < 4 || (*p | 0x20) != 'p' || (p[1] | 0x20) != 'r' || (p[2] | 0x20) != 'e') {
		return false;
	}
	return (p[3] | 0x20) == 'l' || (p[3] | 0x20) == 'f' || (p[3] | 0x20) == 'c';
}

static bool any_begins_hint(const char *p, const char *stop, const char *end)
{
	for (; p < stop; p++) {
		if (may_begin_hint(p, end)) {
			return true;
		}
	}
	return false;
}

bool serverpush_field_may_hint(serverpush_bytes field)
{
	const char *p = field.at, *end = p + field.len;

#if defined(__SSE2__) || defined(_M_X64)
	const __m128i lower = _mm_set1_epi8(0x20);

	/* "pre" from each of sixteen bytes on */
	for (; end - p >= 18; p += 16) {
		__m128i first = _mm_loadu_si128((const __m128i *) p);
		__m128i second = _mm_or_si128(_mm_loadu_si128((const __m128i *) (p + 1)), lower);
		__m128i third = _mm_or_si128(_mm_loadu_si128((const __m128i *) (p + 2)), lower);
		__m128i found = _mm_and_si128(_mm_cmpeq_epi8(_mm_or_si128(first, lower), _mm_set1_epi8('p')),
			_mm_and_si128(
				_mm_cmpeq_epi8(second, _mm_set1_epi8('r')), _mm_cmpeq_epi8(third, _mm_set1_epi8('e'))));

		found = _mm_or_si128(found, _mm_cmpeq_epi8(first, _mm_set1_epi8('\\')));
		if (_mm_movemask_epi8(found) && any_begins_hint(p, p + 16, end)) {
			return true;
		}
	}
#endif
	return any_begins_hint(p, end, end);
}
