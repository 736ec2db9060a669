/*
 * The line of a `Link` field: how much of a header block it takes, and its text.
 * Called by what sends fields, and by what counts them beforehand.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FIELD_LINE_H
#define SERVERPUSH_FIELD_LINE_H

#include "src/set/link_set.h"

/* What the line of any field takes, its end included */
static inline size_t serverpush_line_size(size_t line_len)
{
	return line_len + strlen("\r\n");
}

/* The same of a `Link` field with a value of so many bytes */
static inline size_t serverpush_field_size(size_t value_len)
{
	return serverpush_line_size(strlen("Link: ") + value_len);
}

/* What the entry's field takes, as the plan has it */
size_t serverpush_field_size_of(const serverpush_entry *entry);

/* The entry's line without its end, emalloc'ed and NUL-terminated, as the SAPI's header list takes it */
char *serverpush_field_line(const serverpush_entry *entry, size_t *len);

/* The same of a preload that says nothing beside its target and its destination, and is in no set */
char *serverpush_field_line_plain(serverpush_bytes href, uint8_t as, size_t *len);

/* The value alone, as a string to be released */
zend_string *serverpush_field_value(const serverpush_link *link, bool nopush);

#endif
