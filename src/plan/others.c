/*
 * `Link` fields of other code: each is read link by link, and each link is held against ours.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/plan/others.h"
#include "src/link/link_reader.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"
#include "src/set/href.h"

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

/* A relation type, or a destination, in lower case, as ours are: they compare without regard to case */
static serverpush_bytes lower(char *out, serverpush_bytes bytes)
{
	zend_str_tolower_copy(out, bytes.len ? bytes.at : "", bytes.len);
	return (serverpush_bytes){out, bytes.len};
}

static void visit_link(serverpush_read_link *read, const serverpush_url_base *base, serverpush_others_visitor visit,
	void *context)
{
	serverpush_bytes relations = read->relations, relation;
	serverpush_link *link = &read->link;
	serverpush_url url;
	char *buffer, *words;

	if (serverpush_target_normalise(link->href, base, true, &buffer, &url) != SERVERPUSH_URL_OK) {
		return;
	}
	link->href = url.href;
	if (url.foreign) {
		link->flags |= SERVERPUSH_LINK_FOREIGN;
	}
	/* each with the NUL that is written behind it */
	words = emalloc(relations.len + link->destination.len + 2);
	relations = lower(words, relations);
	link->destination = lower(words + relations.len + 1, link->destination);
	while (serverpush_next_relation(&relations, &relation)) {
		link->rel = serverpush_rel_from_name(relation);
		link->rel_name = relation;
		visit(link, read->more, context);
	}
	efree(words);
	if (buffer) {
		efree(buffer);
	}
}

void serverpush_others_visit_value(
	serverpush_bytes value, const serverpush_url_base *base, serverpush_others_visitor visit, void *context)
{
	serverpush_link_reader reader;
	serverpush_read_link read;
	char *room;

	if (value.len == 0) {
		return;
	}
	room = emalloc(serverpush_link_reader_room(value));
	serverpush_link_reader_init(&reader, value, room);
	while (serverpush_link_read(&reader, &read)) {
		visit_link(&read, base, visit, context);
	}
	efree(room);
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

void serverpush_others_meet(serverpush_entry *ours, const serverpush_link *theirs)
{
	serverpush_link link;

	serverpush_entry_link(ours, &link);
	if (serverpush_link_says(theirs, &link)) {
		serverpush_entry_decide(ours, SERVERPUSH_OUTCOME_SET_BY_OTHERS, SERVERPUSH_REASON_SET_BY_OTHERS);
	} else if (serverpush_link_pushes(theirs->rel, theirs->flags)) {
		ours->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
}

static void meet(serverpush_entry *ours, void *theirs)
{
	serverpush_others_meet(ours, theirs);
}

static void mark(const serverpush_link *theirs, bool more, void *set)
{
	serverpush_link link = *theirs;

	(void) more;
	serverpush_set_visit_target(set, theirs, meet, &link);
}

void serverpush_others_mark(const zend_llist *fields, serverpush_set *set)
{
	serverpush_others_visit(fields, mark, set);
}
