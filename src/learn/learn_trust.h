/*
 * When a candidate is a hint: rules over bits, one for each complete look. Pure C without any state; called by what
 * looks and what finds.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_TRUST_H
#define SERVERPUSH_LEARN_TRUST_H

#include "src/learn/learn_cell.h"

/* So many complete looks of a kind before it has a say, and so many that had a candidate in a row */
#define SERVERPUSH_LEARN_LOOKS 3
/* What may be missing among the last 16 looks: on a page, and in a script's record */
#define SERVERPUSH_LEARN_PAGE_MISSES 2
#define SERVERPUSH_LEARN_SCRIPT_MISSES 1
/* On so many pages */
#define SERVERPUSH_LEARN_SCRIPT_PAGES 8
/* Among the last 32 navigations */
#define SERVERPUSH_LEARN_OTHER_ANSWERS 2
/* Complete looks without news, after which only one in so many navigations is looked at */
#define SERVERPUSH_LEARN_QUIET_LOOKS 8
#define SERVERPUSH_LEARN_QUIET_EVERY 16
/* What lies beyond is never missed: 48 KB; the scanner sees 64 */
#define SERVERPUSH_LEARN_FAR 48
/* A URL that was not seen for so many seconds is not hinted */
#define SERVERPUSH_LEARN_URL_AGE 86400
/* in milliseconds: faster pages gain nothing */
#define SERVERPUSH_LEARN_FAST_MS 10

/* How many are set, without a call into a library where the processor is not asked for one instruction */
static inline int serverpush_learn_bits(uint32_t word)
{
	word -= word >> 1 & 0x55555555;
	word = (word & 0x33333333) + (word >> 2 & 0x33333333);
	return (int) (((word + (word >> 4)) & 0x0f0f0f0f) * 0x01010101 >> 24);
}

/* The kind of looks that decides for requests of this kind; -1: there are too few of either */
static inline int serverpush_learn_deciding_kind(const serverpush_learn_page *page, int kind)
{
	if (page->looks[kind] >= SERVERPUSH_LEARN_LOOKS) {
		return kind;
	}
	return page->looks[!kind] >= SERVERPUSH_LEARN_LOOKS ? !kind : -1;
}

/* One more complete look of this kind that had the candidate, or has missed it */
void serverpush_learn_candidate_seen(serverpush_learn_candidate *candidate, int kind, uint16_t client);
void serverpush_learn_candidate_missed(serverpush_learn_candidate *candidate, int kind);

/* Whether the looks of this kind make it a hint, of a page or of a script */
bool serverpush_learn_is_steady(
	const serverpush_learn_page *page, const serverpush_learn_candidate *candidate, int kind);

/* Whether it is a hint for requests of `kind`, by the looks of the kind that decides */
bool serverpush_learn_is_hint(
	const serverpush_learn_page *page, const serverpush_learn_candidate *candidate, int kind, int decides);

/* Whether too many navigations were answered with something else than a page */
static inline bool serverpush_learn_is_no_page(const serverpush_learn_page *page)
{
	return page->navigations && serverpush_learn_bits(page->navigations) > SERVERPUSH_LEARN_OTHER_ANSWERS;
}

/*
 * Whether the policies are not to be given: the looks did not all have them, or fewer anonymous clients than make a URL
 * public (`clients`) were sent them, for there are URLs in them, too
 */
bool serverpush_learn_policies_vary(const serverpush_learn_page *page, uint8_t clients);

#endif
