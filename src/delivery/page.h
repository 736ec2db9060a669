/*
 * The page that goes by: one navigation from the request's beginning to the end of its response, and what it showed of
 * what the page needs. Begun by what sends learned hints; told by the hooks, the header phase and the early hints; at
 * the request's end it tells the table of learned hints.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_PAGE_H
#define SERVERPUSH_PAGE_H

#include "SAPI.h"
#include "src/delivery/evidence.h"
#include "src/delivery/look.h"
#include "src/learn/learn_find.h"
#include "src/sapi/visitor.h"
#include "src/set/link_set.h"

/* A 103 has 4,000 bytes by default; more hints than fit in here are not found */
#define SERVERPUSH_PAGE_HINTS_MAX 6144

typedef struct _serverpush_page {
	serverpush_learn_table *table;
	serverpush_visitor visitor;
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_hints hints;
	/* they went out in a 103 */
	bool hints_sent;
	/* the final headers were seen, and say that this is a page: a 200 with HTML; or that it counts as nothing */
	bool headers_seen;
	bool is_page;
	bool is_nothing;
	/* the response is whole; or its client went away before it was */
	bool finished;
	bool aborted;
	/* the learned links are among the final response's fields */
	bool final_added;
	/* a bit for each of the hints that is */
	uint64_t final_hints;
	/* where they stand there, and how many */
	size_t final_at;
	size_t final_count;
	/* from the request's beginning to the headers */
	uint64_t begun_at;
	uint32_t ms;
	serverpush_evidence evidence;
	/* NULL unless the body is looked at, and then also what the fields of the response say, to be released */
	serverpush_look *look;
	zend_string *referrer_policy;
	zend_string *content_security_policy;
	char buffer[SERVERPUSH_PAGE_HINTS_MAX];
	/* a copy: PHP-FPM frees it before the request ends */
	char script[SERVERPUSH_LEARN_PATH_MAX];
} serverpush_page;

/* Nanoseconds of a clock that only goes on, and seconds since 1970 */
uint64_t serverpush_page_clock(void);
int64_t serverpush_page_now(void);

/* The final headers are about to be sent, nothing of ours is among them yet */
void serverpush_page_see_headers(const sapi_headers_struct *headers);

/* They are out: the body begins */
void serverpush_page_open(void);
void serverpush_page_see_output(const char *bytes, size_t len);

/* The response is whole, if the client is still there: what is written from here on is no part of it */
void serverpush_page_finish(void);

/* These go out as a 103 that the page sends by itself */
void serverpush_page_see_own_hints(const serverpush_set *hints);

/* The request ends: what was seen is told, and forgotten here. There must be a page. */
void serverpush_page_end(void);

#endif
