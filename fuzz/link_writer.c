/*
 * Writing of links: the flat form holds a link as it is; what is written measures what was said, is one complete
 * link-value of visible bytes, and reads back as the link that was written.
 *
 * The input is a line of six bytes (relation type, destination, CORS mode, priority, type, switches), then a line each
 * for target and relation type, then two for each parameter: name, value. What the API would refuse is left out.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "fuzz/fuzz.h"
#include "src/link/flat_link.h"
#include "src/link/link_reader.h"
#include "src/link/link_writer.h"
#include "src/link/url.h"

#define MAX_PARAMS 12

#define IS(bytes, literal) serverpush_bytes_are(bytes, literal)

typedef struct {
	serverpush_link link;
	serverpush_param params[MAX_PARAMS];
	uint32_t param_count;
	/* the same in the link's own form */
	char *flat;
	bool nopush;
	/* what the link's views are of */
	serverpush_bytes href;
	serverpush_bytes rel;
} written_link;

static bool is_lower(serverpush_bytes bytes)
{
	for (size_t i = 0; i < bytes.len; i++) {
		if (bytes.at[i] != serverpush_lower(bytes.at[i])) {
			return false;
		}
	}
	return true;
}

/* Named in the link itself, or never a parameter */
static bool has_own_place(const serverpush_link *link, serverpush_bytes name, serverpush_bytes value)
{
	return IS(name, "rel") || IS(name, "crossorigin") || IS(name, "nopush")
		|| (IS(name, "as") && serverpush_as_from_name(value) != SERVERPUSH_AS_OTHER)
		|| (IS(name, "as") && link->as != SERVERPUSH_AS_NONE)
		|| (IS(name, "fetchpriority")
			&& (serverpush_priority_from_name(value) != SERVERPUSH_PRIORITY_NONE
				|| link->priority != SERVERPUSH_PRIORITY_NONE))
		|| (IS(name, "type")
			&& (serverpush_type_from_name(value) != SERVERPUSH_TYPE_NONE || link->type != SERVERPUSH_TYPE_NONE));
}

static bool has_control(serverpush_bytes value)
{
	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] != '\t' && serverpush_byte_is(value.at[i], SERVERPUSH_BYTE_CONTROL)) {
			return true;
		}
	}
	return false;
}

static void add_param(written_link *to, serverpush_bytes name, serverpush_bytes value, bool bare)
{
	serverpush_link *link = &to->link;
	serverpush_param *param = &to->params[to->param_count];

	if (to->param_count == MAX_PARAMS || !name.len || !serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN)
		|| IS(name, "*") || !is_lower(name) || has_control(value) || has_own_place(link, name, value)
		|| (serverpush_param_is_single(name) && serverpush_link_has_param(link, name))) {
		return;
	}
	if (IS(name, "as")) {
		if (bare || !value.len || serverpush_param_form_of(name, value) == SERVERPUSH_PARAM_UNWRITABLE) {
			return;
		}
		link->as = SERVERPUSH_AS_OTHER;
		link->destination = value;
		return;
	}
	*param = (serverpush_param){name, value, bare ? SERVERPUSH_PARAM_BARE : serverpush_param_form_of(name, value)};
	to->param_count++;
	to->flat = realloc(to->flat, link->params.len + serverpush_param_size(name.len, value.len));
	CHECK(to->flat);
	link->params.at = to->flat;
	link->params.len = (size_t) (serverpush_param_append(to->flat + link->params.len, param) - to->flat);
}

