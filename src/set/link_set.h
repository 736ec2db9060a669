/*
 * The ordered set of links without duplicates: relation type, URL, destination and CORS mode are a link's identity,
 * the first declaration wins, declaring a link takes constant time. Called by the registry of a request, by LinkSet
 * objects, and by the plan, which says what becomes of each entry.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SET_H
#define SERVERPUSH_LINK_SET_H

#include "php.h"
#include "src/link/link.h"
#include "src/set/outcome.h"

/* What of a link has no room in an entry (src/link/flat_link.h) */
typedef struct {
	size_t len;
	char bytes[];
} serverpush_spill;

/* Flags of an entry, beside those of the link, which are the lower eight */
/* Its field must be the last on a joined line */
#define SERVERPUSH_ENTRY_LAST 0x0100
/* No server may push it, whatever the settings */
#define SERVERPUSH_ENTRY_NEVER_PUSH 0x0200
/* An earlier preload link of the set has, or had, the same URL */
#define SERVERPUSH_ENTRY_SHARES_URL 0x0400
/* The plan's: its field carries `nopush`; its field makes servers push */
#define SERVERPUSH_ENTRY_SEND_NOPUSH 0x0800
#define SERVERPUSH_ENTRY_PUSHES 0x1000
/* It is private, or another link with its URL is: set by serverpush_private_mark() */
#define SERVERPUSH_ENTRY_PRIVATE 0x2000

/* The enumerations of link.h, a byte each: a hundred thousand of these are kept in some requests */
typedef struct {
	/* NULL: the link was removed */
	zend_string *href;
	serverpush_spill *spill;
	uint32_t hash;
	uint8_t rel;
	uint8_t as;
	uint8_t cors;
	uint8_t priority;
	uint16_t flags;
	uint8_t type;
	/* The plan's: what becomes of the link, and why; set by serverpush_entry_decide() */
	uint8_t outcome;
	uint8_t reason;
} serverpush_entry;

typedef struct {
	/* in the order of declaration; behind them, in the same block, the slots */
	serverpush_entry *entries;
	/* entries in use, the removed ones included; those that there is room for */
	uint32_t used;
	uint32_t capacity;
	/* links that are in the set */
	uint32_t count;
	/* some entry has SERVERPUSH_ENTRY_SHARES_URL, or SERVERPUSH_ENTRY_LAST */
	bool shares_url;
	bool has_last;
	/* outcomes and SERVERPUSH_ENTRY_SEND_NOPUSH may be others than those that a link by itself has from the start */
	bool stale;
	/* of all targets and spills: a measure of what writing the fields needs */
	size_t bytes;
	uint64_t seed;
} serverpush_set;

typedef enum {
	SERVERPUSH_SET_UNCHANGED,
	SERVERPUSH_SET_ADDED,
	/* It was known as one not to be pushed, and now may be */
	SERVERPUSH_SET_LIFTED
} serverpush_set_result;

/* Each link in the order of declaration */
#define SERVERPUSH_SET_FOREACH(set, entry) \
	for (serverpush_entry *entry = (set)->entries, *entry##_end = entry + (set)->used; entry < entry##_end; entry++) \
		if (entry->href)

/*
 * Each link in the order in which fields are sent: those that some parsers stumble over come last, for a proxy may join
 * all of them into one line.
 */
#define SERVERPUSH_SET_FOREACH_TO_SEND(set, entry) \
	for (int entry##_last = 0; entry##_last <= (set)->has_last; entry##_last++) \
		SERVERPUSH_SET_FOREACH(set, entry) \
			if (((entry->flags & SERVERPUSH_ENTRY_LAST) != 0) == entry##_last)

/* What becomes of the link */
static inline void serverpush_entry_decide(
	serverpush_entry *entry, serverpush_outcome outcome, serverpush_reason reason)
{
	entry->outcome = (uint8_t) outcome;
	entry->reason = (uint8_t) reason;
}

void serverpush_set_init(serverpush_set *set, uint64_t seed);
void serverpush_set_destroy(serverpush_set *set);

/* Adds a link whose target is `href`; the caller's reference becomes the set's. link->href is not looked at. */
serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href);

/* A set of one link, for who plans but does not collect; nothing may be added to it, removed from it, or looked up */
typedef struct {
	serverpush_set set;
	serverpush_entry entry;
} serverpush_set_of_one;

/* The caller's reference to `href` becomes the set's */
void serverpush_set_of_one_init(serverpush_set_of_one *one, const serverpush_link *link, zend_string *href);
void serverpush_set_of_one_destroy(serverpush_set_of_one *one);

/* Makes an empty set a copy of another one with its seed; only what became of the links is not copied */
void serverpush_set_copy(serverpush_set *set, const serverpush_set *from);

/* The link with this identity, NULL if it is not in the set */
serverpush_entry *serverpush_set_find(const serverpush_set *set, const serverpush_link *link);

/* The first link with this target and, unless `rel` is NULL, relation type */
serverpush_entry *serverpush_set_find_target(
	const serverpush_set *set, serverpush_bytes href, const serverpush_bytes *rel);

/*
 * Called with each link that has the target and the relation type of `link`, and no destination or one that engines
 * preload. What the destination of `link` is does not matter.
 */
typedef void (*serverpush_entry_visitor)(serverpush_entry *entry, void *context);
void serverpush_set_visit_target(
	const serverpush_set *set, const serverpush_link *link, serverpush_entry_visitor visit, void *context);

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry);

/* The entry as a link; the views are valid as long as the entry */
void serverpush_entry_link(const serverpush_entry *entry, serverpush_link *link);

#endif
