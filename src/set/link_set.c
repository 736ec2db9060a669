/*
 * The set: one array of entries in the order of declaration, and behind it, in the same block, slots that find them by
 * hash (open addressing, linear probing, at most half of the slots in use). A set grows into a new block, and has the
 * old one until that is whole.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/flat_link.h"
#include "src/set/link_set.h"
#include "src/set/url_hash.h"

/* A power of two */
#define MIN_CAPACITY 16
#define MAX_CAPACITY (UINT32_C(1) << 30)
#define SLOTS_PER_ENTRY 2

/* A slot is 0, the number of an entry plus one, or this: its entry was removed */
#define SLOT_REMOVED UINT32_MAX

void serverpush_set_init(serverpush_set *set, uint64_t seed)
{
	memset(set, 0, sizeof(*set));
	set->seed = seed;
}

static void release(serverpush_entry *entry)
{
	zend_string_release(entry->href);
	entry->href = NULL;
	if (entry->spill) {
		efree(entry->spill);
		entry->spill = NULL;
	}
}

void serverpush_set_destroy(serverpush_set *set)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		release(entry);
	}
	if (set->entries) {
		efree(set->entries);
	}
	serverpush_set_init(set, set->seed);
}

void serverpush_entry_link(const serverpush_entry *entry, serverpush_link *link)
{
	link->href = SERVERPUSH_VIEW(entry->href);
	link->rel = entry->rel;
	link->as = entry->as;
	link->cors = entry->cors;
	link->priority = entry->priority;
	link->type = entry->type;
	link->flags = (uint8_t) entry->flags;
	if (UNEXPECTED(entry->spill)) {
		serverpush_flat_read((serverpush_bytes){entry->spill->bytes, entry->spill->len}, link);
	} else {
		link->rel_name = link->destination = link->version = link->params = (serverpush_bytes){NULL, 0};
	}
}

static bool is_module_destination(const serverpush_link *link)
{
	return link->rel == SERVERPUSH_REL_MODULEPRELOAD && serverpush_is_modulepreload_as(link->destination);
}

/*
 * Links hash by URL and relation type, preload links by their URL alone, so that those which differ only in destination
 * and CORS mode meet: with a dozen destinations and three modes they are few. Whatever else could be varied without end
 * is part of the hash.
 */
static inline uint32_t hash_link(const serverpush_set *set, const serverpush_link *link, serverpush_bytes href)
{
	uint64_t hash = serverpush_url_hash(href, set->seed);

	if (UNEXPECTED(link->rel != SERVERPUSH_REL_PRELOAD)) {
		hash = serverpush_url_hash(serverpush_link_rel_name(link), hash);
	}
	if (UNEXPECTED(link->as == SERVERPUSH_AS_OTHER) && !is_module_destination(link)) {
		hash = serverpush_url_hash(link->destination, hash + 1);
	}
	return (uint32_t) (hash ^ hash >> 32);
}

static bool has_target(const serverpush_entry *entry, const serverpush_link *link, serverpush_bytes href)
{
	serverpush_link other;

	if (entry->rel != link->rel || ZSTR_LEN(entry->href) != href.len
		|| memcmp(ZSTR_VAL(entry->href), href.at, href.len) != 0) {
		return false;
	}
	if (EXPECTED(link->rel != SERVERPUSH_REL_OTHER)) {
		return true;
	}
	serverpush_entry_link(entry, &other);
	return serverpush_bytes_equal(other.rel_name, link->rel_name);
}

static bool has_mode(const serverpush_entry *entry, const serverpush_link *link)
{
	serverpush_link other;

	if (entry->as != link->as || entry->cors != link->cors
		|| ((entry->flags ^ link->flags) & SERVERPUSH_LINK_ANCHORED)) {
		return false;
	}
	if (EXPECTED(link->as != SERVERPUSH_AS_OTHER)) {
		return true;
	}
	serverpush_entry_link(entry, &other);
	return serverpush_bytes_equal(other.destination, link->destination);
}

static inline uint32_t *slots_of(const serverpush_set *set)
{
	return (uint32_t *) (set->entries + set->capacity);
}

static inline uint32_t slot_mask(const serverpush_set *set)
{
	return set->capacity * SLOTS_PER_ENTRY - 1;
}

/* Walks the entries with a hash */
typedef struct {
	const serverpush_set *set;
	uint32_t hash;
	uint32_t at;
} candidates;

