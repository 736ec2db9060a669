/*
 * Taking links up: from a link and a URL as somebody gave them to an entry of a set, the request's or one's own. Free
 * of the engine's call macros, so that whatever finds links can call it: the API, which reads them from arguments,
 * fields and objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_TAKE_UP_H
#define SERVERPUSH_TAKE_UP_H

#include "src/plan/registry.h"
#include "src/set/href.h"

/* Where a link goes: a set of one's own, or NULL for the links of the current request */
typedef serverpush_set *serverpush_receiver;

/* What nobody has said of a link, so that the URL may tell: destination, CORS mode, media type */
#define SERVERPUSH_OPEN_AS 0x1
#define SERVERPUSH_OPEN_CORS 0x2
#define SERVERPUSH_OPEN_TYPE 0x4

/*
 * The target as the receiver will hold it, to be released, and what of the link depends on it: its flags, and what is
 * open and can be inferred. NULL: it cannot be a target, which is data and never throws.
 */
zend_string *serverpush_take_up_target(
	serverpush_receiver receiver, zend_string *href, serverpush_link *link, unsigned open);

/* A preload of which nothing is said but its URL, and whether it may be pushed: true if something changed */
bool serverpush_take_up_alone(serverpush_receiver receiver, zend_string *href, bool nopush);

/*
 * The same for a hint that was found and that nobody declared: what cannot be a target is nobody's mistake, and told
 * nowhere. Only of the request.
 */
zend_string *serverpush_take_up_found(zend_string *href, serverpush_link *link);

/* The target as sets hold it for this relation type, to be released; NULL if it can be in none */
zend_string *serverpush_target_of(serverpush_receiver receiver, zend_string *href, uint8_t rel);

/* Adds a link with such a target, taking over the caller's reference */
serverpush_set_result serverpush_take_up(
	serverpush_receiver receiver, const serverpush_link *link, zend_string *target);

/*
 * What was not taken up is told in the report of the request, whose links they would have been; a set of one's own has
 * no report. The functions here tell it by themselves.
 */
void serverpush_take_up_refuse(
	serverpush_receiver receiver, zend_string *href, serverpush_bytes rel, serverpush_reason reason);

/*
 * Links that exist are taken up without inference, in two steps: first each is collected, in the form that the receiver
 * will hold, or left out if it can be in no set; then, if reading them threw nothing, all of them are added.
 * The second step says how many were new.
 */
void serverpush_collect(
	serverpush_receiver receiver, serverpush_set *collected, serverpush_link *link, zend_string *href);
zend_long serverpush_take_up_all(serverpush_receiver receiver, const serverpush_set *collected);

#endif
