/*
 * Early hints: the request's links as a 103 (RFC 8297) before the page exists. Called by the API, and through the hooks
 * where the SAPI sends an interim response by itself.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_EARLY_HINTS_H
#define SERVERPUSH_EARLY_HINTS_H

#include "SAPI.h"
#include "src/sapi/hooks.h"

/*
 * Sends an interim response with this status (1xx) and all links that have a form for it, those of other code and
 * private ones included, behind the policies that govern them.
 * false: it was not sent; SERVERPUSH_G(early_hints) says why.
 */
bool serverpush_early_hints_send(int status);

/* An interim response of the SAPI's own: the same fields into `list` */
serverpush_interim_answer serverpush_early_hints_interim(const sapi_headers_struct *headers, zend_llist *list);

#endif
