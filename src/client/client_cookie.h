/*
 * What this client was sent before, as its cookie tells: which links it knows, and the cookie that tells it next time.
 * Called by the plan, which asks, and by the header phase, which sends the cookie.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_CLIENT_COOKIE_H
#define SERVERPUSH_CLIENT_COOKIE_H

#include "SAPI.h"
#include "src/set/link_set.h"

typedef struct _serverpush_client_cookie serverpush_client_cookie;

/*
 * Reads the cookie; to be freed. NULL: this response is to be what it would be for any other client, because
 * serverpush.cache_aware is off, the request is no GET, a shared cache may keep the response, or the application sets
 * the cookie itself. It is valid for the links that are in the set now.
 */
serverpush_client_cookie *serverpush_client_cookie_recall(
	const serverpush_set *set, const sapi_headers_struct *headers);
void serverpush_client_cookie_free(serverpush_client_cookie *client);

/* Marks those pending links that the client knows: SERVERPUSH_OUTCOME_KNOWN or SERVERPUSH_OUTCOME_SKIPPED */
void serverpush_client_cookie_mark(serverpush_client_cookie *client, serverpush_set *set);

/*
 * The most bytes of the header block that the cookie can take if all links that are pending now, or some of them, are
 * sent. If that is more than half of `room`, no cookie will be set, and it takes 0: the links matter more.
 */
size_t serverpush_client_cookie_reserve(serverpush_client_cookie *client, const serverpush_set *set, size_t room);

/* The `Set-Cookie` line for the links that are pending now, emalloc'ed; NULL if there is nothing to be remembered */
char *serverpush_client_cookie_line(serverpush_client_cookie *client, const serverpush_set *set, size_t *len);

#endif
