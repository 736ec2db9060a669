/*
 * Values of `Link` fields.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/value/field_values.h"
#include "src/link/link_writer.h"
#include "src/set/outcome.h"

zend_string *serverpush_field_value(const serverpush_entry *entry)
{
	bool nopush = (entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) != 0;
	serverpush_link link;
	zend_string *value;

	serverpush_entry_link(entry, &link);
	value = zend_string_alloc(serverpush_link_measure(&link, nopush), false);
	*serverpush_link_write(ZSTR_VAL(value), &link, nopush) = '\0';
	return value;
}

void serverpush_field_values_visit(
	const serverpush_set *set, bool pending, serverpush_value_visitor visit, void *context)
{
	/* as in the header phase: those that some parsers stumble over come last */
	for (int last = 0; last <= 1; last++) {
		SERVERPUSH_SET_FOREACH(set, entry) {
			zend_string *value;

			if (last != ((entry->flags & SERVERPUSH_ENTRY_LAST) != 0)
				|| (pending && entry->outcome != SERVERPUSH_OUTCOME_PENDING)) {
				continue;
			}
			value = serverpush_field_value(entry);
			visit(value, context);
			zend_string_release(value);
		}
	}
}
