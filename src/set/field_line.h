/*
 * The line of a `Link` field: how much of a header block it takes, and its text.
 * Called by what sends fields, and by what counts them beforehand.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FIELD_LINE_H
#define SERVERPUSH_FIELD_LINE_H

#include "src/link/link_writer.h"
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

/* A preload of which target, destination and perhaps `nopush` are all that is written: what most pages declare */
static inline bool serverpush_entry_is_plain(const serverpush_entry *entry)
{
	return !entry->spill && (entry->rel | entry->cors | entry->priority | entry->type) == 0;
}

static inline serverpush_bytes serverpush_entry_plain_end(const serverpush_entry *entry)
{
	return serverpush_preload_end(entry->as, (entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) != 0);
}

size_t serverpush_field_size_measured(const serverpush_entry *entry);

/* What the entry's field takes, as the plan has it */
static inline size_t serverpush_field_size_of(const serverpush_entry *entry)
{
	return EXPECTED(serverpush_entry_is_plain(entry))
		? serverpush_field_size(strlen("<") + ZSTR_LEN(entry->href) + serverpush_entry_plain_end(entry).len)
		: serverpush_field_size_measured(entry);
}

/* What the field of an entry without spill takes at most beside its target: a plain one, and what others add to that */
#define SERVERPUSH_PLAIN_FIELD_MOST (sizeof("Link: <>; rel=preload; as=script; nopush\r\n") - 1)
#define SERVERPUSH_FIELD_MORE_MOST \
	(sizeof("module; crossorigin=use-credentials; fetchpriority=high; type=\"font/woff2\"") - 1)

/* The entry's line without its end, emalloc'ed and NUL-terminated, as the SAPI's header list takes it */
char *serverpush_field_line(const serverpush_entry *entry, size_t *len);

/* The same of a preload that says nothing beside its target and its destination, and is in no set */
char *serverpush_field_line_plain(serverpush_bytes href, uint8_t as, size_t *len);

/* The value alone, as a string to be released */
zend_string *serverpush_field_value(const serverpush_link *link, bool nopush);

#endif
