/*
 * Foreign `Link` fields.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/phase/fate.h"
#include "src/phase/foreign.h"
#include "src/link/link_reader.h"
#include "src/link/url.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"

#define LINK_FIELD SERVERPUSH_LITERAL("Link:")

serverpush_foreign_extent serverpush_foreign_measure(const zend_llist *fields)
{
	serverpush_foreign_extent extent = {0, 0};

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value;

		if (serverpush_header_value(field, LINK_FIELD, &value)) {
			extent.fields++;
			extent.longest = MAX(extent.longest, value.len);
		}
	}
	return extent;
}

static void visit_link(serverpush_read_link *read, const serverpush_url_base *base, serverpush_foreign_visitor visit,
	void *context)
{
	serverpush_bytes in = read->link.href;
	serverpush_bytes relation;
	serverpush_url url;
	char *buffer = NULL;

	if (!serverpush_url_is_normal(in, &url)) {
		buffer = emalloc(serverpush_url_bound(in, base));
		if (serverpush_url_normalise(in, base, true, buffer, &url) != SERVERPUSH_URL_OK) {
			efree(buffer);
			return;
		}
	}
	read->link.href = url.href;
	if (url.foreign_origin) {
		read->link.flags |= SERVERPUSH_LINK_FOREIGN_ORIGIN;
	}
	while (serverpush_next_relation(&read->relations, &relation)) {
		read->link.rel = serverpush_rel_from_name(relation);
		read->link.rel_name = relation;
		visit(&read->link, read->anchored, read->more, context);
	}
	if (buffer) {
		efree(buffer);
	}
}

void serverpush_foreign_visit(const zend_llist *fields, serverpush_foreign_visitor visit, void *context)
{
	const serverpush_url_base *base = serverpush_request_base();

	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_link_reader reader;
		serverpush_read_link read;
		serverpush_bytes value;
		char *scratch;

		if (!serverpush_header_value(field, LINK_FIELD, &value) || value.len == 0) {
			continue;
		}
		scratch = emalloc(value.len);
		serverpush_link_reader_init(&reader, value, scratch);
		while (serverpush_link_read(&reader, &read)) {
			visit_link(&read, base, visit, context);
		}
		efree(scratch);
	}
}

/*
 * A foreign link with our URL and relation type says ours if its destination is absent or ours. If not, and if it makes
 * servers push, ours must not make them push the same URL once more.
 */
static void mark(const serverpush_link *foreign, bool anchored, bool more, void *context)
{
	serverpush_set *set = context;
	serverpush_link target = *foreign;
	serverpush_entry *entry = NULL;
	bool pushes = foreign->rel == SERVERPUSH_REL_PRELOAD
		&& !(foreign->flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_FOREIGN_ORIGIN));

	(void) more;
	/* our links meet there whatever their destination is */
	target.as = SERVERPUSH_AS_NONE;
	while ((entry = serverpush_set_next_same_target(set, &target, entry))) {
		if (!anchored && (foreign->as == SERVERPUSH_AS_NONE || foreign->as == entry->as)) {
			entry->fate = SERVERPUSH_FATE_FOREIGN;
			entry->reason = SERVERPUSH_REASON_FOREIGN_FIELD;
		} else if (pushes) {
			entry->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
		}
	}
}

void serverpush_foreign_mark(const zend_llist *fields, serverpush_set *set)
{
	serverpush_foreign_visit(fields, mark, set);
}
