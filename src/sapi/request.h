/*
 * Facts of the current request: what relative references resolve against. Each is read when first needed and kept for
 * the request. Called by the API and by the header phase.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_REQUEST_H
#define SERVERPUSH_REQUEST_H

#include "src/link/url.h"

/* NULL where no request is: the command line, a SAPI without headers */
const serverpush_url_base *serverpush_request_base(void);

/* The `Cookie` field as the client sent it, empty if it sent none */
serverpush_bytes serverpush_request_cookies(void);

/* Forgets the facts when the request ends; there must be some */
void serverpush_request_end(void);

#endif
