/*
 * What one response shows of what its page needs: links that were declared, links of its fields, and what its HTML has.
 * Called by what looks at pages, for one response with one of these.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_EVIDENCE_H
#define SERVERPUSH_EVIDENCE_H

#include "php.h"
#include "zend_arena.h"
#include "src/learn/learn_look.h"

/* More than a page has candidates: what comes behind these is not known by anybody */
#define SERVERPUSH_SIGHTS_MAX 96

typedef struct {
	/* of the bytes that the sights view */
	zend_arena *arena;
	uint32_t count;
	/* serverpush.learn_origins as it is in force; at the request's end it may be another one's, or nobody's */
	zend_string *origins;
	/* the page sent hints of its own that are none of the sights */
	bool other_own_hints;
	serverpush_learn_sight sights[SERVERPUSH_SIGHTS_MAX];
} serverpush_evidence;

void serverpush_evidence_init(serverpush_evidence *evidence);
void serverpush_evidence_destroy(serverpush_evidence *evidence);

/* What is added from here on is held against the settings of this moment */
void serverpush_evidence_settle(serverpush_evidence *evidence);

/*
 * A link whose target is normalised for the request, if it can be a hint at all: of the own origin, or one of
 * serverpush.learn_origins, and not private. `flags` are those of a sight; a link that was seen before gets them, too.
 * Whether it is a sight now.
 */
bool serverpush_evidence_add(
	serverpush_evidence *evidence, const serverpush_link *link, uint32_t offset, uint8_t flags);

/*
 * The page has an import map: a modulepreload ahead of it would keep Firefox from taking the map, a preload of the
 * script in the mode of modules does not
 */
void serverpush_evidence_spare_import_map(serverpush_evidence *evidence);

#endif
