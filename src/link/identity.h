/*
 * When two links are the same: when a browser would load the same thing for both. Relation type, target, destination,
 * CORS mode and the conditions (media, imagesrcset, imagesizes) are a hint's identity; of a relation that is no hint
 * every parameter is. Pure C; called by the set, and so by whatever holds one link against another.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_IDENTITY_H
#define SERVERPUSH_IDENTITY_H

#include "src/link/link.h"

/* The destination as it is compared: a module without one is a script (HTML standard, "modulepreload") */
static inline uint8_t serverpush_identity_as(uint8_t rel, uint8_t as)
{
	return rel == SERVERPUSH_REL_MODULEPRELOAD && as == SERVERPUSH_AS_NONE ? SERVERPUSH_AS_SCRIPT : as;
}

/* Whether it loads its URL as the script of a module, for every client; its variant must have been looked at */
static inline bool serverpush_loads_module_script(const serverpush_link *link)
{
	return link->rel == SERVERPUSH_REL_MODULEPRELOAD && link->variant == 0
		&& serverpush_identity_as(link->rel, link->as) == SERVERPUSH_AS_SCRIPT;
}

/*
 * All that could be varied without end: a relation type by name, a destination that no engine preloads, conditions,
 * the parameters of a relation that is no hint, another context. 0 for nearly all hints, which have none of it; else
 * 64 bits of a seeded hash, which nobody can make collide on purpose. What the link has as its `variant` already is
 * taken as it is.
 */
uint64_t serverpush_identity_variant(const serverpush_link *link, uint64_t seed);

/*
 * The same in parts, for a link-value with many relation types, whose parameters must not be read for each: that of a
 * hint; the sum of the parameters of another relation; and that of a relation type with such a sum.
 */
uint64_t serverpush_identity_of_hint(const serverpush_link *link, uint64_t seed);
uint64_t serverpush_identity_params(const serverpush_link *link, uint64_t seed);
uint64_t serverpush_identity_of_relation(serverpush_bytes name, uint64_t params, uint64_t seed);

/* What one more parameter adds to that sum, whatever its place among others */
uint64_t serverpush_identity_param(serverpush_bytes name, serverpush_bytes value, uint64_t seed);

#endif
