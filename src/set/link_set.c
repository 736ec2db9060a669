/*
 * The set: one array of entries in the order of declaration, one of their targets, and slots that find a target by its
 * hash (open addressing, linear probing, at most half of the slots in use), all in one block. A set grows into a new
 * block, and has the old one until that is whole. Where links share a target, further slots find a link by its
 * identity: pages hardly ever need them, and a response with thousands of links to one URL must not cost their square.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/hash.h"
#include "src/link/identity.h"
#include "src/set/link_set.h"
#include "src/set/spill.h"

#define MAX_CAPACITY (UINT32_C(1) << 30)
#define SLOTS_PER_ENTRY 2

/* A slot is 0, a number plus one, or this: what it found was removed */
#define SLOT_REMOVED UINT32_MAX

void serverpush_set_init(serverpush_set *set, uint64_t seed)
{
	SERVERPUSH_ZERO(set, sizeof(*set));
	set->seed = seed;
}

/* The block of entries, targets and slots */
static inline void free_block(const serverpush_set *set)
{
	if (set->entries && !set->is_lent) {
		efree(set->entries);
	}
}

void serverpush_set_destroy(serverpush_set *set)
{
	serverpush_target *targets = serverpush_set_targets(set);

	if (UNEXPECTED(set->has_spills)) {
		SERVERPUSH_SET_FOREACH(set, entry) {
			if (entry->spill) {
				efree(entry->spill);
			}
		}
	}
	for (uint32_t number = 0; number < set->target_count; number++) {
		zend_string_release(targets[number].href);
	}
	free_block(set);
	if (set->variants) {
		efree(set->variants);
	}
	serverpush_set_init(set, set->seed);
}

/* --- Targets -------------------------------------------------------------------------------------------------- */

static inline uint32_t slot_mask(const serverpush_set *set)
{
	return set->capacity * SLOTS_PER_ENTRY - 1;
}

uint32_t serverpush_set_hash(const serverpush_set *set, serverpush_bytes href)
{
	uint64_t hash = serverpush_hash(href, set->seed);

	return (uint32_t) (hash ^ hash >> 32);
}

static inline serverpush_target *find_target(const serverpush_set *set, serverpush_bytes href, uint32_t hash)
{
	const uint32_t *slots;

	if (UNEXPECTED(!set->capacity)) {
		return NULL;
	}
	slots = set->slots;
	for (uint32_t at = hash & slot_mask(set); UNEXPECTED(slots[at] != 0); at = (at + 1) & slot_mask(set)) {
		serverpush_target *target = &set->targets[slots[at] - 1];

		/* one string that is looked up many times is not compared each time */
		if (target->hash == hash && ZSTR_LEN(target->href) == href.len
			&& (ZSTR_VAL(target->href) == href.at || memcmp(ZSTR_VAL(target->href), href.at, href.len) == 0)) {
			return target;
		}
	}
	return NULL;
}

serverpush_target *serverpush_set_find_target(const serverpush_set *set, serverpush_bytes href)
{
	return find_target(set, href, serverpush_set_hash(set, href));
}

/* Puts a number into the first free slot from `hash` on */
static inline void fill_slot(uint32_t *slots, uint32_t mask, uint32_t hash, uint32_t number)
{
	uint32_t at = hash & mask;

	while (slots[at]) {
		at = (at + 1) & mask;
	}
	slots[at] = number + 1;
}

/* A new last target, and its only entry, or none */
static inline uint32_t add_target(serverpush_set *set, zend_string *href, uint32_t hash, uint32_t only)
{
	uint32_t number = set->target_count++;

	set->targets[number] = (serverpush_target){href, hash, only, only, false, false};
	fill_slot(set->slots, slot_mask(set), hash, number);
	return number;
}

/* --- Identities ----------------------------------------------------------------------------------------------- */

static inline uint64_t variant_of(const serverpush_entry *entry)
{
	return EXPECTED(!entry->spill) ? 0 : entry->spill->variant;
}

/* What finds a link: the number of its target, and all that is compared beside it */
typedef struct {
	uint64_t variant;
	uint32_t target;
	uint8_t rel;
	uint8_t as;
	uint8_t cors;
} identity;

static inline identity identity_of_link(const serverpush_link *link, uint32_t target, uint64_t variant)
{
	return (identity){variant, target, link->rel, serverpush_identity_as(link->rel, link->as), link->cors};
}

