/*
 * Taking links up: from what PHP gives to an entry of a set, the request's or an object's own. Called by the functions
 * and by the methods of LinkSet.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_DECLARE_H
#define SERVERPUSH_DECLARE_H

#include "src/value/attributes.h"
#include "src/set/link_set.h"

/* Where a link goes: a set of one's own, or NULL for the links of the current request */
typedef serverpush_set *serverpush_receiver;

/*
 * The declaring functions and methods. They read the arguments of the running call: $href, then $as, $rel or neither,
 * then attributes by name.
 */
void serverpush_declare_preload(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, bool nopush);
void serverpush_declare_hint(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, serverpush_rel rel);
void serverpush_declare_relation(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver);

/* push_to(): $response, then as above; the link goes onto the response, and into no set */
void serverpush_declare_on_response(INTERNAL_FUNCTION_PARAMETERS);

/*
 * Takes links up that exist, without inference, in two steps: first each is collected, in the form that the receiver
 * will hold, or left out if it can be in no set; then, if reading them threw nothing, all of them are added.
 * The second step says how many were new.
 */
void serverpush_collect(
	serverpush_receiver receiver, serverpush_set *collected, serverpush_link *link, zend_string *href);
zend_long serverpush_take_up(serverpush_receiver receiver, const serverpush_set *collected);

/* The target as sets hold it, to be released; NULL if it can be in none. Never throws. */
zend_string *serverpush_target_of(serverpush_receiver receiver, zend_string *href);

#endif
