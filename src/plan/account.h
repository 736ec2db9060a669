/*
 * The account of the request: what became of each link, as the last plan has it, and of each declaration that was
 * refused. Told line by line to report(), and counted for the Server-Timing field of serverpush.debug.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_ACCOUNT_H
#define SERVERPUSH_ACCOUNT_H

#include "src/plan/registry.h"

typedef struct {
	zend_string *href;
	serverpush_bytes rel;
	/* it is a link of the request; if not, its declaration was refused */
	bool taken_up;
	serverpush_outcome outcome;
	serverpush_reason reason;
} serverpush_account_line;

typedef void (*serverpush_account_visitor)(const serverpush_account_line *line, void *context);

/* The links in the order of declaration, then what was refused; `registry` is NULL where nothing was declared */
void serverpush_account_visit(const serverpush_registry *registry, serverpush_account_visitor visit, void *context);

/* The most that the line below takes, numbers of ten digits included */
#define SERVERPUSH_ACCOUNT_LINE_MAX 192

/* The most that the line takes which says how early the 103 was */
#define SERVERPUSH_EARLY_TIMING_MAX 48

/* The Server-Timing line, emalloc'ed; links that are pending count as sent */
char *serverpush_account_timing_line(const serverpush_registry *registry, size_t *len);

#endif
