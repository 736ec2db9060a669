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
#include "src/set/link_set.h"

/*
 * Sends an interim response with this status (1xx) and all links that have a form for it, those of other code and
 * private ones included, behind the policies that govern them.
 * false: it was not sent; SERVERPUSH_G(early_hints) says why.
 */
bool serverpush_early_hints_send(int status);

/*
 * What of the hints fits into a 103 goes into `list`, behind those of `fields` that are policies. `list` stays empty if
 * there is a reason to send none.
 */
serverpush_reason serverpush_early_hints_write(serverpush_set *hints, const zend_llist *fields, zend_llist *list);

/*
 * The short way where nothing is to be said beside links of which no two are the same, and all are preloads of the own
 * origin that say nothing but their destination: no set is made of them (2,000 instructions less for four). false: they
 * are not such, or do not all fit, and nothing is in `list`.
 */
bool serverpush_early_hints_write_plain(const serverpush_link *links, size_t count, zend_llist *list);

/* The one 103 of this request is out: browsers take no other */
void serverpush_early_hints_were_sent(void);

/* An interim response of the SAPI's own: the same fields into `list` */
serverpush_interim_answer serverpush_early_hints_interim(const sapi_headers_struct *headers, zend_llist *list);

#endif
