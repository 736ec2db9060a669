/*
 * What a page is known by: from the facts of a request to the keys of its host, its page and its script. Called by
 * src/delivery/learned.c at activation, and the key is kept for the look at the response.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_KEY_H
#define SERVERPUSH_LEARN_KEY_H

#include "src/learn/learn_hash.h"
#include "src/learn/learn_table.h"

/* A longer path with its query is not learned */
#define SERVERPUSH_LEARN_PATH_MAX 512
/* Longer ones are no host's name and no document root */
#define SERVERPUSH_LEARN_HOST_MAX 792
#define SERVERPUSH_LEARN_ROOT_MAX 1024

typedef struct {
	uint32_t uid;
	serverpush_bytes root;
	/* "https" or "http" */
	serverpush_bytes scheme;
	/* with its port, in lower case */
	serverpush_bytes host;
	/* X-Forwarded-Host and Forwarded as they were sent, trusted or not; empty where there are none */
	serverpush_bytes forwarded_host;
	serverpush_bytes forwarded;
	/* Sec-CH-UA-Mobile says so */
	bool mobile;
	/* path and query as sent: the request's target */
	serverpush_bytes target;
	/* the script's path; empty: there is no record for it */
	serverpush_bytes script;
} serverpush_learn_facts;

typedef struct {
	serverpush_learn_hash host;
	serverpush_learn_hash page;
	serverpush_learn_hash script;
	/* whose views must live as long as the key is used: a look makes the host's record of them */
	const serverpush_learn_facts *facts;
	/* the target without parameters of trackers */
	uint16_t path_len;
	char path[SERVERPUSH_LEARN_PATH_MAX];
} serverpush_learn_key;

/* false: such a page is not learned; counted with its reason */
bool serverpush_learn_key_make(
	serverpush_learn_table *table, const serverpush_learn_facts *facts, serverpush_learn_key *key);

/*
 * Path and query without the query's parameters that trackers add, into `out`, which holds SERVERPUSH_LEARN_PATH_MAX
 * bytes. The length; SIZE_MAX: it would be longer.
 */
size_t serverpush_learn_path(serverpush_bytes target, char *out);

/*
 * Whether a segment of the path has 20 or more letters and digits in a row, of both kinds: a token. A UUID and its kin
 * are, too: hyphens and low lines between them do not count where letters and digits change places all the time.
 */
bool serverpush_learn_path_has_token(serverpush_bytes path);

#endif
