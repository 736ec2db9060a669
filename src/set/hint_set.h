/*
 * Links in the form for a 103: a set like any other, whose lines and values are written as any. Called by the early
 * hints, and by what gives the values to runtimes that send a 103 themselves.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HINT_SET_H
#define SERVERPUSH_HINT_SET_H

#include "src/set/link_set.h"

/*
 * Adds the link if it has that form, and before a resource of another origin the connection to it, once: the one hint
 * that Safari takes. `href` is the link's target; it is referenced.
 */
void serverpush_hint_set_add(serverpush_set *hints, const serverpush_link *link, zend_string *href);

/* The same for each link of a set, private ones included */
void serverpush_hint_set_add_all(serverpush_set *hints, const serverpush_set *links);

/* All are added: they can be written */
void serverpush_hint_set_complete(serverpush_set *hints);

#endif
