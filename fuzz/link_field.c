/*
 * Reading of `Link` fields: the scanner and the reader of the header phase take any bytes, look at nothing beyond them,
 * come to an end, and say the truth about what they found.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "fuzz/fuzz.h"
#include "src/link/link_reader.h"
#include "src/link/link_writer.h"

static bool is_token_in_lower_case(serverpush_bytes name)
{
	for (size_t i = 0; i < name.len; i++) {
		if (name.at[i] != serverpush_lower(name.at[i])) {
			return false;
		}
	}
	return name.len && serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN);
}

static void check_decoding(serverpush_bytes value)
{
	char *out = fuzz_alloc(value.len);
	size_t len;

	if (serverpush_ext_value_decode(value, out, &len)) {
		serverpush_bytes text = {out, len};

		CHECK(len <= value.len);
		CHECK(serverpush_bytes_are_utf8(text) && !serverpush_bytes_any(text, SERVERPUSH_BYTE_CONTROL));
	}
	free(out);
}

static void check_unquoting(serverpush_bytes value, bool plain)
{
	char *out = fuzz_alloc(value.len);
	size_t len = serverpush_unquote(value, out);

	CHECK(len <= value.len);
	CHECK(!memchr(out, '\r', len) && !memchr(out, '\n', len));
	CHECK(!plain || serverpush_bytes_equal((serverpush_bytes){out, len}, value));
	free(out);
}

static void check_param(const serverpush_link_scanner *scanner, serverpush_bytes field)
{
	CHECK(fuzz_is_within(scanner->name, field) && fuzz_is_within(scanner->value, field));
	if (scanner->plain_name) {
		CHECK(is_token_in_lower_case(scanner->name) && scanner->name.at[scanner->name.len - 1] != '*');
	}
	if (scanner->plain_value) {
		CHECK(!serverpush_bytes_any(scanner->value, SERVERPUSH_BYTE_CONTROL));
		CHECK(!scanner->value.len || !memchr(scanner->value.at, '\\', scanner->value.len));
	}
	if (scanner->value_kind == SERVERPUSH_VALUE_QUOTED) {
		check_unquoting(scanner->value, scanner->plain_value);
	}
	check_decoding(scanner->value);
}

/* The number of targets */
static size_t scan(serverpush_bytes field)
{
	serverpush_link_scanner scanner;
	serverpush_scan_result result;
	size_t targets = 0;

	serverpush_link_scanner_init(&scanner, field);
	for (;;) {
		const unsigned char *before = scanner.cursor;

		result = serverpush_link_scan(&scanner);
		CHECK(scanner.cursor >= before && scanner.cursor <= scanner.limit);
		if (result == SERVERPUSH_SCAN_END) {
			return targets;
		}
		/* whatever was found has taken a byte: linear time */
		CHECK(scanner.cursor > before);
		if (result == SERVERPUSH_SCAN_TARGET) {
			targets++;
			CHECK(fuzz_is_within(scanner.target, field));
			CHECK(!scanner.plain_target || !serverpush_bytes_any(scanner.target, SERVERPUSH_BYTE_CONTROL));
		} else {
			CHECK(targets);
			check_param(&scanner, field);
		}
	}
}

/* An interim response repeats links of others in the form of a 103 */
static void check_hint(const serverpush_link *link)
{
	char *room = fuzz_alloc(link->params.len), *out;
	serverpush_link hint;
	size_t len;

	if (serverpush_link_hint(link, &hint, room)) {
		len = serverpush_link_measure(&hint, false);
		out = fuzz_alloc(len);
		CHECK(serverpush_link_write(out, &hint, false) == out + len);
		free(out);
	}
	free(room);
}

static void check_link(const serverpush_read_link *read, serverpush_bytes field, serverpush_bytes room)
{
	serverpush_bytes relations = read->relations, relation;
	size_t total = 0;

	CHECK(fuzz_is_within(read->link.href, field) || fuzz_is_within(read->link.href, room));
	/* what normalises it looks behind it */
	CHECK(read->link.href.at[read->link.href.len] == '>');
	CHECK(!read->link.params.len || fuzz_is_within(read->link.params, room));
	CHECK(!read->link.destination.len || fuzz_is_within(read->link.destination, field)
		|| fuzz_is_within(read->link.destination, room));
	SERVERPUSH_PARAM_FOREACH(read->link.params, param) {
		CHECK(fuzz_is_within(param.name, room) && fuzz_is_within(param.value, room));
	}
	if (!relations.at) {
		return;
	}
	CHECK(fuzz_is_within(relations, field) || fuzz_is_within(relations, room));
	while (serverpush_next_relation(&relations, &relation)) {
		serverpush_link link = read->link;

		CHECK(fuzz_is_within(relation, read->relations));
		for (size_t i = 0; i < relation.len; i++) {
			CHECK(!serverpush_is_field_space(relation.at[i]));
		}
		total += relation.len;
		link.rel = (uint8_t) serverpush_rel_from_name(relation);
		link.rel_name = relation;
		CHECK(!serverpush_is_hint(link.rel) || serverpush_field_may_hint(field));
		check_hint(&link);
	}
	CHECK(total <= read->relations.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_bytes field = fuzz_string(data, size);
	serverpush_bytes room = {NULL, serverpush_link_reader_room(field)};
	serverpush_link_reader reader;
	serverpush_read_link read;
	size_t links = 0;

	room.at = fuzz_alloc(room.len);
	serverpush_link_reader_init(&reader, field, (char *) room.at, 0);
	while (serverpush_link_read(&reader, &read)) {
		check_link(&read, field, room);
		links++;
	}
	CHECK(links == scan(field));
	fuzz_free(room);
	fuzz_free(field);
	return 0;
}
