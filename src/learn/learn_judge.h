/*
 * Whether a candidate is given to a request now: the rules of trust, and what is known of its URL. Takes no lock;
 * called by the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_JUDGE_H
#define SERVERPUSH_LEARN_JUDGE_H

#include "src/learn/learn_find.h"
#include "src/learn/learn_pages.h"
#include "src/learn/learn_trust.h"

/* SERVERPUSH_LEARN_GIVEN, and then the URL's record has been read; or the reason against it */
serverpush_learn_reason serverpush_learn_judge(const serverpush_learn_table *table, const serverpush_learn_page *page,
	const serverpush_learn_candidate *candidate, int kind, uint32_t now, serverpush_learn_body *url);

static inline serverpush_learn_id serverpush_learn_id_of(const serverpush_learn_candidate *candidate)
{
	return (serverpush_learn_id) candidate->tag << 32 | candidate->url;
}

/* Why the page is not hinted, whatever its candidates are; SERVERPUSH_LEARN_GIVEN: nothing is against it */
static inline serverpush_learn_reason serverpush_learn_objection(const serverpush_learn_page *page)
{
	if (serverpush_learn_is_no_page(page)) {
		return SERVERPUSH_LEARN_NO_PAGES;
	}
	return page->mean < SERVERPUSH_LEARN_FAST_MS * 16 ? SERVERPUSH_LEARN_FAST : SERVERPUSH_LEARN_GIVEN;
}

#endif