static inline candidates candidates_of(const serverpush_set *set, uint32_t hash)
{
	return (candidates){set, hash, hash & slot_mask(set)};
}

static inline serverpush_entry *next_candidate(candidates *walk)
{
	const serverpush_set *set = walk->set;
	uint32_t slot;

	if (UNEXPECTED(!set->capacity)) {
		return NULL;
	}
	while (UNEXPECTED((slot = slots_of(set)[walk->at]) != 0)) {
		serverpush_entry *entry = &set->entries[slot - 1];

		walk->at = (walk->at + 1) & slot_mask(set);
		if (slot != SLOT_REMOVED && entry->hash == walk->hash) {
			return entry;
		}
	}
	return NULL;
}

/* Gives the entry with this number its slot */
static inline void fill_slot(serverpush_set *set, uint32_t number)
{
	uint32_t *slots = slots_of(set);
	uint32_t at = set->entries[number].hash & slot_mask(set);

	while (slots[at]) {
		at = (at + 1) & slot_mask(set);
	}
	slots[at] = number + 1;
}

/* A block for so many entries, into which those of the set move; removed ones leave no gap */
static void move_to(serverpush_set *set, uint32_t capacity)
{
	serverpush_entry *old = set->entries;
	serverpush_entry *entries =
		safe_emalloc(capacity, sizeof(*entries) + SLOTS_PER_ENTRY * sizeof(uint32_t), 0);
	uint32_t used = 0;

	SERVERPUSH_SET_FOREACH(set, entry) {
		entries[used++] = *entry;
	}
	set->entries = entries;
	set->used = used;
	set->capacity = capacity;
	memset(slots_of(set), 0, (size_t) capacity * SLOTS_PER_ENTRY * sizeof(uint32_t));
	for (uint32_t number = 0; number < used; number++) {
		fill_slot(set, number);
	}
	if (old) {
		efree(old);
	}
}

/* Twice the room, but for a set that has many gaps: closing them gives room enough */
static zend_never_inline void make_room(serverpush_set *set)
{
	if (set->used - set->count > set->used / 4) {
		move_to(set, set->capacity);
		return;
	}
	if (UNEXPECTED(set->capacity == MAX_CAPACITY)) {
		zend_error_noreturn(E_ERROR, "Too many links in a set");
	}
	move_to(set, set->capacity ? set->capacity * 2 : MIN_CAPACITY);
}

/* What of a link has no room in an entry, NULL if there is nothing; and the flags that follow from the link */
static inline serverpush_spill *spill_of(serverpush_set *set, const serverpush_link *link, uint16_t *flags)
{
	serverpush_spill *spill;
	size_t len;

	if (EXPECTED(serverpush_link_is_plain(link))) {
		return NULL;
	}
	*flags |= serverpush_link_must_not_push(link) ? SERVERPUSH_ENTRY_NEVER_PUSH : 0;
	if (serverpush_link_poisons_line(link)) {
		*flags |= SERVERPUSH_ENTRY_LAST;
		set->has_last = true;
	}
	len = serverpush_flat_measure(link);
	if (!len) {
		return NULL;
	}
	spill = emalloc(sizeof(*spill) + len);
	spill->len = len;
	serverpush_flat_write(spill->bytes, link);
	set->bytes += len;
	return spill;
}

static inline void fill_entry(serverpush_entry *entry, const serverpush_link *link, zend_string *href, uint32_t hash,
	uint16_t flags, serverpush_spill *spill)
{
	if (UNEXPECTED(flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_ENTRY_NEVER_PUSH))) {
		flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
	entry->href = href;
	entry->spill = spill;
	entry->hash = hash;
	entry->rel = link->rel;
	entry->as = link->as;
	entry->cors = link->cors;
	entry->priority = link->priority;
	entry->flags = flags;
	entry->type = link->type;
	serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
}

serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href)
{
	serverpush_bytes target = SERVERPUSH_VIEW(href);
	uint32_t hash = hash_link(set, link, target);
	candidates walk = candidates_of(set, hash);
	uint16_t flags = link->flags;
	serverpush_spill *spill;
	serverpush_entry *entry;

	while (UNEXPECTED((entry = next_candidate(&walk)) != NULL)) {
		if (!has_target(entry, link, target)) {
			continue;
		}
		if (has_mode(entry, link)) {
			serverpush_set_result result = SERVERPUSH_SET_UNCHANGED;

			if ((entry->flags & SERVERPUSH_LINK_NOPUSH) && !(link->flags & SERVERPUSH_LINK_NOPUSH)) {
				entry->flags &= (uint16_t) ~SERVERPUSH_LINK_NOPUSH;
				set->stale = true;
				result = SERVERPUSH_SET_LIFTED;
			}
			zend_string_release(href);
			return result;
		}
		flags |= SERVERPUSH_ENTRY_SHARES_URL;
		set->shares_url = true;
	}

	if (UNEXPECTED(set->used == set->capacity)) {
		make_room(set);
	}
	spill = spill_of(set, link, &flags);
	fill_entry(&set->entries[set->used], link, href, hash, flags, spill);
	fill_slot(set, set->used);
	set->used++;
	set->count++;
	set->bytes += target.len;
	return SERVERPUSH_SET_ADDED;
}

void serverpush_set_of_one_init(serverpush_set_of_one *one, const serverpush_link *link, zend_string *href)
{
	uint16_t flags = link->flags;
	serverpush_spill *spill;

	serverpush_set_init(&one->set, 0);
	spill = spill_of(&one->set, link, &flags);
	fill_entry(&one->entry, link, href, 0, flags, spill);
	one->set.entries = &one->entry;
	one->set.used = one->set.count = 1;
	one->set.bytes += ZSTR_LEN(href);
}

void serverpush_set_of_one_destroy(serverpush_set_of_one *one)
{
	release(&one->entry);
}

void serverpush_set_copy(serverpush_set *set, const serverpush_set *from)
{
	ZEND_ASSERT(set->used == 0 && set->seed == from->seed);
	if (from->count == 0) {
		return;
	}
	move_to(set, from->capacity);
	SERVERPUSH_SET_FOREACH(from, entry) {
		serverpush_spill *spill = NULL;
		serverpush_entry *copy = &set->entries[set->used];

		if (entry->spill) {
			size_t size = sizeof(*spill) + entry->spill->len;

			spill = memcpy(emalloc(size), entry->spill, size);
		}
		*copy = *entry;
		copy->href = zend_string_copy(entry->href);
		copy->spill = spill;
		serverpush_entry_decide(copy, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
		fill_slot(set, set->used);
		set->used++;
		set->count++;
	}
	set->shares_url = from->shares_url;
	set->has_last = from->has_last;
	set->stale = from->stale;
	set->bytes = from->bytes;
}

serverpush_entry *serverpush_set_find(const serverpush_set *set, const serverpush_link *link)
{
	candidates walk = candidates_of(set, hash_link(set, link, link->href));
	serverpush_entry *entry;

	while ((entry = next_candidate(&walk))) {
		if (has_target(entry, link, link->href) && has_mode(entry, link)) {
			return entry;
		}
	}
	return NULL;
}

void serverpush_set_visit_target(
	const serverpush_set *set, const serverpush_link *link, serverpush_entry_visitor visit, void *context)
{
	serverpush_link target = *link;
	candidates walk;
	serverpush_entry *entry;

	/* links that engines preload meet there, whatever their destination is */
	target.as = SERVERPUSH_AS_NONE;
	walk = candidates_of(set, hash_link(set, &target, target.href));
	while ((entry = next_candidate(&walk))) {
		if (has_target(entry, &target, target.href)) {
			visit(entry, context);
		}
	}
}

serverpush_entry *serverpush_set_find_target(
	const serverpush_set *set, serverpush_bytes href, const serverpush_bytes *rel)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		serverpush_link link;

		if (ZSTR_LEN(entry->href) != href.len || memcmp(ZSTR_VAL(entry->href), href.at, href.len) != 0) {
			continue;
		}
		serverpush_entry_link(entry, &link);
		if (!rel || serverpush_bytes_equal_ci(serverpush_link_rel_name(&link), *rel)) {
			return entry;
		}
	}
	return NULL;
}

void serverpush_set_remove(serverpush_set *set, serverpush_entry *entry)
{
	uint32_t *slots = slots_of(set);
	uint32_t number = (uint32_t) (entry - set->entries);
	uint32_t at = entry->hash & slot_mask(set);

	/* it is there: the walk ends before a free slot */
	while (slots[at] != number + 1) {
		at = (at + 1) & slot_mask(set);
	}
	slots[at] = SLOT_REMOVED;
	set->bytes -= ZSTR_LEN(entry->href) + (entry->spill ? entry->spill->len : 0);
	release(entry);
	if (--set->count == 0) {
		serverpush_set_destroy(set);
	}
}
