/*
 * The ordered set of links without duplicates (src/link/identity.h says what a duplicate is): the first declaration
 * stands, a later one of the same link fills in what the first left open. Links with one target hang together, for
 * servers push by URL. Called by the registry of a request, by LinkSet objects, and by the plan, which says what
 * becomes of each entry.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SET_H
#define SERVERPUSH_LINK_SET_H

#include "php.h"
#include "src/link/link.h"
#include "src/set/outcome.h"

/* What of a link has no room in an entry: its variant, and the flat form (src/link/flat_link.h) */
typedef struct {
	uint64_t variant;
	size_t len;
	char bytes[];
} serverpush_spill;

/* Flags of an entry, beside those of the link, which are the lower eight */
/* Its field must be the last on a joined line */
#define SERVERPUSH_ENTRY_LAST 0x0100
/* No server may push it, whatever the settings */
#define SERVERPUSH_ENTRY_NEVER_PUSH 0x0200
/* A later declaration of the same link said something else */
#define SERVERPUSH_ENTRY_CONFLICT 0x0400
/* The plan's: its field carries `nopush` */
#define SERVERPUSH_ENTRY_SEND_NOPUSH 0x0800
/* The plan's: it is left out, for a modulepreload of the set loads what it is about */
#define SERVERPUSH_ENTRY_YIELDS 0x2000
/* It is private, or another link with its URL is: set by serverpush_private_mark() */
#define SERVERPUSH_ENTRY_PRIVATE 0x1000

/* No entry: the end of a list of numbers */
#define SERVERPUSH_NO_ENTRY UINT32_MAX

/* The enumerations of link.h: a hundred thousand of these are kept in some requests */
typedef struct {
	/* the target's string, which the target holds; NULL: the link was removed */
	zend_string *href;
	serverpush_spill *spill;
	/* the number of its target; of the next entry with the same one */
	uint32_t target;
	uint32_t next;
	uint8_t rel;
	uint8_t as;
	uint8_t cors : 4;
	uint8_t priority : 4;
	uint8_t type;
	uint16_t flags;
	/* The plan's: what becomes of the link, and why; set by serverpush_entry_decide() */
	uint8_t outcome;
	uint8_t reason;
} serverpush_entry;

/* A URL that links of the set have, or had */
typedef struct {
	zend_string *href;
	uint32_t hash;
	/* its entries, in the order of declaration */
	uint32_t first;
	uint32_t last;
	/* The plan's: some field makes servers push it; some field loads it as a module */
	bool pushed;
	bool module;
} serverpush_target;

typedef struct {
	/* in the order of declaration; behind them in the same block the targets, and the slots that find these */
	serverpush_entry *entries;
	serverpush_target *targets;
	uint32_t *slots;
	/* entries in use, the removed ones included; targets in use; as many as there is room for */
	uint32_t used;
	uint32_t target_count;
	uint32_t capacity;
	/* links that are in the set */
	uint32_t count;
	/* slots that find entries by their identity; NULL as long as no two have one target */
	uint32_t *variants;
	/* the block is the owner's, who frees it */
	bool is_lent;
	/* some entry has, or had: SERVERPUSH_ENTRY_LAST, a relation that is no hint, a spill, SERVERPUSH_LINK_PRIVATE */
	bool has_last;
	bool has_relations;
	bool has_spills;
	bool has_private;
	/* how often a link came, or was added to, that says more than relation preload, target and destination */
	uint32_t rich;
	/* outcomes and SERVERPUSH_ENTRY_SEND_NOPUSH may be others than those that a link by itself has from the start */
	bool stale;
	/* of all targets and spills: a measure of what writing the fields needs */
	size_t bytes;
	uint64_t seed;
} serverpush_set;

