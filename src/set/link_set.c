/*
 * The set: entries in order of declaration, and slots that find them by hash.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/set/link_set.h"
#include "src/set/url_hash.h"

/* Up to here no slots are needed; a power of two */
#define MIN_CAPACITY 16
/* An entry's number plus one must fit into the lower bits of a slot, beside the mark of a removed one */
#define SLOT_TAG_SHIFT 24
#define SLOT_NUMBER 0x00ffffffu
#define SLOT_REMOVED SLOT_NUMBER
#define MAX_ENTRIES (SLOT_REMOVED - 1)

void serverpush_set_init(serverpush_set *set, uint64_t seed)
{
	memset(set, 0, sizeof(*set));
	set->seed = seed;
}

static void release(serverpush_entry *entry)
{
	zend_string_release(entry->href);
	entry->href = NULL;
	if (entry->extras) {
		efree(entry->extras);
		entry->extras = NULL;
	}
}

void serverpush_set_destroy(serverpush_set *set)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		release(entry);
	}
	for (uint32_t at = 0; at < set->capacity; at += SERVERPUSH_SEGMENT_SIZE) {
		efree(set->segments[at >> SERVERPUSH_SEGMENT_BITS]);
	}
	if (set->segments) {
		efree(set->segments);
	}
	if (set->slots) {
		efree(set->slots);
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
	link->flags = entry->flags & SERVERPUSH_ENTRY_LINK_FLAGS;
	if (entry->extras) {
		link->rel_name = entry->extras->rel_name;
		link->params = entry->extras->params;
		link->param_count = entry->extras->param_count;
	} else {
		link->rel_name = (serverpush_bytes){NULL, 0};
		link->params = NULL;
		link->param_count = 0;
	}
}

static bool is_module_destination(const serverpush_link *link)
{
	return link->rel == SERVERPUSH_REL_MODULEPRELOAD
		&& serverpush_is_modulepreload_as(serverpush_link_other_destination(link));
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
		hash = serverpush_url_hash(serverpush_link_other_destination(link), hash + 1);
	}
	return (uint32_t) (hash ^ hash >> 32);
}

static bool has_target(const serverpush_entry *entry, const serverpush_link *link, serverpush_bytes href)
{
	return entry->href && entry->rel == link->rel && ZSTR_LEN(entry->href) == href.len
		&& memcmp(ZSTR_VAL(entry->href), href.at, href.len) == 0
		&& (EXPECTED(link->rel != SERVERPUSH_REL_OTHER)
			|| serverpush_bytes_equal(entry->extras->rel_name, link->rel_name));
}

static bool has_other_destination(const serverpush_entry *entry, serverpush_bytes name)
{
	serverpush_link link;

	serverpush_entry_link(entry, &link);
	return serverpush_bytes_equal(serverpush_link_other_destination(&link), name);
}

static bool has_mode(const serverpush_entry *entry, const serverpush_link *link)
{
	return entry->as == link->as && entry->cors == link->cors
		&& (EXPECTED(link->as != SERVERPUSH_AS_OTHER)
			|| has_other_destination(entry, serverpush_link_other_destination(link)));
}

/* Walks the entries with a hash: through the slots, or through all entries of a small set; NULL if there are none */
typedef struct {
	const serverpush_set *set;
	uint32_t hash;
	uint32_t at;
} candidates;

/* Odd, so that it is never that of a free or removed slot */
static inline uint32_t slot_tag(uint32_t hash)
{
	return hash >> SLOT_TAG_SHIFT | 1;
}

static inline serverpush_entry *next_candidate(candidates *walk)
{
	const serverpush_set *set = walk->set;

	if (!set) {
		return NULL;
	}
	if (set->slots) {
		uint32_t slot;

		while ((slot = set->slots[walk->at])) {
			walk->at = (walk->at + 1) & set->slot_mask;
			if (UNEXPECTED(slot >> SLOT_TAG_SHIFT == slot_tag(walk->hash))) {
				serverpush_entry *entry = serverpush_set_entry(set, (slot & SLOT_NUMBER) - 1);

				if (entry->hash == walk->hash) {
					return entry;
				}
			}
		}
		return NULL;
	}
	while (walk->at < set->used) {
		serverpush_entry *entry = &set->segments[0][walk->at++];

		if (UNEXPECTED(entry->hash == walk->hash) && entry->href) {
			return entry;
		}
	}
	return NULL;
}

/* Gives a slot to each entry that has none yet: many at a time, so that the waits for memory overlap */
static void fill_slots(serverpush_set *set)
{
	for (; set->slotted < set->used; set->slotted++) {
		uint32_t hash = serverpush_set_entry(set, set->slotted)->hash;
		uint32_t at = hash & set->slot_mask;

		while (set->slots[at]) {
			at = (at + 1) & set->slot_mask;
		}
		set->slots[at] = slot_tag(hash) << SLOT_TAG_SHIFT | (set->slotted + 1);
	}
}

/* The part of the filter that tells whether an entry may have this hash; at most one answer in 16 is wrong */
static inline uint8_t *filter_byte(const serverpush_set *set, uint32_t hash)
{
	return &set->filter[hash >> 3 & set->slot_mask];
}

