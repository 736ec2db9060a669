/*
 * The table of learned hints: one mapping that all workers of a server share, anonymous or a file. This is its door:
 * opened at startup before workers fork, closed at shutdown, and what it counts. Called by src/delivery/learned.c and
 * whoever stands above it; what the table is asked and told have headers of their own (learn_key.h, learn_find.h,
 * learn_look.h, learn_list.h).
 *
 * Readers never wait. Writers take the lock only if it is free, and any of them may die at any instruction. What is in
 * the mapping is never trusted: it may come from a file that holds anything.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_TABLE_H
#define SERVERPUSH_LEARN_TABLE_H

#include "src/link/bytes.h"

#define SERVERPUSH_LEARN_MEMORY_MIN ((size_t) 256 << 10)
#define SERVERPUSH_LEARN_MEMORY_MAX ((size_t) 1 << 30)
#define SERVERPUSH_LEARN_CLIENTS_MIN 2
#define SERVERPUSH_LEARN_CLIENTS_MAX 11
/* Most candidates of a page, and so most hints */
#define SERVERPUSH_LEARN_HINTS_MAX 48
/* A policy that is longer counts as if it varied */
#define SERVERPUSH_LEARN_POLICY_MAX 1024
/* A link whose target and other bytes are more together is not learned */
#define SERVERPUSH_LEARN_LINK_MAX 1024

/* How a page has a candidate */
/* a stylesheet, or a script that blocks the parser: what a script's record may hint */
#define SERVERPUSH_LEARN_BLOCKING 0x01
/* the page sent it itself, in a 103 of its own */
#define SERVERPUSH_LEARN_OWN_HINT 0x02
/* the HTML has it; otherwise a field or a declaration */
#define SERVERPUSH_LEARN_IN_HTML 0x04
/* a script too far down to be waited for first: no new candidate, but what one has that is known from elsewhere */
#define SERVERPUSH_LEARN_LATE 0x80

typedef struct serverpush_learn_table serverpush_learn_table;

typedef struct {
	/* bytes of the mapping; brought into the range above */
	size_t memory;
	/* the path of a file with a NUL behind it, or NULL */
	const char *file;
	/* different anonymous clients that make a URL public; brought into the range above */
	uint8_t clients;
	/* candidates of requests with cookies need not be public, for such requests */
	bool signed_in;
	/* another one forgets all */
	serverpush_bytes version;
	/* which PHP this is: a file that another one made is discarded */
	serverpush_bytes build;
	/* for the command line: an existing file is read, nothing is ever made or written */
	bool read_only;
} serverpush_learn_options;

/*
 * What opening came to: a table, or NULL. `problem` is set to a static English phrase that can stand behind "the file
 * of learned hints ", to be said once, or to NULL: together with a table it tells why an old file was discarded.
 */
serverpush_learn_table *serverpush_learn_open(const serverpush_learn_options *options, const char **problem);

/* Unmaps and never destroys: it runs in every child of a server. NULL is nothing. */
void serverpush_learn_close(serverpush_learn_table *table);

/*
 * To be called at the activation of each request. A process that was forked in the midst of a request (pcntl_fork())
 * has had no activation of its own: what it tells is refused.
 */
void serverpush_learn_begin(serverpush_learn_table *table);

/* Why a response was not looked at, or a look was in vain. The caller counts those that it finds by itself. */
typedef enum {
	SERVERPUSH_LEARN_SKIPPED_EXCLUDED,
	SERVERPUSH_LEARN_SKIPPED_COMPRESSED,
	SERVERPUSH_LEARN_SKIPPED_ENCODING,
	SERVERPUSH_LEARN_SKIPPED_NO_HOST,
	SERVERPUSH_LEARN_SKIPPED_MEMORY,
	/* looked at, and not whole: it teaches little */
	SERVERPUSH_LEARN_SKIPPED_INCOMPLETE,
	/* these are counted here */
	SERVERPUSH_LEARN_SKIPPED_LONG_KEY,
	SERVERPUSH_LEARN_SKIPPED_TOKEN,
	SERVERPUSH_LEARN_SKIPPED_BUSY,
	SERVERPUSH_LEARN_SKIPPED_FULL,
	SERVERPUSH_LEARN_SKIPPED_FORKED,
	SERVERPUSH_LEARN_SKIPPED_READ_ONLY,
	/* links, not responses: over 48 of a page, too long, private, of a kind that is never learned */
	SERVERPUSH_LEARN_SKIPPED_LINKS,
	SERVERPUSH_LEARN_SKIPPED_COUNT
} serverpush_learn_skipped;

const char *serverpush_learn_skipped_name(serverpush_learn_skipped reason);
void serverpush_learn_skip(serverpush_learn_table *table, serverpush_learn_skipped reason);

typedef struct {
	/* of the mapping in bytes; cells of it, and those that are not free */
	size_t size;
	uint32_t cells;
	uint32_t used;
	/* records */
	uint32_t pages;
	uint32_t proven;
	uint32_t hosts;
	uint32_t urls;
	uint64_t looks;
	/* hints that were sent, and of these those that the page had */
	uint64_t hinted;
	uint64_t right;
	/* the same of those that would have been sent */
	uint64_t would_hint;
	uint64_t would_be_right;
	/* records that had to go for others; repairs after a writer that died */
	uint64_t displaced;
	uint64_t repairs;
	uint64_t skipped[SERVERPUSH_LEARN_SKIPPED_COUNT];
} serverpush_learn_totals;

void serverpush_learn_count(const serverpush_learn_table *table, serverpush_learn_totals *totals);

/* The bytes of the mapping that are in use */
static inline size_t serverpush_learn_used(const serverpush_learn_totals *totals)
{
	return totals->cells ? totals->size / totals->cells * totals->used : 0;
}

/*
 * Forgets all, or the pages with this path and query of one user and document root (`uid` and `root` as in a
 * serverpush_learn_facts). The one call that waits for other writers, a tenth of a second at most. How many pages; -1:
 * not done.
 */
long serverpush_learn_forget_all(serverpush_learn_table *table);
long serverpush_learn_forget(serverpush_learn_table *table, uint32_t uid, serverpush_bytes root, serverpush_bytes path);

#endif
