/*
 * The ordered set of links without duplicates: relation type, URL, destination and CORS mode are a link's identity, the
 * first declaration wins, declaring a link takes constant time. Called by the registry of a request, by
 * LinkSet objects, and by the phase, which plans what becomes of each entry.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SET_H
#define SERVERPUSH_LINK_SET_H

#include "php.h"
#include "src/link/link.h"

/* What few links have: a relation type of its own name, further parameters. One block, views into itself. */
typedef struct {
	/* of the block */
	size_t size;
	serverpush_bytes rel_name;
	uint32_t param_count;
	serverpush_param params[];
} serverpush_extras;

/* Flags of an entry, beside those of the link */
/* Its field must be the last on a joined line */
#define SERVERPUSH_ENTRY_LAST 0x08
/* No server may push it, whatever the settings */
#define SERVERPUSH_ENTRY_NEVER_PUSH 0x10
/* An earlier preload link of the set has, or had, the same URL */
#define SERVERPUSH_ENTRY_SHARES_URL 0x20
/* The header phase's: its field carries `nopush`; its field makes servers push */
#define SERVERPUSH_ENTRY_SEND_NOPUSH 0x40
#define SERVERPUSH_ENTRY_PUSHES 0x80

#define SERVERPUSH_ENTRY_LINK_FLAGS \
	(SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_DELIMITER)

/* The enumerations of link.h, a byte each: a hundred thousand of these are kept in some requests */
typedef struct {
	/* NULL: the link was removed */
	zend_string *href;
	serverpush_extras *extras;
	uint32_t hash;
	uint8_t rel;
	uint8_t as;
	uint8_t cors;
	uint8_t priority;
	uint8_t type;
	uint8_t flags;
	/* The header phase's: what becomes of the link, and why (src/set/outcome.h) */
	uint8_t outcome;
	uint8_t reason;
} serverpush_entry;

/* Entries are kept in blocks of this many: none has to move, and none is so large that the engine maps it anew */
#define SERVERPUSH_SEGMENT_BITS 10
#define SERVERPUSH_SEGMENT_SIZE (1u << SERVERPUSH_SEGMENT_BITS)

typedef struct {
	serverpush_entry **segments;
	/* entries in use, the removed ones included; those that there is memory for; those up to which none is needed */
	uint32_t used;
	uint32_t capacity;
	uint32_t limit;
	/* links that are in the set */
	uint32_t count;
	/*
	 * Open addressing by hash: a slot is 0, or an entry's number plus one with eight bits of its hash above, so that
	 * hardly any entry is looked at in vain. NULL while a look at each entry is cheaper.
	 */
	uint32_t *slots;
	uint32_t slot_mask;
	/* Entries that have their slot; those after them get it when the filter lets somebody look for one */
	uint32_t slotted;
	/*
	 * Eight bits for each slot, behind the slots: one is set if an entry may have a hash. A new link, which most are,
	 * is told by it alone, in a quarter of the slots' memory, which stays in the processor's cache for longer.
	 */
	uint8_t *filter;
	/* some entry has SERVERPUSH_ENTRY_SHARES_URL */
	bool shares_url;
	/* outcomes and SERVERPUSH_ENTRY_SEND_NOPUSH may be others than those that a link by itself has from the start */
	bool stale;
	/* of all targets and extras: a measure of what writing the fields needs */
	size_t bytes;
	uint64_t seed;
} serverpush_set;

typedef enum {
	SERVERPUSH_SET_UNCHANGED,
	SERVERPUSH_SET_ADDED,
	/* It was known as one not to be pushed, and now may be */
	SERVERPUSH_SET_LIFTED
} serverpush_set_result;

static inline serverpush_entry *serverpush_set_entry(const serverpush_set *set, uint32_t at)
{
	return &set->segments[at >> SERVERPUSH_SEGMENT_BITS][at & (SERVERPUSH_SEGMENT_SIZE - 1)];
}

/* Each link in the order of declaration. The body may not leave by break. */
#define SERVERPUSH_SET_FOREACH(set, entry) \
	for (uint32_t entry##_at = 0; entry##_at < (set)->used; entry##_at++) \
		for (serverpush_entry *entry = serverpush_set_entry(set, entry##_at); entry; entry = NULL) \
			if (entry->href)

void serverpush_set_init(serverpush_set *set, uint64_t seed);
void serverpush_set_destroy(serverpush_set *set);

/* Adds a link whose target is `href`; the caller's reference becomes the set's. link->href is not looked at. */
serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href);

/* A set of one link, for who plans but does not collect; nothing may be added to it, removed from it, or looked up */
typedef struct {
	serverpush_set set;
	serverpush_entry *segment;
	serverpush_entry entry;
} serverpush_set_of_one;

/* The caller's reference to `href` becomes the set's */
void serverpush_set_of_one_init(serverpush_set_of_one *one, const serverpush_link *link, zend_string *href);
void serverpush_set_of_one_destroy(serverpush_set_of_one *one);

/* Makes an empty set a copy of another one with its seed; only what became of the links is not copied */
void serverpush_set_copy(serverpush_set *set, const serverpush_set *from);

/* The link with this identity, NULL if it is not in the set */
serverpush_entry *serverpush_set_find(serverpush_set *set, const serverpush_link *link);

/* The first link with this target and, unless `rel` is NULL, relation type */
serverpush_entry *serverpush_set_find_target(
	const serverpush_set *set, serverpush_bytes href, const serverpush_bytes *rel);

/*
 * Called with each link that has the target and the relation type of `link`, and no destination or one that engines
 * preload. What the destination of `link` is does not matter.
 */
typedef void (*serverpush_entry_visitor)(serverpush_entry *entry, void *context);
void serverpush_set_visit_target(
	serverpush_set *set, const serverpush_link *link, serverpush_entry_visitor visit, void *context);

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry);

/* The entry as a link; the views are valid as long as the entry */
void serverpush_entry_link(const serverpush_entry *entry, serverpush_link *link);

#endif
