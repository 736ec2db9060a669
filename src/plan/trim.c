/*
 * The `Link` fields of other code, value by value: found, counted, and written anew. A value is never changed, and
 * keeps what stands between it and the next one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/plan/budget.h"
#include "src/plan/others.h"
#include "src/plan/trim.h"
#include "src/link/link_reader.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"

#define LINK_FIELD SERVERPUSH_LITERAL("Link:")
#define MIN_CAPACITY 32

static inline bool is_separator(char byte)
{
	return byte == ',' || byte == ' ' || byte == '\t';
}

size_t serverpush_trim_memory(const zend_llist *fields)
{
	/* the shortest value is the densest; what grows is there twice while it does, and each field has a line */
	const size_t shortest = strlen("<>;rel=preload");
	size_t needed = 0;

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			needed += 3 * (value.len / shortest + 1) * (sizeof(serverpush_trim_value) + sizeof(serverpush_trim_field))
				+ field->header_len + sizeof(zend_llist_element) + sizeof(sapi_header_struct);
		}
	}
	return needed;
}

/* The rank of a value whose relation types are all of the kind that may stay behind; false: it may not */
static bool may_stay_behind(const serverpush_read_link *read, uint8_t *rank)
{
	serverpush_bytes relations = read->relations, relation;
	bool may = false;

	if (!relations.at || (read->link.flags & SERVERPUSH_LINK_ANCHORED)) {
		return false;
	}
	*rank = SERVERPUSH_RANKS;
	while (serverpush_next_relation(&relations, &relation)) {
		serverpush_rel rel = serverpush_rel_from_name(relation);

		if (rel != SERVERPUSH_REL_PRELOAD && rel != SERVERPUSH_REL_MODULEPRELOAD) {
			return false;
		}
		*rank = MIN(*rank, (uint8_t) serverpush_budget_rank(rel, read->link.as, read->link.priority));
		may = true;
	}
	return may;
}

static void add_value(serverpush_trim *trim, size_t at, size_t size, uint8_t rank)
{
	if (trim->count == trim->capacity) {
		trim->capacity = trim->capacity ? trim->capacity * 2 : MIN_CAPACITY;
		trim->values = safe_erealloc(trim->values, trim->capacity, sizeof(*trim->values), 0);
	}
	trim->values[trim->count++] = (serverpush_trim_value){at, size, trim->field_count, rank, false};
	trim->bytes += size;
}

static void add_field(serverpush_trim *trim, const sapi_header_struct *header, size_t rest)
{
	if (trim->field_count == trim->field_capacity) {
		trim->field_capacity = trim->field_capacity ? trim->field_capacity * 2 : MIN_CAPACITY;
		trim->fields = safe_erealloc(trim->fields, trim->field_capacity, sizeof(*trim->fields), 0);
	}
	trim->fields[trim->field_count++] = (serverpush_trim_field){header, rest};
}

/* Goes behind the parameters of the target that was scanned last; false: no other one follows */
static bool skip_value(serverpush_link_scanner *scanner, const char **end)
{
	serverpush_scan_result result;

	do {
		*end = (const char *) scanner->cursor;
		result = serverpush_link_scan(scanner);
	} while (result == SERVERPUSH_SCAN_PARAM);
	return result == SERVERPUSH_SCAN_TARGET;
}

/*
 * The reader says what a value means, and a scanner beside it where it is. `others` becomes whether some value has to
 * be sent. false: the field cannot be read to its end, so nobody knows what is in there.
 */
static bool read_values(serverpush_trim *trim, const sapi_header_struct *header, serverpush_bytes value, bool *others)
{
	const char *field_end = value.at + value.len, *end;
	char *room = emalloc(serverpush_link_reader_room(value));
	serverpush_link_scanner scanner;
	serverpush_link_reader reader;
	serverpush_read_link read;
	bool more;

	serverpush_link_reader_init(&reader, value, room, 0);
	serverpush_link_scanner_init(&scanner, value);
	more = serverpush_link_scan(&scanner) == SERVERPUSH_SCAN_TARGET;
	for (end = value.at; more && serverpush_link_read(&reader, &read);) {
		const char *at = scanner.target.at - 1;
		uint8_t rank;

		more = skip_value(&scanner, &end);
		if (may_stay_behind(&read, &rank)) {
			const char *next = more ? scanner.target.at - 1 : field_end;

			add_value(trim, (size_t) (at - header->header), (size_t) (next - at), rank);
		} else {
			*others = true;
		}
	}
	efree(room);
	for (; end < field_end && is_separator(*end); end++) {
	}
	return end == field_end;
}

