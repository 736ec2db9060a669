/*
 * Lines of `Link` fields: each is measured first, then written into memory of its size.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_writer.h"
#include "src/set/field_line.h"

static inline bool sends_nopush(const serverpush_entry *entry)
{
	return (entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH) != 0;
}

/* Memory for the line of a value; `at` is where the value begins */
static inline char *begin_line(size_t value_len, char **at, size_t *len)
{
	const serverpush_bytes start = SERVERPUSH_LITERAL("Link: ");
	char *line = emalloc(start.len + value_len + 1);

	*at = serverpush_append(line, start);
	*len = start.len + value_len;
	return line;
}

/*
 * The short way: what is plain goes from the entry to the line, by way of no link (100 instructions less, with `nopush`
 * 160)
 */
static inline char *write_plain(serverpush_bytes href, serverpush_bytes end, size_t *len)
{
	char *at, *line = begin_line(strlen("<") + href.len + end.len, &at, len);

	*at++ = '<';
	at = serverpush_append(at, href);
	*serverpush_append(at, end) = '\0';
	return line;
}

char *serverpush_field_line_plain(serverpush_bytes href, uint8_t as, size_t *len)
{
	return write_plain(href, serverpush_preload_end(as, false), len);
}

size_t serverpush_field_size_measured(const serverpush_entry *entry)
{
	serverpush_link link;

	serverpush_entry_link(entry, &link);
	return serverpush_field_size(serverpush_link_measure(&link, sends_nopush(entry)));
}

static zend_never_inline char *write_link(const serverpush_entry *entry, size_t *len)
{
	bool nopush = sends_nopush(entry);
	serverpush_link link;
	char *line, *at;

	serverpush_entry_link(entry, &link);
	line = begin_line(serverpush_link_measure(&link, nopush), &at, len);
	*serverpush_link_write(at, &link, nopush) = '\0';
	return line;
}

char *serverpush_field_line(const serverpush_entry *entry, size_t *len)
{
	return EXPECTED(serverpush_entry_is_plain(entry))
		? write_plain(SERVERPUSH_VIEW(entry->href), serverpush_entry_plain_end(entry), len)
		: write_link(entry, len);
}

zend_string *serverpush_field_value(const serverpush_link *link, bool nopush)
{
	zend_string *value = zend_string_alloc(serverpush_link_measure(link, nopush), false);

	*serverpush_link_write(ZSTR_VAL(value), link, nopush) = '\0';
	return value;
}
