/*
 * The early flush: the final response's header block now, the body later. For FastCGI, which cannot carry a 103, and
 * for everything else. Called by the API.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_EARLY_FLUSH_H
#define SERVERPUSH_EARLY_FLUSH_H

#include <stdbool.h>

/*
 * `unbuffered`: with a field that tells nginx not to hold the response back. false: nothing was sent;
 * SERVERPUSH_G(early_flush) says why.
 */
bool serverpush_early_flush(bool unbuffered);

#endif