static inline identity identity_of_entry(const serverpush_entry *entry)
{
	return (identity){variant_of(entry), entry->target, entry->rel, serverpush_identity_as(entry->rel, entry->as),
		entry->cors};
}

static inline uint32_t hash_identity(const serverpush_set *set, const identity *id)
{
	uint64_t hash = serverpush_fold(id->variant ^ set->seed, UINT64_C(0x9e3779b97f4a7c15));

	hash = serverpush_fold(hash ^ ((uint64_t) id->target << 24 | (uint64_t) id->rel << 16 | id->as << 8 | id->cors),
		UINT64_C(0x243f6a8885a308d3));
	return (uint32_t) (hash ^ hash >> 32);
}

static inline bool has_identity(const serverpush_entry *entry, const identity *id)
{
	return entry->target == id->target && entry->rel == id->rel
		&& serverpush_identity_as(entry->rel, entry->as) == id->as && entry->cors == id->cors
		&& variant_of(entry) == id->variant;
}

static serverpush_entry *find_identity(const serverpush_set *set, const identity *id)
{
	if (!set->variants) {
		serverpush_entry *only = &set->entries[set->targets[id->target].first];

		return has_identity(only, id) ? only : NULL;
	}
	for (uint32_t at = hash_identity(set, id) & slot_mask(set); set->variants[at]; at = (at + 1) & slot_mask(set)) {
		if (set->variants[at] != SLOT_REMOVED && has_identity(&set->entries[set->variants[at] - 1], id)) {
			return &set->entries[set->variants[at] - 1];
		}
	}
	return NULL;
}

static void fill_variant(const serverpush_set *set, uint32_t *variants, uint32_t mask, uint32_t number)
{
	const identity id = identity_of_entry(&set->entries[number]);

	fill_slot(variants, mask, hash_identity(set, &id), number);
}

/* From the first time that two links have one target */
static void begin_variants(serverpush_set *set)
{
	uint32_t *variants = safe_emalloc(set->capacity, SLOTS_PER_ENTRY * sizeof(*variants), 0);

	memset(variants, 0, (size_t) set->capacity * SLOTS_PER_ENTRY * sizeof(*variants));
	SERVERPUSH_SET_FOREACH(set, entry) {
		fill_variant(set, variants, slot_mask(set), (uint32_t) (entry - set->entries));
	}
	set->variants = variants;
}

serverpush_entry *serverpush_set_find(const serverpush_set *set, const serverpush_link *link)
{
	serverpush_target *target = serverpush_set_find_target(set, link->href);

	return target ? serverpush_set_find_at(set, target, link) : NULL;
}

serverpush_entry *serverpush_set_find_at(
	const serverpush_set *set, const serverpush_target *target, const serverpush_link *link)
{
	identity id;

	if (target->first == SERVERPUSH_NO_ENTRY) {
		return NULL;
	}
	id = identity_of_link(link, (uint32_t) (target - set->targets),
		serverpush_identity_variant(link, set->seed));
	return find_identity(set, &id);
}

/* --- Adding --------------------------------------------------------------------------------------------------- */

/* The entry, which has its number and its target's, becomes the last of that target */
static inline void append_to_target(serverpush_set *set, uint32_t number)
{
	serverpush_target *target = &set->targets[set->entries[number].target];

	set->entries[number].next = SERVERPUSH_NO_ENTRY;
	if (EXPECTED(target->first == SERVERPUSH_NO_ENTRY)) {
		target->first = number;
	} else {
		set->entries[target->last].next = number;
	}
	target->last = number;
}

/*
 * A block for so many entries, into which those of the set move; removed ones leave no gap, and targets without any go.
 * Both allocations come first: if the second hits memory_limit, the set is as it was.
 */
static void move_to(serverpush_set *set, uint32_t capacity)
{
	serverpush_set old = *set;
	size_t slots = SLOTS_PER_ENTRY * sizeof(uint32_t);
	serverpush_entry *entries =
		safe_emalloc(capacity, sizeof(serverpush_entry) + sizeof(serverpush_target) + slots, 0);
	uint32_t *variants = old.variants ? safe_emalloc(capacity, slots, 0) : NULL;
	serverpush_target *targets = serverpush_set_targets(&old);

	set->entries = entries;
	set->targets = (serverpush_target *) (entries + capacity);
	set->slots = (uint32_t *) (set->targets + capacity);
	set->variants = variants;
	set->capacity = capacity;
	set->used = set->target_count = 0;
	memset(set->slots, 0, capacity * slots);
	if (variants) {
		memset(variants, 0, capacity * slots);
	}
	for (uint32_t number = 0; number < old.target_count; number++) {
		serverpush_target *target = &targets[number];

		/* from here on `last` is the new number */
		if (target->first == SERVERPUSH_NO_ENTRY) {
			zend_string_release(target->href);
		} else {
			target->last = add_target(set, target->href, target->hash, SERVERPUSH_NO_ENTRY);
		}
	}
	SERVERPUSH_SET_FOREACH(&old, entry) {
		uint32_t number = set->used++;

		set->entries[number] = *entry;
		set->entries[number].target = targets[entry->target].last;
		append_to_target(set, number);
		if (variants) {
			fill_variant(set, variants, slot_mask(set), number);
		}
	}
	free_block(&old);
	set->is_lent = false;
	if (old.variants) {
		efree(old.variants);
	}
}

