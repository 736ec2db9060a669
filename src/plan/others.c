/*
 * `Link` fields of other code.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/set/outcome.h"
#include "src/plan/others.h"
#include "src/link/link_reader.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"

#define LINK_FIELD SERVERPUSH_LITERAL("Link:")

serverpush_others_extent serverpush_others_measure(const zend_llist *fields)
{
	serverpush_others_extent extent = {0, 0};

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			extent.fields++;
			extent.longest = MAX(extent.longest, value.len);
		}
	}
	return extent;
}

static void visit_link(serverpush_read_link *read, const serverpush_url_base *base, serverpush_others_visitor visit,
	void *context)
{
	serverpush_bytes in = read->link.href;
	serverpush_bytes relations = read->relations;
	serverpush_bytes relation;
	serverpush_url url;
	char *buffer = NULL, *lower;

	if (!serverpush_url_is_normal(in, &url)) {
		buffer = emalloc(serverpush_url_bound(in, base));
		if (serverpush_url_normalise(in, base, true, buffer, &url) != SERVERPUSH_URL_OK) {
			efree(buffer);
			return;
		}
	}
	read->link.href = url.href;
	if (url.foreign) {
		read->link.flags |= SERVERPUSH_LINK_FOREIGN;
	}
	/* relation types compare without regard to case, ours are in lower case */
	lower = emalloc(relations.len + 1);
	zend_str_tolower_copy(lower, relations.at ? relations.at : "", relations.len);
	relations.at = lower;
	while (serverpush_next_relation(&relations, &relation)) {
		read->link.rel = serverpush_rel_from_name(relation);
		read->link.rel_name = relation;
		visit(&read->link, read->anchored, read->more, context);
	}
	efree(lower);
	if (buffer) {
		efree(buffer);
	}
}

void serverpush_others_visit_value(
	serverpush_bytes value, const serverpush_url_base *base, serverpush_others_visitor visit, void *context)
{
	serverpush_link_reader reader;
	serverpush_read_link read;
	char *scratch;

	if (value.len == 0) {
		return;
	}
	scratch = emalloc(value.len);
	serverpush_link_reader_init(&reader, value, scratch);
	while (serverpush_link_read(&reader, &read)) {
		visit_link(&read, base, visit, context);
	}
	efree(scratch);
}

void serverpush_others_visit(const zend_llist *fields, serverpush_others_visitor visit, void *context)
{
	const serverpush_url_base *base = serverpush_request_base();

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			serverpush_others_visit_value(value, base, visit, context);
		}
	}
}

typedef struct {
	const serverpush_link *link;
	bool anchored;
} said;

/*
 * A link of others with our URL and relation type says ours if its destination is absent or ours. If not, and if it
 * makes servers push, ours must not make them push the same URL once more.
 */
static void mark_entry(serverpush_entry *entry, void *context)
{
	const said *by = context;
	serverpush_link ours;

	serverpush_entry_link(entry, &ours);
	if (!by->anchored && serverpush_link_says(by->link, &ours)) {
		entry->outcome = SERVERPUSH_OUTCOME_SET_BY_OTHERS;
		entry->reason = SERVERPUSH_REASON_SET_BY_OTHERS;
	} else if (serverpush_link_pushes(by->link->rel, by->link->flags)) {
		entry->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
}

static void mark(const serverpush_link *link, bool anchored, bool more, void *set)
{
	said by = {link, anchored};

	(void) more;
	serverpush_set_visit_target(set, link, mark_entry, &by);
}

void serverpush_others_mark(const zend_llist *fields, serverpush_set *set)
{
	serverpush_others_visit(fields, mark, set);
}
