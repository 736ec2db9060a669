/*
 * What of a link has no room in an entry, and what becomes of it when the link is declared again. Called by the set
 * alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_SPILL_H
#define SERVERPUSH_SPILL_H

#include "src/set/link_set.h"

/* NULL if there is nothing; sets the flags of an entry that follow from the link */
serverpush_spill *serverpush_spill_make(
	serverpush_set *set, const serverpush_link *link, uint64_t variant, uint16_t *flags);

/* Flags of an entry that say something of the set, or of what its field says: what they are then */
#define SERVERPUSH_FLAGS_TO_NOTE \
	(SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_PRIVATE | SERVERPUSH_ENTRY_NEVER_PUSH)
uint16_t serverpush_note_flags(serverpush_set *set, uint8_t rel, uint16_t flags);

serverpush_spill *serverpush_spill_copy(const serverpush_spill *spill);

/*
 * The link was declared once more: what the first declaration left open is filled in, `nopush` is lifted unless both
 * say it, and that it is private stays. Where both say something different the first stands, and the entry has a
 * conflict. Whether anything changed that is sent.
 */
bool serverpush_entry_merge(serverpush_set *set, serverpush_entry *entry, const serverpush_link *link);

#endif