/* false: this is no link that the API would take */
static bool read_input(written_link *to, serverpush_bytes input)
{
	serverpush_bytes head = fuzz_line(&input), target = fuzz_line(&input), rel = fuzz_line(&input);
	serverpush_link *link = &to->link;
	serverpush_url url;
	char *buffer;

	if (head.len != 6) {
		return false;
	}
	link->rel = (uint8_t) head.at[0] % (SERVERPUSH_REL_OTHER + 1);
	link->as = (uint8_t) head.at[1] % SERVERPUSH_AS_OTHER;
	link->cors = (uint8_t) head.at[2] % (SERVERPUSH_CORS_USE_CREDENTIALS + 1);
	link->priority = (uint8_t) head.at[3] % (SERVERPUSH_PRIORITY_LOW + 1);
	link->type = (uint8_t) head.at[4] % (SERVERPUSH_TYPE_LAST + 1);
	to->nopush = head.at[5] & 1;
	if (link->rel == SERVERPUSH_REL_OTHER) {
		if (!serverpush_is_relation_type(rel) || !is_lower(rel)
			|| serverpush_rel_from_name(rel) != SERVERPUSH_REL_OTHER) {
			return false;
		}
		to->rel = fuzz_string(rel.at, rel.len);
		link->rel_name = to->rel;
	}
	target = fuzz_string(target.at, target.len);
	buffer = fuzz_alloc(serverpush_url_bound(target, NULL));
	if (serverpush_url_normalise(target, NULL, link->rel == SERVERPUSH_REL_OTHER, buffer, &url) == SERVERPUSH_URL_OK) {
		to->href = fuzz_string(url.href.at, url.href.len);
		link->href = to->href;
		link->flags = (url.foreign ? SERVERPUSH_LINK_FOREIGN : 0)
			| (url.delimiter ? SERVERPUSH_LINK_DELIMITER : 0);
	}
	free(buffer);
	fuzz_free(target);
	while (to->href.at && input.len) {
		bool bare = input.at[0] == '-';
		serverpush_bytes name = fuzz_line(&input), value = fuzz_line(&input);

		/* "-name": without a value */
		name.at += bare;
		name.len -= bare;
		add_param(to, name, bare ? SERVERPUSH_LITERAL("") : value, bare);
	}
	return to->href.at != NULL;
}

/* The name under which a parameter is found again, for one that has no field of its own */
static bool is_found_as(const serverpush_param *param, serverpush_bytes name)
{
	serverpush_bytes plain = param->name;

	if (param->form == SERVERPUSH_PARAM_EXTENDED) {
		if (!name.len || name.at[name.len - 1] != '*') {
			return false;
		}
		name.len--;
		plain.len -= plain.at[plain.len - 1] == '*';
	}
	return serverpush_bytes_equal(name, plain);
}

static bool is_found(const serverpush_param *param, serverpush_bytes value, serverpush_value_kind kind)
{
	char *decoded = fuzz_alloc(value.len);
	bool found;
	size_t len;

	switch (param->form) {
		case SERVERPUSH_PARAM_BARE:
			found = kind == SERVERPUSH_VALUE_NONE;
			break;
		case SERVERPUSH_PARAM_TOKEN:
			found = kind == SERVERPUSH_VALUE_TOKEN && serverpush_bytes_equal(value, param->value);
			break;
		case SERVERPUSH_PARAM_QUOTED:
			len = serverpush_unquote(value, decoded);
			found = kind == SERVERPUSH_VALUE_QUOTED
				&& serverpush_bytes_equal((serverpush_bytes){decoded, len}, param->value);
			break;
		default:
			found = serverpush_ext_value_decode(value, decoded, &len)
				&& serverpush_bytes_equal((serverpush_bytes){decoded, len}, param->value);
	}
	free(decoded);
	return found;
}

/* A parameter of the list: written, and neither found before nor to be left out */
static bool find_param(
	written_link *from, bool *found, serverpush_bytes name, serverpush_bytes value, serverpush_value_kind kind)
{
	for (uint32_t i = 0; i < from->param_count; i++) {
		if (!found[i] && from->params[i].form != SERVERPUSH_PARAM_UNWRITABLE && is_found_as(&from->params[i], name)
			&& is_found(&from->params[i], value, kind)) {
			found[i] = true;
			return true;
		}
	}
	return false;
}

static bool may_be_left_out(const serverpush_link *link, const serverpush_param *param)
{
	/* Chromium drops hints with such names; a title in UTF-8 has one */
	if (link->rel != SERVERPUSH_REL_OTHER
		&& (param->form == SERVERPUSH_PARAM_EXTENDED || memchr(param->name.at, '*', param->name.len)
			|| memchr(param->name.at, '\'', param->name.len) || memchr(param->name.at, '%', param->name.len))) {
		return true;
	}
	return param->form == SERVERPUSH_PARAM_UNWRITABLE
		|| (IS(param->name, "title") && param->form == SERVERPUSH_PARAM_EXTENDED
			&& serverpush_link_has_param(link, SERVERPUSH_LITERAL("title*")));
}

