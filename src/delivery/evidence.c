/*
 * Evidence: copies of links in the form for a 103, the same one once.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/evidence.h"
#include "src/link/identity.h"
#include "src/link/link_writer.h"
#include "src/link/url_origin.h"
#include "src/plan/registry.h"
#include "src/set/private_links.h"

#define ARENA_SIZE (8 * 1024)

void serverpush_evidence_init(serverpush_evidence *evidence)
{
	evidence->arena = NULL;
	evidence->count = 0;
	evidence->origins = NULL;
	evidence->other_own_hints = false;
}

void serverpush_evidence_settle(serverpush_evidence *evidence)
{
	const zend_string *origins = SERVERPUSH_G(learn_origins);

	evidence->origins = zend_string_init(ZSTR_VAL(origins), ZSTR_LEN(origins), false);
}

void serverpush_evidence_destroy(serverpush_evidence *evidence)
{
	if (evidence->arena) {
		zend_arena_destroy(evidence->arena);
	}
	if (evidence->origins) {
		zend_string_release(evidence->origins);
	}
}

/* Whether serverpush.learn_origins has the origin of this URL, with or without the slash at its end */
static bool is_allowed(const serverpush_evidence *evidence, serverpush_bytes href)
{
	serverpush_bytes rest = SERVERPUSH_VIEW(evidence->origins ? evidence->origins : SERVERPUSH_G(learn_origins)), word;
	char *origin;
	size_t len;
	bool found = false;

	if (!rest.len) {
		return false;
	}
	origin = emalloc(href.len + 1);
	len = serverpush_url_origin(href, SERVERPUSH_REL_PRECONNECT, origin);
	while (len && !found && serverpush_next_word(&rest, &word)) {
		found = serverpush_names_origin(word, (serverpush_bytes){origin, len});
	}
	efree(origin);
	return found;
}

static uint64_t variant_of(const serverpush_link *link)
{
	serverpush_link anew = *link;

	anew.variant = 0;
	return serverpush_identity_variant(&anew, SERVERPUSH_G(hash_seed));
}

/* The sight that is the same link, or NULL */
static serverpush_learn_sight *find(serverpush_evidence *evidence, const serverpush_link *link)
{
	uint64_t variant = variant_of(link);

	for (uint32_t i = 0; i < evidence->count; i++) {
		const serverpush_link *seen = &evidence->sights[i].link;

		if (seen->rel == link->rel && seen->cors == link->cors
			&& serverpush_identity_as(seen->rel, seen->as) == serverpush_identity_as(link->rel, link->as)
			&& serverpush_bytes_equal(seen->href, link->href) && seen->variant == variant) {
			return &evidence->sights[i];
		}
	}
	return NULL;
}

static serverpush_bytes copy(serverpush_evidence *evidence, serverpush_bytes bytes)
{
	char *at = bytes.len ? zend_arena_alloc(&evidence->arena, bytes.len) : NULL;

	serverpush_append(at, bytes);
	return (serverpush_bytes){at, bytes.len};
}

/* Whether a link of the request with this URL is private: then none with it is learned, whoever has it */
static bool is_private(serverpush_bytes href)
{
	const serverpush_registry *registry = serverpush_registry_current();

	return registry
		&& serverpush_private_target(&registry->links, serverpush_set_find_target(&registry->links, href));
}

bool serverpush_evidence_add(
	serverpush_evidence *evidence, const serverpush_link *link, uint32_t offset, uint8_t flags)
{
	serverpush_learn_sight *sight;
	serverpush_link hint;
	char *room;

	if (link->href.len + link->params.len > SERVERPUSH_LEARN_LINK_MAX || (link->flags & SERVERPUSH_LINK_ANCHORED)
		|| (link->rel == SERVERPUSH_REL_PRELOAD && link->as == SERVERPUSH_AS_IMAGE)
		|| ((link->flags & SERVERPUSH_LINK_FOREIGN) && !is_allowed(evidence, link->href)) || is_private(link->href)) {
		return false;
	}
	if (!evidence->arena) {
		evidence->arena = zend_arena_create(ARENA_SIZE);
	}
	room = link->params.len ? zend_arena_alloc(&evidence->arena, link->params.len) : NULL;
	if (!serverpush_link_hint(link, &hint, room)) {
		return false;
	}
	sight = find(evidence, &hint);
	if (sight) {
		/* late is what nobody names earlier; else the HTML's place counts, whoever named the link before */
		if (!(flags & SERVERPUSH_LEARN_LATE)) {
			sight->flags &= (uint8_t) ~SERVERPUSH_LEARN_LATE;
			sight->offset = sight->offset ? sight->offset : offset;
		}
		sight->flags |= flags & (sight->flags | (uint8_t) ~SERVERPUSH_LEARN_LATE);
		return true;
	}
	if (evidence->count == SERVERPUSH_SIGHTS_MAX) {
		return false;
	}
	hint.href = copy(evidence, link->href);
	hint.rel_name = hint.destination = hint.version = (serverpush_bytes){NULL, 0};
	hint.variant = variant_of(&hint);
	evidence->sights[evidence->count++] = (serverpush_learn_sight){hint, offset, flags};
	return true;
}

void serverpush_evidence_spare_import_map(serverpush_evidence *evidence)
{
	for (uint32_t i = 0; i < evidence->count; i++) {
		serverpush_link *link = &evidence->sights[i].link;

		if (link->rel == SERVERPUSH_REL_MODULEPRELOAD) {
			link->rel = SERVERPUSH_REL_PRELOAD;
			link->as = serverpush_identity_as(SERVERPUSH_REL_MODULEPRELOAD, link->as);
			link->cors = link->cors == SERVERPUSH_CORS_NONE ? SERVERPUSH_CORS_ANONYMOUS : link->cors;
		}
	}
}