typedef enum {
	SERVERPUSH_SET_UNCHANGED,
	SERVERPUSH_SET_ADDED,
	/* It was known, and now may be pushed, or says more */
	SERVERPUSH_SET_CHANGED
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

/* So many links have room in the first block of a set, a power of two: few pages declare more */
#define SERVERPUSH_SET_FIRST_CAPACITY 32

/* Memory for that, of whoever allocates it together with the set (130 instructions less) */
typedef struct {
	serverpush_entry entries[SERVERPUSH_SET_FIRST_CAPACITY];
	serverpush_target targets[SERVERPUSH_SET_FIRST_CAPACITY];
	uint32_t slots[2 * SERVERPUSH_SET_FIRST_CAPACITY];
} serverpush_set_block;

void serverpush_set_init(serverpush_set *set, uint64_t seed);

/* The same with a block of the caller's; all of the set is zero yet */
static inline void serverpush_set_init_in(serverpush_set *set, uint64_t seed, serverpush_set_block *block)
{
	set->entries = block->entries;
	set->targets = block->targets;
	set->slots = block->slots;
	set->capacity = SERVERPUSH_SET_FIRST_CAPACITY;
	set->is_lent = true;
	set->seed = seed;
	SERVERPUSH_ZERO(block->slots, sizeof(block->slots));
}
void serverpush_set_destroy(serverpush_set *set);

/* Adds a link whose target is `href`; the caller's reference becomes the set's. link->href is not looked at. */
serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href);

/* A set of one link, for who plans but does not collect; nothing may be added to it, removed from it, or looked up */
typedef struct {
	serverpush_set set;
	serverpush_entry entry;
} serverpush_set_of_one;

/* The caller's reference to `href` becomes the set's */
void serverpush_set_of_one_init(
	serverpush_set_of_one *one, const serverpush_link *link, zend_string *href, uint64_t seed);
void serverpush_set_of_one_destroy(serverpush_set_of_one *one);

/* Makes an empty set a copy of another one with its seed; only what became of the links is not copied */
void serverpush_set_copy(serverpush_set *set, const serverpush_set *from);

/* The same link, NULL if it is not in the set */
serverpush_entry *serverpush_set_find(const serverpush_set *set, const serverpush_link *link);

/* The same where it is known which target it has */
serverpush_entry *serverpush_set_find_at(
	const serverpush_set *set, const serverpush_target *target, const serverpush_link *link);

/*
 * Adds a link whose target has this hash, for one that is added many times with the same target: no reference is taken
 * over. The target that it has then.
 */
uint32_t serverpush_set_hash(const serverpush_set *set, serverpush_bytes href);
serverpush_target *serverpush_set_add_hashed(
	serverpush_set *set, const serverpush_link *link, zend_string *href, uint32_t hash);

/* What links of the set have this URL; NULL: none has, or had */
serverpush_target *serverpush_set_find_target(const serverpush_set *set, serverpush_bytes href);

/* All targets; a set of one has none */
static inline serverpush_target *serverpush_set_targets(const serverpush_set *set)
{
	return set->targets;
}

/* The target of an entry, NULL in a set of one */
static inline serverpush_target *serverpush_set_target_of(const serverpush_set *set, const serverpush_entry *entry)
{
	return set->capacity ? &serverpush_set_targets(set)[entry->target] : NULL;
}

/* Each link with this target, in the order of declaration; the body may remove it */
#define SERVERPUSH_TARGET_FOREACH(set, target, entry) \
	for (uint32_t entry##_at = (target)->first, entry##_next = SERVERPUSH_NO_ENTRY; \
		 entry##_at != SERVERPUSH_NO_ENTRY; \
		 entry##_at = entry##_next) \
		for (serverpush_entry *entry = &(set)->entries[entry##_at]; \
			 entry && ((entry##_next = entry->next), true); entry = NULL)

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry);

/* The same for who walks the links of a target: `before` is the number of the last one that stayed, or none */
void serverpush_set_remove_after(serverpush_set *set, serverpush_entry *entry, uint32_t before);

/* What the spill has of a link */
void serverpush_spill_link(const serverpush_spill *spill, serverpush_link *link);

/* The entry as a link; the views are valid as long as the entry */
static inline void serverpush_entry_link(const serverpush_entry *entry, serverpush_link *link)
{
	link->href = SERVERPUSH_VIEW(entry->href);
	link->rel = entry->rel;
	link->as = entry->as;
	link->cors = entry->cors;
	link->priority = entry->priority;
	link->type = entry->type;
	link->flags = (uint8_t) entry->flags;
	if (UNEXPECTED(entry->spill)) {
		serverpush_spill_link(entry->spill, link);
	} else {
		link->variant = 0;
		link->rel_name = link->destination = link->version = link->params = (serverpush_bytes){NULL, 0};
	}
}

#endif
