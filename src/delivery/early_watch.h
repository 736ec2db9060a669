/*
 * The watch that early() keeps with serverpush.debug: what an early flush would have lost, had there been one. Where
 * PHP speaks to a browser by itself, or through mod_php, early() sends a 103 and nothing is lost; the same code behind
 * FastCGI flushes. Started by the API, asked by the hooks when the headers are out, and ended with the request.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_EARLY_WATCH_H
#define SERVERPUSH_EARLY_WATCH_H

#include "SAPI.h"

/* Remembers status, cookies and redirect as they are now; the first time in a request counts */
void serverpush_early_watch_start(void);

/*
 * These headers are out: warns of what is another than it was, at the place of the call. Not before they are out: the
 * warning may be shown, which is output.
 */
void serverpush_early_watch_warn(const sapi_headers_struct *headers);

/* The request is over; the watch must have been started */
void serverpush_early_watch_end(void);

#endif