static void read_field(serverpush_trim *trim, const sapi_header_struct *header, serverpush_bytes value)
{
	uint32_t count = trim->count;
	size_t bytes = trim->bytes, rest;
	bool others = false;

	if (!value.len || !read_values(trim, header, value, &others)) {
		trim->count = count;
		trim->bytes = bytes;
		return;
	}
	if (trim->count == count) {
		return;
	}
	rest = others ? 0 : serverpush_line_size(header->header_len) - (trim->bytes - bytes);
	add_field(trim, header, rest);
	trim->bytes += rest;
	trim->whole_fields += !others;
}

void serverpush_trim_read(serverpush_trim *trim, const zend_llist *fields)
{
	memset(trim, 0, sizeof(*trim));
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			read_field(trim, field, value);
		}
	}
}

void serverpush_trim_free(serverpush_trim *trim)
{
	if (trim->values) {
		efree(trim->values);
	}
	if (trim->fields) {
		efree(trim->fields);
	}
}

/* A value of others, held against ours */
typedef struct {
	const serverpush_set *set;
	serverpush_trim_value *value;
} meeting;

static void raise_value(const serverpush_link *theirs, uint32_t nth, bool more, void *context)
{
	meeting *with = context;
	const serverpush_entry *ours = serverpush_set_find(with->set, theirs);

	(void) nth, (void) more;
	if (ours) {
		uint8_t rank = (uint8_t) serverpush_budget_rank(ours->rel, ours->as, ours->priority);

		with->value->rank = MIN(with->value->rank, rank);
	}
}

void serverpush_trim_raise(serverpush_trim *trim, const serverpush_set *set)
{
	size_t longest = 0;
	char *text;

	for (uint32_t i = 0; i < trim->count; i++) {
		longest = MAX(longest, trim->values[i].size);
	}
	if (!set->count || !longest) {
		return;
	}
	/* whoever reads a value wants a NUL behind it */
	text = emalloc(longest + 1);
	for (uint32_t i = 0; i < trim->count; i++) {
		serverpush_trim_value *value = &trim->values[i];
		meeting with = {set, value};

		memcpy(text, trim->fields[value->field].header->header + value->at, value->size);
		text[value->size] = '\0';
		serverpush_others_visit_value((serverpush_bytes){text, value->size}, raise_value, &with);
	}
	efree(text);
}

/* Writes a line without its values that stay behind; `value` is moved behind those of this field */
static size_t write_line(const serverpush_trim *trim, uint32_t field, uint32_t *value, char *out)
{
	const sapi_header_struct *header = trim->fields[field].header;
	size_t from = 0, len = 0;
	bool nothing = true, last_is_left_out = false;

	for (; *value < trim->count && trim->values[*value].field == field; (*value)++) {
		const serverpush_trim_value *at = &trim->values[*value];

		nothing &= at->stays_behind;
		if (at->stays_behind) {
			memcpy(out + len, header->header + from, at->at - from);
			len += at->at - from;
			from = at->at + at->size;
			last_is_left_out = from == header->header_len;
		}
	}
	if (nothing && trim->fields[field].rest) {
		return 0;
	}
	memcpy(out + len, header->header + from, header->header_len - from);
	len += header->header_len - from;
	/* what stood between the last two values */
	while (last_is_left_out && is_separator(out[len - 1])) {
		len--;
	}
	return len;
}

zend_llist *serverpush_trim_lines(const serverpush_trim *trim, const zend_llist *fields)
{
	zend_llist *lines = emalloc(sizeof(*lines));
	uint32_t field = 0, value = 0;

	serverpush_header_list_init(lines);
	SERVERPUSH_HEADER_FOREACH(fields, header) {
		serverpush_bytes ignored;
		size_t len = header->header_len;
		char *line;

		if (!serverpush_header_value(header, LINK_FIELD, &ignored)) {
			continue;
		}
		line = emalloc(len + 1);
		if (field < trim->field_count && trim->fields[field].header == header) {
			len = write_line(trim, field++, &value, line);
		} else {
			memcpy(line, header->header, len);
		}
		line[len] = '\0';
		serverpush_header_append(lines, line, len);
	}
	return lines;
}

void serverpush_trim_lines_free(zend_llist *lines)
{
	zend_llist_destroy(lines);
	efree(lines);
}

size_t serverpush_trim_saved(const zend_llist *lines, const zend_llist *fields, uint32_t *fewer)
{
	size_t before = 0, after = 0;

	*fewer = 0;
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes ignored;

		before += serverpush_header_value(field, LINK_FIELD, &ignored) ? serverpush_line_size(field->header_len) : 0;
	}
	SERVERPUSH_HEADER_FOREACH(lines, line) {
		after += line->header_len ? serverpush_line_size(line->header_len) : 0;
		*fewer += line->header_len == 0;
	}
	return before - after;
}