static inline uint8_t filter_bit(uint32_t hash)
{
	return (uint8_t) (1u << (hash & 7));
}

/* All slots and the filter anew */
static void fill_table(serverpush_set *set)
{
	memset(set->slots, 0, ((size_t) set->slot_mask + 1) * (sizeof(*set->slots) + sizeof(*set->filter)));
	for (uint32_t at = 0; at < set->used; at++) {
		uint32_t hash = serverpush_set_entry(set, at)->hash;

		*filter_byte(set, hash) |= filter_bit(hash);
	}
	set->slotted = 0;
	fill_slots(set);
}

static inline candidates candidates_of(serverpush_set *set, uint32_t hash)
{
	if (!set->slots) {
		return (candidates){set, hash, 0};
	}
	if (EXPECTED(!(*filter_byte(set, hash) & filter_bit(hash)))) {
		return (candidates){NULL, hash, 0};
	}
	fill_slots(set);
	return (candidates){set, hash, hash & set->slot_mask};
}

/* Closes the gaps that removed links left */
static void compact(serverpush_set *set)
{
	uint32_t to = 0;

	for (uint32_t from = 0; from < set->used; from++) {
		serverpush_entry *entry = serverpush_set_entry(set, from);

		if (entry->href) {
			*serverpush_set_entry(set, to++) = *entry;
		}
	}
	set->used = to;
	if (set->slots) {
		fill_table(set);
	}
}

/* Twice the room up to a whole segment, then a segment more at a time */
static void add_room(serverpush_set *set)
{
	uint32_t segment = set->capacity >> SERVERPUSH_SEGMENT_BITS;

	if (set->capacity < SERVERPUSH_SEGMENT_SIZE) {
		uint32_t capacity = set->capacity ? set->capacity * 2 : MIN_CAPACITY;

		if (!set->segments) {
			set->segments = ecalloc(1, sizeof(*set->segments));
		}
		set->segments[0] = safe_erealloc(set->segments[0], capacity, sizeof(serverpush_entry), 0);
		set->capacity = capacity;
		return;
	}
	/* the table of segments grows by powers of two, too */
	if ((segment & (segment - 1)) == 0) {
		set->segments = safe_erealloc(set->segments, segment * 2, sizeof(*set->segments), 0);
	}
	set->segments[segment] = safe_emalloc(SERVERPUSH_SEGMENT_SIZE, sizeof(serverpush_entry), 0);
	set->capacity += SERVERPUSH_SEGMENT_SIZE;
}

/* At most half of the slots are in use: walks are short. Four times as many at a time: filling them costs. */
static void add_slots(serverpush_set *set)
{
	uint32_t count = set->slots ? (set->slot_mask + 1) * 4 : MIN_CAPACITY * 4;
	uint32_t *slots = safe_emalloc(count, sizeof(*slots) + sizeof(*set->filter), 0);

	if (set->slots) {
		efree(set->slots);
	}
	set->slots = slots;
	set->filter = (uint8_t *) (slots + count);
	set->slot_mask = count - 1;
	fill_table(set);
}

/* How many entries the slots may hold, or a set that has none */
static inline uint32_t slot_limit(const serverpush_set *set)
{
	return set->slots ? (set->slot_mask + 1) / 2 : MIN_CAPACITY;
}

/* The limit is raised last: an exhausted memory_limit in between leaves a set that is whole, and tries again */
static void make_room(serverpush_set *set)
{
	/* not for every gap: closing them moves all entries */
	if (set->used - set->count > set->used / 4) {
		compact(set);
	}
	if (UNEXPECTED(set->used >= MAX_ENTRIES - SERVERPUSH_SEGMENT_SIZE)) {
		zend_error_noreturn(E_ERROR, "Too many links in a set");
	}
	if (set->used == set->capacity) {
		add_room(set);
	}
	if (set->used >= slot_limit(set)) {
		add_slots(set);
	}
	set->limit = MIN(set->capacity, slot_limit(set));
}

/* Copies all views into one block behind the parameters */
static serverpush_extras *pack_extras(serverpush_set *set, const serverpush_link *link)
{
	size_t head = sizeof(serverpush_extras) + link->param_count * sizeof(serverpush_param);
	size_t size = head + link->rel_name.len;
	serverpush_extras *extras;
	char *out;

	for (uint32_t i = 0; i < link->param_count; i++) {
		size += link->params[i].name.len + link->params[i].value.len;
	}
	extras = emalloc(size);
	extras->size = size;
	set->bytes += size;
	out = (char *) extras + head;
	extras->param_count = link->param_count;
	extras->rel_name = (serverpush_bytes){out, link->rel_name.len};
	if (link->rel_name.len) {
		out = serverpush_append(out, link->rel_name);
	}
	for (uint32_t i = 0; i < link->param_count; i++) {
		serverpush_param *param = &extras->params[i];

		*param = link->params[i];
		param->name.at = out;
		out = serverpush_append(out, link->params[i].name);
		param->value.at = out;
		if (param->value.len) {
			out = serverpush_append(out, link->params[i].value);
		}
	}
	return extras;
}

