/*
 * Values of `Link` fields: those of a set in the order in which they are sent.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/field_line.h"
#include "src/value/field_values.h"

zend_string *serverpush_entry_value(const serverpush_entry *entry)
{
	serverpush_link link;

	serverpush_entry_link(entry, &link);
	return serverpush_field_value(&link, (entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) != 0);
}

void serverpush_field_values_visit(
	const serverpush_set *set, bool pending, serverpush_value_visitor visit, void *context)
{
	SERVERPUSH_SET_FOREACH_TO_SEND(set, entry) {
		zend_string *value;

		if ((pending && entry->outcome != SERVERPUSH_OUTCOME_PENDING)
			|| (entry->flags & (SERVERPUSH_ENTRY_PRIVATE | SERVERPUSH_ENTRY_YIELDS))) {
			continue;
		}
		value = serverpush_entry_value(entry);
		visit(value, context);
		zend_string_release(value);
	}
}
