/*
 * The `Link` fields that other code set: what they say already must not be said again, and what they make a server push
 * must not be pushed twice. They are read, never changed. Called by the plan, by the interim response, and by what
 * reads response objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_OTHERS_H
#define SERVERPUSH_OTHERS_H

#include "SAPI.h"
#include "src/link/url.h"
#include "src/set/link_set.h"

/* Called for each link of each field, with its normalised target and one relation type at a time */
typedef void (*serverpush_others_visitor)(const serverpush_link *link, bool anchored, bool more, void *context);

typedef struct {
	uint32_t fields;
	/* of the longest value: what reading them needs at a time */
	size_t longest;
} serverpush_others_extent;

/* How many `Link` fields there are, without reading them */
serverpush_others_extent serverpush_others_measure(const zend_llist *fields);

/* Reads the fields. `more`: the link has parameters that are not among the visited ones. */
void serverpush_others_visit(const zend_llist *fields, serverpush_others_visitor visit, void *context);

/* The same for one field value, with what its relative references are resolved against. The byte behind it is NUL. */
void serverpush_others_visit_value(serverpush_bytes value, const serverpush_url_base *base,
	serverpush_others_visitor visit, void *context);

/* Marks the links of the set that the fields say already, and those that they make a server push */
void serverpush_others_mark(const zend_llist *fields, serverpush_set *set);

#endif
