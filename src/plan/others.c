/*
 * `Link` fields of other code: each is read link by link, and each link is held against ours.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/others.h"
#include "src/link/identity.h"
#include "src/link/link_reader.h"
#include "src/link/url_origin.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"
#include "src/set/href.h"

#define LINK_FIELD SERVERPUSH_LITERAL("Link:")

serverpush_others_extent serverpush_others_measure(const zend_llist *fields)
{
	serverpush_others_extent extent = {0, 0, 0, 0};

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		extent.bytes += serverpush_line_size(field->header_len);
		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			extent.fields++;
			extent.longest = MAX(extent.longest, value.len);
		} else if (!extent.status_field) {
			extent.status_field = serverpush_status_field_code(field);
		}
	}
	return extent;
}

/* A relation type, or a destination, in lower case, as ours are: they compare without regard to case */
static serverpush_bytes lower(char *out, serverpush_bytes bytes)
{
	zend_str_tolower_copy(out, bytes.len ? bytes.at : "", bytes.len);
	return (serverpush_bytes){out, bytes.len};
}

/*
 * The link for each of its relation types. What is the same for all of them is looked at once. Hints for connections
 * are about an origin only, which `origin` has room for.
 */
static void visit_relations(serverpush_read_link *read, serverpush_bytes relations, char *origin,
	serverpush_others_visitor visit, void *context)
{
	const uint64_t seed = SERVERPUSH_G(hash_seed);
	serverpush_link *link = &read->link;
	serverpush_bytes href = link->href, relation;
	uint64_t of_hint = serverpush_identity_of_hint(link, seed);
	uint64_t params = serverpush_identity_params(link, seed) + read->unkept;
	uint32_t seen = 0, nth = 0;

	while (serverpush_next_relation(&relations, &relation)) {
		link->rel = serverpush_rel_from_name(relation);
		link->rel_name = relation;
		if (serverpush_is_hint(link->rel)) {
			/* once is enough */
			if (seen & 1u << link->rel) {
				continue;
			}
			seen |= 1u << link->rel;
		}
		link->variant = serverpush_is_hint(link->rel)
			? of_hint
			: serverpush_identity_of_relation(relation, params, seed);
		link->href = href;
		if (serverpush_is_connection_hint(link->rel) && (link->flags & SERVERPUSH_LINK_FOREIGN)) {
			link->href = (serverpush_bytes){origin, serverpush_url_origin(href, link->rel, origin)};
		}
		visit(link, nth++, read->more, context);
	}
}

static void visit_link(serverpush_read_link *read, serverpush_others_visitor visit, void *context)
{
	serverpush_bytes relations = read->relations;
	serverpush_link *link = &read->link;
	serverpush_url url;
	char *buffer, *words, *origin;

	if (!relations.len
		|| serverpush_target_normalise(link->href, serverpush_request_base, true, &buffer, &url) != SERVERPUSH_URL_OK) {
		return;
	}
	link->href = url.href;
	link->flags |= (url.foreign ? SERVERPUSH_LINK_FOREIGN : 0) | (url.delimiter ? SERVERPUSH_LINK_DELIMITER : 0);
	/* each with the NUL that is written behind it */
	words = emalloc(relations.len + link->destination.len + 2 + url.href.len + 1);
	origin = words + relations.len + link->destination.len + 2;
	link->destination = lower(words + relations.len + 1, link->destination);
	visit_relations(read, lower(words, relations), origin, visit, context);
	efree(words);
	if (buffer) {
		efree(buffer);
	}
}

void serverpush_others_visit_value(serverpush_bytes value, serverpush_others_visitor visit, void *context)
{
	serverpush_link_reader reader;
	serverpush_read_link read;
	char *room;

	if (value.len == 0) {
		return;
	}
	room = emalloc(serverpush_link_reader_room(value));
	serverpush_link_reader_init(&reader, value, room, SERVERPUSH_G(hash_seed));
	while (serverpush_link_read(&reader, &read)) {
		visit_link(&read, visit, context);
	}
	efree(room);
}

void serverpush_others_visit(const zend_llist *fields, serverpush_others_visitor visit, void *context)
{
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			serverpush_others_visit_value(value, visit, context);
		}
	}
}

void serverpush_others_meet(serverpush_entry *ours, const serverpush_link *theirs)
{
	const serverpush_bytes integrity = SERVERPUSH_LITERAL("integrity");
	serverpush_link link;

	serverpush_entry_link(ours, &link);
	serverpush_entry_decide(ours, SERVERPUSH_OUTCOME_SET_BY_OTHERS,
		serverpush_link_has_param(&link, integrity) && !serverpush_link_has_param(theirs, integrity)
			? SERVERPUSH_REASON_CONFLICT_WITH_OTHERS
			: SERVERPUSH_REASON_SET_BY_OTHERS);
}

/* It was declared by its URL alone, and the extension said script: so would it for a module (HTML, "modulepreload") */
static bool is_any_script(const serverpush_entry *entry)
{
	return entry->rel == SERVERPUSH_REL_PRELOAD && entry->as == SERVERPUSH_AS_SCRIPT
		&& (entry->flags & SERVERPUSH_LINK_INFERRED);
}

bool serverpush_others_share(serverpush_entry *ours, const serverpush_target *target)
{
	if (target->pushed && ours->rel == SERVERPUSH_REL_PRELOAD) {
		ours->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
	return target->module && is_any_script(ours);
}

/* Where the links of a field meet ours */
typedef struct {
	const serverpush_set *set;
	/* what ours have of the URL of this link-value: with many relation types it is looked up once */
	serverpush_target *target;
	bool looked_up;
} meeting;

static serverpush_target *target_of(meeting *with, const serverpush_link *theirs)
{
	if (serverpush_is_connection_hint(theirs->rel)) {
		return serverpush_set_find_target(with->set, theirs->href);
	}
	if (!with->looked_up) {
		with->target = serverpush_set_find_target(with->set, theirs->href);
		with->looked_up = true;
	}
	return with->target;
}

static void mark(const serverpush_link *theirs, uint32_t nth, bool more, void *context)
{
	meeting *with = context;
	serverpush_target *target;
	serverpush_entry *ours;

	(void) more;
	if (nth == 0) {
		with->looked_up = false;
	}
	target = target_of(with, theirs);
	if (!target) {
		return;
	}
	ours = serverpush_set_find_at(with->set, target, theirs);
	if (ours && ours->outcome == SERVERPUSH_OUTCOME_PENDING) {
		serverpush_others_meet(ours, theirs);
	}
	target->pushed |= serverpush_link_pushes(theirs->rel, theirs->flags);
	target->module |= serverpush_loads_module_script(theirs);
}

bool serverpush_others_concern(const zend_llist *fields, const serverpush_set *set)
{
	if (set->has_relations) {
		return true;
	}
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value) && serverpush_field_may_hint(value)) {
			return true;
		}
	}
	return false;
}

void serverpush_others_mark(const zend_llist *fields, serverpush_set *set)
{
	meeting with = {set, NULL, false};

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)
			&& (set->has_relations || serverpush_field_may_hint(value))) {
			serverpush_others_visit_value(value, mark, &with);
		}
	}
}
