/*
 * Facts of the current request: what relative references resolve against, what the client can take. Those of the URL
 * are read when first needed and kept for the request. Called by the API, by the header phase, and by
 * the writers of interim responses.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_REQUEST_H
#define SERVERPUSH_REQUEST_H

#include "php.h"
#include "src/link/url.h"

/* NULL where no request is: the command line, a SAPI without headers */
const serverpush_url_base *serverpush_request_base(void);

/*
 * Reads what URLs need of the request, to stand until its end: by then superglobals may be gone, and settings are
 * again what they were before .htaccess, a virtual host or the script changed them
 */
void serverpush_request_settle(void);

/* Whether a protocol is known to have interim responses: HTTP/1.1 or later (RFC 8297, section 2); the request's */
bool serverpush_protocol_has_interim(serverpush_bytes protocol);
bool serverpush_request_has_interim(void);

/* Whether a browser navigates: a GET request with `Sec-Fetch-Mode: navigate` (W3C Fetch Metadata) */
bool serverpush_request_is_navigation(void);

/* Whether the server takes the output for a part of another response, so that header fields of it go nowhere */
bool serverpush_request_is_part(void);

bool serverpush_request_is_get(void);
/* The `Cookie` field as the client sent it, empty if it sent none */
serverpush_bytes serverpush_request_cookies(void);

/* DOCUMENT_ROOT of the request, to be released; empty where it says none */
zend_string *serverpush_request_document_root(void);

/* Forgets the facts when the request ends; there must be some */
void serverpush_request_end(void);

#endif
