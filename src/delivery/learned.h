/*
 * Learned hints: what the page needs is looked up, and a 103 leaves before the first line of PHP runs. Called by the
 * module at the beginning of each request, and by the report.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARNED_H
#define SERVERPUSH_LEARNED_H

#include "src/link/link.h"

/* A request has begun: what its page needs goes out now, if that is known. Not for the built-in server. */
void serverpush_learned_begin(void);

/* The same for the built-in server alone, whose request is known at RINIT only */
void serverpush_learned_begin_late(void);

/* The learned links of this page, and whether each went out, in a 103 or with the final response: for the report */
typedef void (*serverpush_learned_visitor)(const serverpush_link *link, bool sent, void *context);
void serverpush_learned_visit(serverpush_learned_visitor visit, void *context);

#endif
