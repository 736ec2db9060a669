/*
 * The links that a response object carries already, by the values of its `Link` fields. Read by the API, which puts
 * links onto such objects; asked by the plan.
 *
 * What was read last is remembered by the values and not by the object: a response that is immutable comes back as
 * another object after each link, with the same strings in it, and nothing has to be known of its end.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_RESPONSE_LINKS_H
#define SERVERPUSH_RESPONSE_LINKS_H

#include "src/set/link_set.h"

typedef struct _serverpush_response_links serverpush_response_links;

/* Reads a list of values, of which the strings count; not again what the last call read. Valid until the next one. */
serverpush_response_links *serverpush_response_links_read(HashTable *values);

/*
 * A link, which is a resource hint, was just put there by this value, behind all others: it need not be read. If it is
 * not there, or others are, the next reading notices.
 */
void serverpush_response_links_add(const serverpush_entry *entry, zend_string *value);

/* How many fields they are, and how many bytes their lines take */
uint32_t serverpush_response_links_fields(const serverpush_response_links *carried);
size_t serverpush_response_links_size(const serverpush_response_links *carried);

/* Marks the pending links of the set that are carried already, and those whose URL is pushed already */
void serverpush_response_links_mark(serverpush_response_links *carried, serverpush_set *set);

/* The request is over; something must have been read */
void serverpush_response_links_end(void);

#endif
