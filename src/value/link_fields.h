/*
 * `Link` field values as the API gives them out: every parameter, in PHP's types. Called by Link::parse() and by what
 * takes fields into a LinkSet.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_FIELDS_H
#define SERVERPUSH_LINK_FIELDS_H

#include "php.h"

/*
 * Of one link-value so many parameters beside `rel` are read. PHP hashes the keys of arrays without a seed: names that
 * were made to collide must not cost their square.
 */
#define SERVERPUSH_FIELD_PARAMS_MAX 256

/*
 * Called for each link, one relation type at a time; `nth` counts those of one link-value from 0. `attributes` is an
 * array, the same for all of them, to be referenced if it is kept.
 */
typedef void (*serverpush_link_visitor)(
	zend_string *href, zend_string *rel, zval *attributes, uint32_t nth, void *context);

/* Reads a field by RFC 8288, appendix B. Never throws. */
void serverpush_link_fields_read(zend_string *field, serverpush_link_visitor visit, void *context);

#endif
