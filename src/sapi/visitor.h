/*
 * Who asks for what, as the SAPI knows it at the very beginning of a request: before any superglobal is there, where
 * one may still be the previous client's (FrankenPHP's workers). Nothing read here comes from a superglobal, and no
 * request without `Sec-Fetch-Mode: navigate` costs more than two questions. Called by what learns pages.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_VISITOR_H
#define SERVERPUSH_VISITOR_H

#include "php.h"
#include "src/link/url.h"

typedef struct {
	/* the request's target, path and query as sent, and its protocol */
	serverpush_bytes target;
	serverpush_bytes protocol;
	/* "https" or "http" as far as anybody says so; the Host in lower case, empty if it is none */
	serverpush_bytes scheme;
	serverpush_bytes host;
	/* X-Forwarded-Host and Forwarded as sent, trusted or not */
	serverpush_bytes forwarded_host;
	serverpush_bytes forwarded;
	serverpush_bytes document_root;
	/* the file that PHP runs; to be copied, for it does not live until the request's end everywhere */
	serverpush_bytes script;
	/* Sec-CH-UA-Mobile: ?1 */
	bool mobile;
	bool cookies;
	/* without Cookie, Authorization, REMOTE_USER and client certificate */
	bool anonymous;
	/* the client's address: REMOTE_ADDR, or what a proxy of the house says of it; empty: a Unix socket's */
	serverpush_bytes address;
	/* what the views above are of, where the SAPI does not keep it until the request's end */
	zval variables;
	char authority[SERVERPUSH_AUTHORITY_MAX];
} serverpush_visitor;

/* Whether somebody at this address is a proxy of the house, whose word counts for the client's address */
typedef bool (*serverpush_is_proxy)(serverpush_bytes address);

/*
 * Reads all that if this GET request is a browser's that navigates here for a document: `Sec-Fetch-Mode: navigate`,
 * `Sec-Fetch-Dest: document`, no `Range`, not conditional, no `Sec-Purpose: prefetch`, no `Save-Data: on`. false: it is
 * not, and nothing is to be ended.
 */
bool serverpush_visitor_read(serverpush_visitor *visitor, serverpush_is_proxy is_proxy);

/* Whether this protocol has interim responses, where the SAPI's writer does not ask its server */
bool serverpush_visitor_takes_interim(const serverpush_visitor *visitor);

void serverpush_visitor_end(serverpush_visitor *visitor);

#endif