/* A destination that no engine preloads, quoted where it is no token */
static void check_destination(serverpush_bytes destination, serverpush_bytes value)
{
	char *decoded = fuzz_alloc(value.len);

	CHECK(serverpush_bytes_equal((serverpush_bytes){decoded, serverpush_unquote(value, decoded)}, destination));
	free(decoded);
}

/* Every parameter of the scanned link-value: those that stand in the link itself in `own`, the others found again */
static void check_params(written_link *from, serverpush_bytes text)
{
	serverpush_link_scanner scanner;
	bool found[MAX_PARAMS] = {false};
	int nopush = 0, rel = 0;

	serverpush_link_scanner_init(&scanner, text);
	CHECK(serverpush_link_scan(&scanner) == SERVERPUSH_SCAN_TARGET);
	CHECK(serverpush_bytes_equal(scanner.target, from->link.href));
	while (serverpush_link_scan(&scanner) == SERVERPUSH_SCAN_PARAM) {
		serverpush_bytes name = scanner.name;

		CHECK(name.len && serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN));
		if (IS(name, "rel")) {
			/* directly behind the target */
			CHECK(rel++ == 0 && name.at == scanner.target.at + scanner.target.len + strlen(">; "));
			CHECK(serverpush_bytes_equal(scanner.value, serverpush_link_rel_name(&from->link)));
		} else if (IS(name, "nopush")) {
			nopush++;
		} else if (IS(name, "as") && from->link.as != SERVERPUSH_AS_OTHER) {
			CHECK(serverpush_as_from_name(scanner.value) == (serverpush_as) from->link.as);
		} else if (IS(name, "as")) {
			check_destination(from->link.destination, scanner.value);
		} else if (IS(name, "crossorigin")) {
			CHECK(from->link.cors != SERVERPUSH_CORS_NONE);
		} else if (IS(name, "fetchpriority") && from->link.priority != SERVERPUSH_PRIORITY_NONE) {
			CHECK(serverpush_priority_from_name(scanner.value) == (serverpush_priority) from->link.priority);
		} else if (IS(name, "type") && from->link.type != SERVERPUSH_TYPE_NONE) {
			CHECK(serverpush_type_from_name(scanner.value) == (serverpush_type) from->link.type);
		} else {
			CHECK(find_param(from, found, name, scanner.value, scanner.value_kind));
		}
	}
	CHECK(scanner.cursor == scanner.limit);
	CHECK(rel == 1 && nopush == from->nopush);
	for (uint32_t i = 0; i < from->param_count; i++) {
		CHECK(found[i] != may_be_left_out(&from->link, &from->params[i]));
	}
}

/* The reader of the header phase must see what it would see of a foreign link */
static void check_read(const written_link *from, serverpush_bytes text)
{
	serverpush_link_reader reader;
	serverpush_read_link read;
	char *room = fuzz_alloc(serverpush_link_reader_room(text));

	serverpush_link_reader_init(&reader, text, room, 0);
	CHECK(serverpush_link_read(&reader, &read));
	CHECK(serverpush_bytes_equal(read.link.href, from->link.href));
	CHECK(serverpush_bytes_equal(read.relations, serverpush_link_rel_name(&from->link)));
	CHECK(read.link.as == from->link.as && read.link.cors == from->link.cors);
	CHECK(read.link.priority == from->link.priority);
	CHECK(((read.link.flags & SERVERPUSH_LINK_NOPUSH) != 0) == from->nopush);
	CHECK(!serverpush_link_read(&reader, &read));
	free(room);
}

