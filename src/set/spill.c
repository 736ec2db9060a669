/*
 * Spills: made of the flat form, and made anew where a later declaration adds to one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/flat_link.h"
#include "src/set/spill.h"

void serverpush_spill_link(const serverpush_spill *spill, serverpush_link *link)
{
	link->variant = spill->variant;
	serverpush_flat_read((serverpush_bytes){spill->bytes, spill->len}, link);
}

serverpush_spill *serverpush_spill_make(
	serverpush_set *set, const serverpush_link *link, uint64_t variant, uint16_t *flags)
{
	size_t len = serverpush_flat_measure(link);
	serverpush_spill *spill;

	*flags |= serverpush_link_must_not_push(link) ? SERVERPUSH_ENTRY_NEVER_PUSH : 0;
	if (serverpush_link_poisons_line(link)) {
		*flags |= SERVERPUSH_ENTRY_LAST;
		set->has_last = true;
	}
	set->has_relations |= !serverpush_is_hint(link->rel);
	if (!len && !variant) {
		return NULL;
	}
	set->has_spills = true;
	spill = emalloc(sizeof(*spill) + len);
	spill->variant = variant;
	spill->len = len;
	if (len) {
		serverpush_flat_write(spill->bytes, link);
	}
	set->bytes += len;
	return spill;
}

uint16_t serverpush_note_flags(serverpush_set *set, uint8_t rel, uint16_t flags)
{
	set->has_private |= (flags & SERVERPUSH_LINK_PRIVATE) != 0;
	if ((flags & SERVERPUSH_LINK_FOREIGN) && rel == SERVERPUSH_REL_PRELOAD) {
		flags |= SERVERPUSH_ENTRY_NEVER_PUSH;
	}
	return flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_ENTRY_NEVER_PUSH)
		? (uint16_t) (flags | SERVERPUSH_ENTRY_SEND_NOPUSH)
		: flags;
}

serverpush_spill *serverpush_spill_copy(const serverpush_spill *spill)
{
	size_t size;

	if (!spill) {
		return NULL;
	}
	size = sizeof(*spill) + spill->len;
	return memcpy(emalloc(size), spill, size);
}

/* Parameters that a later declaration may fill in: they say how to load the same thing, not what to load */
static bool can_fill_in(serverpush_bytes name)
{
	return serverpush_bytes_are(name, "integrity") || serverpush_bytes_are(name, "nonce")
		|| serverpush_bytes_are(name, "type") || serverpush_bytes_are(name, "referrerpolicy")
		|| serverpush_bytes_are(name, "title") || serverpush_bytes_are(name, "fetchpriority");
}

/* What the link says by this name; false: nothing */
static bool says(const serverpush_link *link, serverpush_bytes name, serverpush_bytes *value)
{
	if (serverpush_bytes_are(name, "type") && link->type != SERVERPUSH_TYPE_NONE) {
		*value = serverpush_type_name(link->type);
		return !(link->flags & SERVERPUSH_LINK_TYPE_INFERRED);
	}
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (serverpush_bytes_equal(param.name, name)) {
			*value = param.value;
			return true;
		}
	}
	return false;
}

/* One parameter, or type, of the later declaration: true if it is new; a conflict is noted */
static bool is_new(serverpush_entry *entry, const serverpush_link *first, serverpush_bytes name, serverpush_bytes value)
{
	serverpush_bytes earlier;

	if (!can_fill_in(name)) {
		return false;
	}
	if (!says(first, name, &earlier)) {
		return true;
	}
	if (!serverpush_bytes_equal(earlier, value)) {
		entry->flags |= SERVERPUSH_ENTRY_CONFLICT;
	}
	return false;
}

/* Replaces the spill by one with these parameters more */
static void append_params(serverpush_set *set, serverpush_entry *entry, serverpush_bytes more)
{
	serverpush_spill *old = entry->spill;
	serverpush_link link;
	char *params;

	serverpush_entry_link(entry, &link);
	params = emalloc(link.params.len + more.len);
	serverpush_append(serverpush_append(params, link.params), more);
	link.params = (serverpush_bytes){params, link.params.len + more.len};
	entry->spill = serverpush_spill_make(set, &link, old ? old->variant : 0, &entry->flags);
	efree(params);
	if (old) {
		set->bytes -= old->len;
		efree(old);
	}
}

/* Type and priority, which have fields of their own */
static bool fill_fields(serverpush_entry *entry, const serverpush_link *first, const serverpush_link *link)
{
	bool filled = false;

	if (link->type != SERVERPUSH_TYPE_NONE && !(link->flags & SERVERPUSH_LINK_TYPE_INFERRED)
		&& is_new(entry, first, SERVERPUSH_LITERAL("type"), serverpush_type_name(link->type))) {
		entry->type = link->type;
		entry->flags &= (uint16_t) ~SERVERPUSH_LINK_TYPE_INFERRED;
		filled = true;
	}
	if (link->priority != SERVERPUSH_PRIORITY_NONE && link->priority != first->priority) {
		if (first->priority == SERVERPUSH_PRIORITY_NONE) {
			entry->priority = link->priority;
			filled = true;
		} else {
			entry->flags |= SERVERPUSH_ENTRY_CONFLICT;
		}
	}
	return filled;
}

static bool fill_params(serverpush_set *set, serverpush_entry *entry, const serverpush_link *first,
	const serverpush_link *link)
{
	char *params = emalloc(link->params.len);
	serverpush_bytes more = {params, 0};

	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (is_new(entry, first, param.name, param.value)) {
			more.len = (size_t) (serverpush_param_append(params + more.len, &param) - params);
			if (serverpush_bytes_are(param.name, "type")) {
				/* in place of one that the extension had told */
				entry->type = SERVERPUSH_TYPE_NONE;
			}
		}
	}
	if (more.len) {
		append_params(set, entry, more);
	}
	efree(params);
	return more.len != 0;
}

/* A relation that is no hint has all its parameters for its identity: there is nothing to fill in */
static bool fill_in(serverpush_set *set, serverpush_entry *entry, const serverpush_link *link)
{
	serverpush_link first;
	bool filled;

	if (EXPECTED((link->params.len | link->priority | link->type) == 0) || !serverpush_is_hint(link->rel)) {
		return false;
	}
	serverpush_entry_link(entry, &first);
	filled = fill_fields(entry, &first, link);
	set->rich += filled;
	if (link->params.len) {
		filled |= fill_params(set, entry, &first, link);
	}
	return filled;
}

bool serverpush_entry_merge(serverpush_set *set, serverpush_entry *entry, const serverpush_link *link)
{
	bool changed = fill_in(set, entry, link);

	if ((entry->flags & SERVERPUSH_LINK_NOPUSH) && !(link->flags & SERVERPUSH_LINK_NOPUSH)) {
		entry->flags &= (uint16_t) ~SERVERPUSH_LINK_NOPUSH;
		changed = true;
	}
	if (!(link->flags & SERVERPUSH_LINK_INFERRED)) {
		/* somebody said it after all */
		entry->flags &= (uint16_t) ~SERVERPUSH_LINK_INFERRED;
	}
	entry->flags |= link->flags & SERVERPUSH_LINK_PRIVATE;
	set->has_private |= (link->flags & SERVERPUSH_LINK_PRIVATE) != 0;
	/* what the plan says of it may be another thing now */
	set->stale |= changed || entry->flags & (SERVERPUSH_ENTRY_CONFLICT | SERVERPUSH_LINK_PRIVATE);
	return changed;
}