/* Four times the room, of a large set twice, for moves cost; but where there are many gaps, closing them is enough */
static zend_never_inline void make_room(serverpush_set *set)
{
	if (set->used - set->count > set->used / 4) {
		move_to(set, set->capacity);
		return;
	}
	if (UNEXPECTED(set->capacity == MAX_CAPACITY)) {
		zend_error_noreturn(E_ERROR, "Too many links in a set");
	}
	move_to(set, !set->capacity ? SERVERPUSH_SET_FIRST_CAPACITY : set->capacity * (set->capacity < 4096 ? 4 : 2));
}

static inline void fill_entry(serverpush_set *set, serverpush_entry *entry, const serverpush_link *link,
	zend_string *href, uint32_t target, uint16_t flags, serverpush_spill *spill)
{
	if (UNEXPECTED(flags & SERVERPUSH_FLAGS_TO_NOTE)) {
		flags = serverpush_note_flags(set, link->rel, flags);
	}
	set->rich += (link->rel | link->cors | link->priority | link->type) != 0;
	entry->href = href;
	entry->spill = spill;
	entry->target = target;
	entry->next = SERVERPUSH_NO_ENTRY;
	entry->rel = link->rel;
	entry->as = link->as;
	entry->cors = link->cors;
	entry->priority = link->priority;
	entry->type = link->type;
	entry->flags = flags;
	serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
}

/* The caller's reference to `href` becomes the set's */
static zend_always_inline serverpush_set_result add(
	serverpush_set *set, const serverpush_link *link, zend_string *href, uint32_t hash)
{
	bool plain = serverpush_link_is_plain(link);
	uint64_t variant = EXPECTED(plain) ? 0 : serverpush_identity_variant(link, set->seed);
	serverpush_target *target = find_target(set, SERVERPUSH_VIEW(href), hash);
	uint16_t flags = link->flags;
	serverpush_spill *spill;
	uint32_t number;

	if (UNEXPECTED(target && target->first != SERVERPUSH_NO_ENTRY)) {
		identity id = identity_of_link(link, (uint32_t) (target - set->targets), variant);
		serverpush_entry *entry = find_identity(set, &id);

		if (entry) {
			zend_string_release(href);
			return serverpush_entry_merge(set, entry, link) ? SERVERPUSH_SET_CHANGED : SERVERPUSH_SET_UNCHANGED;
		}
	}
	if (UNEXPECTED(set->used == set->capacity)) {
		make_room(set);
		target = find_target(set, SERVERPUSH_VIEW(href), hash);
	}
	if (UNEXPECTED(target && target->first != SERVERPUSH_NO_ENTRY && !set->variants)) {
		begin_variants(set);
	}
	spill = EXPECTED(plain) ? NULL : serverpush_spill_make(set, link, variant, &flags);
	if (EXPECTED(!target)) {
		set->bytes += ZSTR_LEN(href);
		number = add_target(set, href, hash, set->used);
		fill_entry(set, &set->entries[set->used], link, href, number, flags, spill);
	} else {
		set->bytes += target->first == SERVERPUSH_NO_ENTRY ? ZSTR_LEN(href) : 0;
		zend_string_release(href);
		number = (uint32_t) (target - set->targets);
		fill_entry(set, &set->entries[set->used], link, target->href, number, flags, spill);
		append_to_target(set, set->used);
	}
	if (UNEXPECTED(set->variants)) {
		fill_variant(set, set->variants, slot_mask(set), set->used);
	}
	set->used++;
	set->count++;
	return SERVERPUSH_SET_ADDED;
}

serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href)
{
	return add(set, link, href, serverpush_set_hash(set, SERVERPUSH_VIEW(href)));
}

