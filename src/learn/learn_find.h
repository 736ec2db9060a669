/*
 * What a page is to be hinted with. Takes no lock and writes nothing. Called by src/delivery/learned.c at the beginning
 * of a request.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_FIND_H
#define SERVERPUSH_LEARN_FIND_H

#include "src/learn/learn_key.h"
#include "src/link/link.h"

/* Why nothing is given, in the order in which it is asked; of several candidates the reason of the nearest one */
typedef enum {
	SERVERPUSH_LEARN_GIVEN,
	SERVERPUSH_LEARN_UNKNOWN_HOST,
	/* and its script has no record, either */
	SERVERPUSH_LEARN_UNKNOWN_PAGE,
	/* fewer than 3 complete looks, and the script's record gives nothing */
	SERVERPUSH_LEARN_FEW_LOOKS,
	/* more than 2 of the last 32 answers were no page */
	SERVERPUSH_LEARN_NO_PAGES,
	/* under 10 ms on average */
	SERVERPUSH_LEARN_FAST,
	/* it has nothing to hint */
	SERVERPUSH_LEARN_NO_CANDIDATES,
	/* it has, but not in each of the last looks, or only one client saw it */
	SERVERPUSH_LEARN_NOT_STEADY,
	SERVERPUSH_LEARN_NOT_PUBLIC,
	/* dead, or not seen for a day, or private */
	SERVERPUSH_LEARN_OUTDATED,
	/* it sends hints of its own, and not all of them are in the learned set */
	SERVERPUSH_LEARN_OWN_HINTS,
	/* a writer was at it, twice */
	SERVERPUSH_LEARN_IN_USE,
	SERVERPUSH_LEARN_REASON_COUNT
} serverpush_learn_reason;

/* A lower-case English phrase */
const char *serverpush_learn_reason_name(serverpush_learn_reason reason);

/* A link of a page in the table, to be told again in the look at the same response */
typedef uint64_t serverpush_learn_id;

typedef struct {
	serverpush_learn_reason reason;
	/* whether the response is to be looked at; always where hints are given */
	bool look;
	/* the page was seen too seldom: these are the hints of its script */
	bool by_script;
	/* the policies of the looks are not all the same: none is given, and links of the own origin only */
	bool policies_vary;
	/* the mean time from activation to headers, in milliseconds */
	uint32_t mean_ms;
	/* field values, empty where there are none */
	serverpush_bytes referrer_policy;
	serverpush_bytes content_security_policy;
	size_t count;
	serverpush_link links[SERVERPUSH_LEARN_HINTS_MAX];
	serverpush_learn_id ids[SERVERPUSH_LEARN_HINTS_MAX];
} serverpush_learn_hints;

/*
 * All that is given are copies in `buffer`, each on no certain alignment; what does not fit is left out (a 103 carries
 * some 4,000 bytes; 48 links can have 48 KB). `cookies`: the request has any. `now` in seconds since 1970.
 */
void serverpush_learn_find(const serverpush_learn_table *table, const serverpush_learn_key *key, bool cookies,
	int64_t now, char *buffer, size_t size, serverpush_learn_hints *hints);

#endif
