/*
 * Learned hints: the table of what pages need, and the 103 that leaves before the first line of PHP runs. Called by the
 * module at startup and at the beginning of each request, by the header phase, and by the API, which shows the table.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARNED_H
#define SERVERPUSH_LEARNED_H

#include "SAPI.h"
#include "src/learn/learn_list.h"

/* Makes the table, and has requests looked at, if serverpush.learn is not off; behind the other hooks */
void serverpush_learned_startup(void);
void serverpush_learned_shutdown(void);

/* NULL: nothing is learned here */
serverpush_learn_table *serverpush_learned_table(void);

/* What was wrong with the table, or with the file that was there before it, to stand behind "it "; NULL: nothing */
const char *serverpush_learned_problem(void);

/* serverpush.learn as it is in force: off where there is no table */
const char *serverpush_learned_state(void);

/* Why this process sends none, whatever the page; NULL: it does */
const char *serverpush_learned_obstacle(void);

/* A request has begun: what its page needs goes out now, if that is known. Not for the built-in server. */
void serverpush_learned_begin(void);

/* The same for the built-in server alone, whose request is known at RINIT only */
void serverpush_learned_begin_late(void);

/* With serverpush.learn_final: the learned links into the final response's fields, behind all others */
void serverpush_learned_add_final(sapi_headers_struct *headers);

/*
 * Takes them out of what headers_list() shows once the headers were sent: a page cache would replay them, and whoever
 * looks at pages could not tell them from the page's own
 */
void serverpush_learned_unlist(zval *list);

/* The learned links of this page, and whether each went out, in a 103 or with the final response: for the report */
typedef void (*serverpush_learned_visitor)(const serverpush_link *link, bool sent, void *context);
void serverpush_learned_visit(serverpush_learned_visitor visit, void *context);

#endif
