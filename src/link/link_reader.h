/*
 * Reads what other code wrote into a `Link` field: the parameters that mean something to servers and browsers, one
 * link-value after the other, with the first occurrence of each. Pure C; the plan reads them with it.
 * The pieces (relation types, quoted strings, RFC 8187 values) also serve the API, which reads every parameter.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_READER_H
#define SERVERPUSH_LINK_READER_H

#include "src/link/identity.h"
#include "src/link/link_scanner.h"

typedef struct {
	serverpush_link_scanner scanner;
	/* room for targets and values that are not plain, as long as the field; behind it, room for parameters */
	char *unquoted;
	char *params;
	uint64_t seed;
	bool pending;
} serverpush_link_reader;

/* How many bytes of room reading a field needs */
size_t serverpush_link_reader_room(serverpush_bytes field);

typedef struct {
	/*
	 * Target, destination, CORS mode, priority, and the parameters that ours are compared by or that a 103 has to do
	 * with; no relation type yet; among the flags nopush and whether it has an anchor
	 */
	serverpush_link link;
	/* the value of `rel`, to be split by serverpush_next_relation() */
	serverpush_bytes relations;
	/* of the parameters that were not kept: what they add to the identity of a relation that is no hint */
	uint64_t unkept;
	/* has a parameter that no 103 can carry, and that a link must not lose */
	bool more;
} serverpush_read_link;

/*
 * The byte behind the field must be readable and NUL. `room` holds serverpush_link_reader_room() bytes; `seed` is that
 * of the set that the links are held against.
 */
void serverpush_link_reader_init(serverpush_link_reader *reader, serverpush_bytes field, char *room, uint64_t seed);

/* The views in `read` are of the field and of the room, valid until the next call. false: no more links. */
bool serverpush_link_read(serverpush_link_reader *reader, serverpush_read_link *read);

/* Whether a field can have a link that is a resource hint; false is sure, by one look at sixteen bytes at a time */
bool serverpush_field_may_hint(serverpush_bytes field);

/* Takes one relation type off `relations`; false: none is left */
bool serverpush_next_relation(serverpush_bytes *relations, serverpush_bytes *relation);

/* The bytes with each CR and LF as the space that it counts as (RFC 9110, section 5.5); as many as there were */
size_t serverpush_unfold(serverpush_bytes folded, char *out);

/* The same without the backslashes of a quoted-string (RFC 8288, appendix B.4); the length of what is left */
size_t serverpush_unquote(serverpush_bytes quoted, char *out);

/* The text of a value that is not plain, which is no longer than the value */
static inline size_t serverpush_value_text(const serverpush_link_scanner *scanner, char *out)
{
	return scanner->value_kind == SERVERPUSH_VALUE_QUOTED ? serverpush_unquote(scanner->value, out)
														  : serverpush_unfold(scanner->value, out);
}

/*
 * Decodes an ext-value (RFC 8187, section 3.2.1) into `out`, which holds value.len bytes. false: not decodable, that
 * is not in UTF-8, badly encoded, or with control characters.
 */
bool serverpush_ext_value_decode(serverpush_bytes value, char *out, size_t *out_len);

#endif
