/*
 * The judgement of one candidate.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_judge.h"

serverpush_learn_reason serverpush_learn_judge(const serverpush_learn_table *table, const serverpush_learn_page *page,
	const serverpush_learn_candidate *candidate, int kind, uint32_t now, serverpush_learn_body *url)
{
	int decides = serverpush_learn_deciding_kind(page, kind);

	if (decides < 0 || !serverpush_learn_is_hint(page, candidate, kind, decides)) {
		return SERVERPUSH_LEARN_NOT_STEADY;
	}
	if (!serverpush_learn_url_read(table, &page->head, serverpush_learn_name_of(candidate), url)) {
		return SERVERPUSH_LEARN_OUTDATED;
	}
	/* for requests with cookies, and by what such requests showed */
	if (!serverpush_learn_url_is_public(table, url) && !(table->signed_in && kind == 1 && decides == 1)) {
		return SERVERPUSH_LEARN_NOT_PUBLIC;
	}
	if (url->head.flags & (SERVERPUSH_LEARN_DEAD | SERVERPUSH_LEARN_IS_PRIVATE)
		|| (now > url->head.last && now - url->head.last > SERVERPUSH_LEARN_URL_AGE)) {
		return SERVERPUSH_LEARN_OUTDATED;
	}
	return SERVERPUSH_LEARN_GIVEN;
}
