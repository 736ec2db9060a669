/*
 * The `Link` fields that other code set: what they say already must not be said again, and what they make a server
 * push must not be pushed twice. They are read; what changes them is src/plan/trim.h. Called by the plan, by the
 * interim response, and by what reads response objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_OTHERS_H
#define SERVERPUSH_OTHERS_H

#include "SAPI.h"
#include "src/link/url.h"
#include "src/set/link_set.h"

/*
 * Called for each link of each field, with its normalised target, its destination in lower case, and one relation type
 * at a time, `nth` counting those of one link-value from 0. `more`: it has parameters that no 103 can carry.
 */
typedef void (*serverpush_others_visitor)(const serverpush_link *link, uint32_t nth, bool more, void *context);

typedef struct {
	/* how many `Link` fields there are */
	uint32_t fields;
	/* of the longest value: what reading them needs at a time */
	size_t longest;
	/* of all fields of any name, each as its line with CRLF */
	size_t bytes;
	/* the code that a `Status` field names, 0 without one (40 instructions less than in a walk of its own) */
	int status_field;
} serverpush_others_extent;

/* In one walk, without reading a field */
serverpush_others_extent serverpush_others_measure(const zend_llist *fields);

/* Reads the fields */
void serverpush_others_visit(const zend_llist *fields, serverpush_others_visitor visit, void *context);

/* The same for one field value. The byte behind it is NUL. */
void serverpush_others_visit_value(serverpush_bytes value, serverpush_others_visitor visit, void *context);

/*
 * Marks one link of ours that is the same as one of others: theirs stands. Only with `integrity` on ours alone it is
 * said to be a conflict, for browsers load it twice.
 */
void serverpush_others_meet(serverpush_entry *ours, const serverpush_link *theirs);

/*
 * One link of ours whose URL another one has, too, as that target says: what servers push already is not pushed once
 * more. true: ours yields, for it is a script whose kind nobody told, and the other loads it as a module.
 */
bool serverpush_others_share(serverpush_entry *ours, const serverpush_target *target);

/*
 * Whether reading the fields can say anything of the links of the set: hints are the same as hints only, and most
 * fields of other code have none (17,000 instructions less beside the three of WordPress)
 */
bool serverpush_others_concern(const zend_llist *fields, const serverpush_set *set);

/* Marks the links of the set that are among those of the fields, and the targets that these make servers push */
void serverpush_others_mark(const zend_llist *fields, serverpush_set *set);

#endif
