/*
 * Whether a shared cache, such as a CDN or a page cache, may keep a response for other clients. Called by whatever
 * would make the response differ from client to client.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_SHARED_CACHE_H
#define SERVERPUSH_SHARED_CACHE_H

#include <stdbool.h>
#include "SAPI.h"

/*
 * As the header list has it now; in doubt true. Not only by RFC 9111: page caches keep what only carries a validator,
 * and many read fields of their own before `Cache-Control`.
 */
bool serverpush_shared_cache_may_keep(const sapi_headers_struct *headers);

#endif