/* What a set keeps of it is the same link */
static void check_flat(const serverpush_link *link)
{
	size_t len = serverpush_flat_measure(link);
	char *flat = fuzz_alloc(len);
	serverpush_link read = *link;

	if (len) {
		serverpush_flat_write(flat, link);
	}
	read.rel_name = read.destination = read.version = read.params = SERVERPUSH_LITERAL("?");
	serverpush_flat_read((serverpush_bytes){flat, len}, &read);
	CHECK(serverpush_bytes_equal(read.rel_name, link->rel_name));
	CHECK(serverpush_bytes_equal(read.destination, link->destination));
	CHECK(serverpush_bytes_equal(read.version, link->version));
	CHECK(serverpush_bytes_equal(read.params, link->params));
	free(flat);
}

/* On a line of its own it can hold anything; on a joined one some parsers cut at every comma */
static void check_line(const serverpush_link *link, serverpush_bytes text)
{
	if (!serverpush_link_poisons_line(link)) {
		CHECK(!memchr(text.at, ',', text.len));
		CHECK(!memchr(text.at, '\\', text.len) || memchr(link->href.at, '\\', link->href.len));
	}
	/* blanks around "=", and a semicolon at the end, are what some parsers cannot read */
	CHECK(text.at[text.len - 1] != ';' && text.at[text.len - 1] != ' ');
}

static void check_final(written_link *from)
{
	size_t len = serverpush_link_measure(&from->link, from->nopush);
	char *out = fuzz_alloc(len + 1);
	serverpush_bytes text = {out, len};

	CHECK(serverpush_link_write(out, &from->link, from->nopush) == out + len);
	out[len] = '\0';
	for (size_t i = 0; i < len; i++) {
		CHECK(out[i] == '\t' || ((unsigned char) out[i] >= 0x20 && (unsigned char) out[i] <= 0x7e));
	}
	check_params(from, text);
	check_read(from, text);
	check_line(&from->link, text);
	free(out);
}

/* The same link for who loads it, without what only the final response needs */
static void check_same(const serverpush_link *link, const serverpush_link *hint)
{
	CHECK(serverpush_bytes_equal(hint->href, link->href) && hint->rel == link->rel && hint->as == link->as);
	CHECK(hint->cors == link->cors && hint->priority == link->priority && hint->type == link->type);
	CHECK(!hint->version.len && !(hint->flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_PRIVATE)));
	CHECK(!serverpush_link_is_conditional(link));
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		bool is_kept = IS(param.name, "integrity") || IS(param.name, "type");

		CHECK(is_kept || IS(param.name, "nonce") || IS(param.name, "media") || IS(param.name, "title")
			|| IS(param.name, "title*"));
		CHECK(serverpush_link_has_param(hint, param.name) == (is_kept && param.form != SERVERPUSH_PARAM_BARE));
	}
}

/* Nothing but what Chromium's parser of a 103 knows */
static void check_hint(const serverpush_link *link)
{
	char *room = fuzz_alloc(link->params.len), *out;
	serverpush_link_scanner scanner;
	serverpush_link hint;
	size_t len;

	if (!serverpush_link_hint(link, &hint, room)) {
		free(room);
		return;
	}
	check_same(link, &hint);
	len = serverpush_link_measure(&hint, false);
	out = fuzz_alloc(len + 1);
	CHECK(serverpush_link_write(out, &hint, false) == out + len);
	out[len] = '\0';
	serverpush_link_scanner_init(&scanner, (serverpush_bytes){out, len});
	CHECK(serverpush_link_scan(&scanner) == SERVERPUSH_SCAN_TARGET);
	CHECK(serverpush_bytes_equal(scanner.target, link->href));
	while (serverpush_link_scan(&scanner) == SERVERPUSH_SCAN_PARAM) {
		CHECK(IS(scanner.name, "rel") || IS(scanner.name, "as") || IS(scanner.name, "crossorigin")
			|| IS(scanner.name, "type") || IS(scanner.name, "fetchpriority") || IS(scanner.name, "integrity"));
	}
	CHECK(scanner.cursor == scanner.limit);
	free(out);
	free(room);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	written_link link = {0};

	if (read_input(&link, (serverpush_bytes){(const char *) data, size})) {
		check_flat(&link.link);
		check_final(&link);
		check_hint(&link.link);
	}
	fuzz_free(link.href);
	fuzz_free(link.rel);
	free(link.flat);
	return 0;
}