serverpush_target *serverpush_set_add_hashed(
	serverpush_set *set, const serverpush_link *link, zend_string *href, uint32_t hash)
{
	add(set, link, zend_string_copy(href), hash);
	return find_target(set, SERVERPUSH_VIEW(href), hash);
}

void serverpush_set_of_one_init(
	serverpush_set_of_one *one, const serverpush_link *link, zend_string *href, uint64_t seed)
{
	uint16_t flags = link->flags;
	serverpush_spill *spill = NULL;

	serverpush_set_init(&one->set, seed);
	if (UNEXPECTED(!serverpush_link_is_plain(link))) {
		spill = serverpush_spill_make(&one->set, link, serverpush_identity_variant(link, seed), &flags);
	}
	fill_entry(&one->set, &one->entry, link, href, 0, flags, spill);
	one->set.entries = &one->entry;
	one->set.used = one->set.count = 1;
	one->set.bytes += ZSTR_LEN(href);
}

void serverpush_set_of_one_destroy(serverpush_set_of_one *one)
{
	zend_string_release(one->entry.href);
	if (one->entry.spill) {
		efree(one->entry.spill);
	}
}

void serverpush_set_copy(serverpush_set *set, const serverpush_set *from)
{
	ZEND_ASSERT(set->used == 0 && set->seed == from->seed);
	if (from->count == 0) {
		return;
	}
	move_to(set, from->capacity);
	if (from->variants) {
		begin_variants(set);
	}
	SERVERPUSH_SET_FOREACH(from, entry) {
		serverpush_target *origin = serverpush_set_target_of(from, entry);
		serverpush_target *target = find_target(set, SERVERPUSH_VIEW(entry->href), origin->hash);
		uint32_t number = target ? (uint32_t) (target - set->targets)
								 : add_target(set, zend_string_copy(entry->href), origin->hash, SERVERPUSH_NO_ENTRY);
		serverpush_entry *copy = &set->entries[set->used];

		*copy = *entry;
		copy->target = number;
		copy->spill = serverpush_spill_copy(entry->spill);
		serverpush_entry_decide(copy, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
		append_to_target(set, set->used);
		if (set->variants) {
			fill_variant(set, set->variants, slot_mask(set), set->used);
		}
		set->used++;
		set->count++;
	}
	set->has_last = from->has_last;
	set->has_relations = from->has_relations;
	set->has_spills = from->has_spills;
	set->has_private = from->has_private;
	set->rich = from->rich;
	set->stale = from->stale;
	set->bytes = from->bytes;
}

/* --- Removing ------------------------------------------------------------------------------------------------- */

/* The entry before this one in the list of its target */
static uint32_t number_before(const serverpush_set *set, uint32_t number)
{
	uint32_t before = SERVERPUSH_NO_ENTRY;

	for (uint32_t at = serverpush_set_target_of(set, &set->entries[number])->first; at != number;
		 at = set->entries[at].next) {
		before = at;
	}
	return before;
}

static void leave_target(serverpush_set *set, uint32_t number, uint32_t before)
{
	serverpush_target *target = serverpush_set_target_of(set, &set->entries[number]);

	if (before == SERVERPUSH_NO_ENTRY) {
		target->first = set->entries[number].next;
	} else {
		set->entries[before].next = set->entries[number].next;
	}
	if (target->last == number) {
		target->last = before;
	}
}

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry)
{
	serverpush_set_remove_after(set, entry, number_before(set, (uint32_t) (entry - set->entries)));
}

void serverpush_set_remove_after(serverpush_set *set, serverpush_entry *entry, uint32_t before)
{
	uint32_t number = (uint32_t) (entry - set->entries);

	if (set->variants) {
		const identity id = identity_of_entry(entry);
		uint32_t at = hash_identity(set, &id) & slot_mask(set);

		/* it is there: the walk ends before a free slot */
		while (set->variants[at] != number + 1) {
			at = (at + 1) & slot_mask(set);
		}
		set->variants[at] = SLOT_REMOVED;
	}
	leave_target(set, number, before);
	set->bytes -= entry->spill ? entry->spill->len : 0;
	if (serverpush_set_target_of(set, entry)->first == SERVERPUSH_NO_ENTRY) {
		set->bytes -= ZSTR_LEN(entry->href);
	}
	entry->href = NULL;
	if (entry->spill) {
		efree(entry->spill);
		entry->spill = NULL;
	}
	if (--set->count == 0) {
		serverpush_set_destroy(set);
	}
}
