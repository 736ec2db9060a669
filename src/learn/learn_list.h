/*
 * What the table holds, for people: one page after the other, each as it was at one moment. Called by what shows or
 * exports learned hints; takes no lock.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_LIST_H
#define SERVERPUSH_LEARN_LIST_H

#include "src/learn/learn_find.h"

typedef struct {
	serverpush_link link;
	/* it is given, to requests without and with cookies */
	bool hint[2];
	bool public;
	bool dead;
	/* of the looks without and with cookies since it was first there, 16 at most, those that had it, and how many */
	uint8_t support[2];
	uint8_t looks[2];
	/* seconds since 1970, of the URL on this host */
	int64_t first_seen;
	int64_t last_seen;
	/* responses that were hinted with it, or would have been, and those of them that had it */
	uint16_t hinted;
	uint16_t right;
} serverpush_learn_listed_link;

typedef struct {
	uint32_t uid;
	serverpush_bytes root;
	serverpush_bytes scheme;
	serverpush_bytes host;
	/* path and query; the script's path where `script` is set */
	serverpush_bytes path;
	bool script;
	bool mobile;
	bool proven;
	/* why requests without and with cookies get nothing */
	serverpush_learn_reason reason[2];
	/* complete looks without and with cookies, 255 at most */
	uint8_t looks[2];
	int64_t first_seen;
	int64_t last_seen;
	uint32_t mean_ms;
	uint32_t hinted;
	uint32_t right;
	uint32_t would_hint;
	uint32_t would_be_right;
	serverpush_bytes referrer_policy;
	serverpush_bytes content_security_policy;
	bool policies_vary;
	size_t count;
	serverpush_learn_listed_link links[SERVERPUSH_LEARN_HINTS_MAX];
} serverpush_learn_listed;

/* false ends the listing. All views live until it returns. */
typedef bool (*serverpush_learn_lister)(const serverpush_learn_listed *page, void *context);

/*
 * Pages and scripts of one user and document root, or of all where `root` is NULL, which `learn_clients` clients saw;
 * returns how many more there are that fewer saw. `now` decides what is given.
 */
uint32_t serverpush_learn_list(const serverpush_learn_table *table, uint32_t uid, const serverpush_bytes *root,
	int64_t now, serverpush_learn_lister lister, void *context);

#endif
