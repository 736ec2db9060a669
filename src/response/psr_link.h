/*
 * Links of other libraries: PSR-13's LinkInterface by its methods, so that nobody has to install it. Called by what
 * takes links from PHP's values.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_PSR_LINK_H
#define SERVERPUSH_PSR_LINK_H

#include "src/value/link_fields.h"

typedef struct {
	zend_function *is_templated;
	zend_function *href;
	zend_function *rels;
	zend_function *attributes;
} serverpush_psr_link;

/* Whether objects of this class have the methods of a link */
bool serverpush_is_psr_link(const zend_class_entry *ce, serverpush_psr_link *methods);

/*
 * Reads one, and calls for each of its relation types, as for a field. A templated link, and one whose methods return
 * something else than the interface says, is none. A method may throw.
 */
void serverpush_psr_link_read(
	zend_object *object, const serverpush_psr_link *methods, serverpush_link_visitor visit, void *context);

#endif