/* What of a link has no room in an entry, NULL if there is nothing; and the flags that follow from the link */
static inline serverpush_extras *extras_of(serverpush_set *set, const serverpush_link *link, uint8_t *flags)
{
	if (EXPECTED(serverpush_link_is_plain(link))) {
		return NULL;
	}
	*flags |= serverpush_link_poisons_line(link) ? SERVERPUSH_ENTRY_LAST : 0;
	*flags |= serverpush_link_must_not_push(link) ? SERVERPUSH_ENTRY_NEVER_PUSH : 0;
	return link->rel == SERVERPUSH_REL_OTHER || link->param_count ? pack_extras(set, link) : NULL;
}

static inline void fill_entry(serverpush_entry *entry, const serverpush_link *link, zend_string *href, uint32_t hash,
	uint8_t flags, serverpush_extras *extras)
{
	if (UNEXPECTED(flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_ENTRY_NEVER_PUSH))) {
		flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
	}
	entry->href = href;
	entry->extras = extras;
	entry->hash = hash;
	entry->rel = link->rel;
	entry->as = link->as;
	entry->cors = link->cors;
	entry->priority = link->priority;
	entry->type = link->type;
	entry->flags = flags;
	entry->outcome = 0;
	entry->reason = 0;
}

/* A new last entry, for the caller to fill */
static inline serverpush_entry *append_entry(serverpush_set *set, uint32_t hash)
{
	if (UNEXPECTED(set->used >= set->limit)) {
		make_room(set);
	}
	if (set->slots) {
		*filter_byte(set, hash) |= filter_bit(hash);
	}
	set->count++;
	return serverpush_set_entry(set, set->used++);
}

serverpush_set_result serverpush_set_add(serverpush_set *set, const serverpush_link *link, zend_string *href)
{
	serverpush_bytes target = SERVERPUSH_VIEW(href);
	uint32_t hash = hash_link(set, link, target);
	candidates walk = candidates_of(set, hash);
	uint8_t flags = link->flags;
	serverpush_set_result result = SERVERPUSH_SET_UNCHANGED;
	serverpush_extras *extras = NULL;
	serverpush_entry *entry;

	while (UNEXPECTED((entry = next_candidate(&walk)) != NULL)) {
		if (!has_target(entry, link, target)) {
			continue;
		}
		if (has_mode(entry, link)) {
			if ((entry->flags & SERVERPUSH_LINK_NOPUSH) && !(link->flags & SERVERPUSH_LINK_NOPUSH)) {
				entry->flags &= ~SERVERPUSH_LINK_NOPUSH;
				set->stale = true;
				result = SERVERPUSH_SET_LIFTED;
			}
			zend_string_release(href);
			return result;
		}
		flags |= SERVERPUSH_ENTRY_SHARES_URL;
		set->shares_url = true;
	}

	extras = extras_of(set, link, &flags);
	fill_entry(append_entry(set, hash), link, href, hash, flags, extras);
	set->bytes += target.len;
	return SERVERPUSH_SET_ADDED;
}

void serverpush_set_of_one_init(serverpush_set_of_one *one, const serverpush_link *link, zend_string *href)
{
	uint8_t flags = link->flags;
	serverpush_extras *extras;

	serverpush_set_init(&one->set, 0);
	extras = extras_of(&one->set, link, &flags);
	fill_entry(&one->entry, link, href, 0, flags, extras);
	one->segment = &one->entry;
	one->set.segments = &one->segment;
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
	SERVERPUSH_SET_FOREACH(from, entry) {
		serverpush_extras *extras = NULL;
		serverpush_entry *copy;

		if (entry->extras) {
			serverpush_link link;

			serverpush_entry_link(entry, &link);
			extras = pack_extras(set, &link);
		}
		copy = append_entry(set, entry->hash);
		*copy = *entry;
		copy->href = zend_string_copy(entry->href);
		copy->extras = extras;
		copy->outcome = 0;
		copy->reason = 0;
		set->bytes += ZSTR_LEN(entry->href);
	}
	set->shares_url = from->shares_url;
	set->stale = from->stale;
}

serverpush_entry *serverpush_set_find(serverpush_set *set, const serverpush_link *link)
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
	serverpush_set *set, const serverpush_link *link, serverpush_entry_visitor visit, void *context)
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
	if (set->slots) {
		uint32_t at = entry->hash & set->slot_mask;

		fill_slots(set);
		/* it is there: the walk ends before a free slot */
		while (set->slots[at] == SLOT_REMOVED
			|| serverpush_set_entry(set, (set->slots[at] & SLOT_NUMBER) - 1) != entry) {
			at = (at + 1) & set->slot_mask;
		}
		set->slots[at] = SLOT_REMOVED;
	}
	set->bytes -= ZSTR_LEN(entry->href) + (entry->extras ? entry->extras->size : 0);
	release(entry);
	if (--set->count == 0) {
		serverpush_set_destroy(set);
	}
}
