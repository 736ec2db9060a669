/*
 * The account: one walk, for who lists it and for who counts.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/plan/account.h"

void serverpush_account_visit(const serverpush_registry *registry, serverpush_account_visitor visit, void *context)
{
	if (!registry) {
		return;
	}
	SERVERPUSH_SET_FOREACH(&registry->links, entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		visit(&(serverpush_account_line){entry->href, serverpush_link_rel_name(&link), true,
				(serverpush_outcome) entry->outcome, (serverpush_reason) entry->reason},
			context);
	}
	for (uint32_t i = 0; i < registry->refusal_count; i++) {
		const serverpush_refusal *refusal = &registry->refusals[i];

		visit(&(serverpush_account_line){refusal->href, SERVERPUSH_VIEW(refusal->rel), false,
				serverpush_reason_outcome(refusal->reason), refusal->reason},
			context);
	}
}

/* How many lines there are of each outcome, and of links */
typedef struct {
	uint32_t of[SERVERPUSH_OUTCOME_REFUSED + 1];
	uint32_t links;
} counts;

static void count(const serverpush_account_line *line, void *context)
{
	counts *counted = context;

	counted->of[line->taken_up ? line->outcome : SERVERPUSH_OUTCOME_REFUSED]++;
	counted->links += line->taken_up;
}

char *serverpush_account_timing_line(const serverpush_registry *registry, size_t *len)
{
	counts counted = {{0}, 0};
	const uint32_t *of = counted.of;
	char known[sizeof(", 4294967295 known")] = "";
	char *line;

	serverpush_account_visit(registry, count, &counted);
	if (registry->client) {
		snprintf(known, sizeof(known), ", %" PRIu32 " known",
			of[SERVERPUSH_OUTCOME_KNOWN] + of[SERVERPUSH_OUTCOME_SKIPPED]);
	}
	*len = spprintf(&line, 0,
		"Server-Timing: serverpush;desc=\"%" PRIu32 " declared, %" PRIu32 " sent%s, %" PRIu32 " foreign, %" PRIu32
		" over budget, %" PRIu32 " suppressed, %" PRIu32 " refused\"",
		counted.links, of[SERVERPUSH_OUTCOME_PENDING], known, of[SERVERPUSH_OUTCOME_SET_BY_OTHERS],
		of[SERVERPUSH_OUTCOME_OVER_BUDGET], of[SERVERPUSH_OUTCOME_SUPPRESSED], of[SERVERPUSH_OUTCOME_REFUSED]);
	return line;
}
