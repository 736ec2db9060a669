/*
 * The rules of trust.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_trust.h"

static inline uint32_t lowest(unsigned count)
{
	return count >= 16 ? 0xffff : (1u << count) - 1;
}

static void shift(serverpush_learn_candidate *candidate, int kind, unsigned bit)
{
	candidate->bits[kind] = (uint16_t) (candidate->bits[kind] << 1 | bit);
	if (candidate->age[kind] < 16) {
		candidate->age[kind]++;
	}
}

void serverpush_learn_candidate_seen(serverpush_learn_candidate *candidate, int kind, uint16_t client)
{
	shift(candidate, kind, 1);
	if (!candidate->client[kind]) {
		candidate->client[kind] = client;
	} else if (candidate->client[kind] != client) {
		candidate->flags |= SERVERPUSH_LEARN_SECOND(kind);
	}
}

void serverpush_learn_candidate_missed(serverpush_learn_candidate *candidate, int kind)
{
	/* what this kind never saw is not missed by it: the looks count since its first sight */
	if (candidate->age[kind]) {
		shift(candidate, kind, 0);
	}
}

bool serverpush_learn_is_steady(
	const serverpush_learn_page *page, const serverpush_learn_candidate *candidate, int kind)
{
	uint32_t last = lowest(SERVERPUSH_LEARN_LOOKS), bits = candidate->bits[kind];
	unsigned looks = candidate->age[kind];
	int misses = SERVERPUSH_LEARN_PAGE_MISSES;

	if (page->head.type == SERVERPUSH_LEARN_SCRIPT) {
		/* of all looks, for other pages have the same script */
		looks = page->looks[kind] < 16 ? page->looks[kind] : 16;
		misses = SERVERPUSH_LEARN_SCRIPT_MISSES;
		if (!(candidate->flags & SERVERPUSH_LEARN_BLOCKING)
			|| serverpush_learn_bits(candidate->pages) < SERVERPUSH_LEARN_SCRIPT_PAGES) {
			return false;
		}
	}
	return (bits & last) == last && candidate->flags & SERVERPUSH_LEARN_SECOND(kind)
		&& (int) (looks < 16 ? looks : 16) - serverpush_learn_bits(bits & lowest(looks)) <= misses;
}

bool serverpush_learn_is_hint(
	const serverpush_learn_page *page, const serverpush_learn_candidate *candidate, int kind, int decides)
{
	/* where the other kind decides, the few looks of this one must have had it, too */
	uint32_t own = decides == kind ? 0 : lowest(page->looks[kind]);

	return (candidate->bits[kind] & own) == own && serverpush_learn_is_steady(page, candidate, decides);
}

bool serverpush_learn_policies_vary(const serverpush_learn_page *page, uint8_t clients)
{
	int looks = page->looks[0] + page->looks[1], run;

	if (page->policy_tag[0] | page->policy_tag[1] && page->policy_client_count < clients) {
		return true;
	}
	looks = looks < 16 ? looks : 16;
	run = page->policy_run[0] < page->policy_run[1] ? page->policy_run[0] : page->policy_run[1];
	return run < looks;
}
