/*
 * The values of the `Link` fields that a planned set becomes, as strings. Called by whatever gives them to PHP: the
 * methods of LinkSet, and what puts them onto response objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FIELD_VALUES_H
#define SERVERPUSH_FIELD_VALUES_H

#include "src/set/link_set.h"

/* Of one link, to be released */
zend_string *serverpush_entry_value(const serverpush_entry *entry);

/* `value` is to be referenced if it is kept */
typedef void (*serverpush_value_visitor)(zend_string *value, void *context);

/*
 * One link each, in the order in which they are sent; of all links, or of those that are pending.
 * Private ones, which the plan marks, have no such value.
 */
void serverpush_field_values_visit(
	const serverpush_set *set, bool pending, serverpush_value_visitor visit, void *context);

#endif
