/*
 * Character references in the values of attributes (HTML standard, section 13.2.5.72 and following). Pure C; called by
 * the reader of tags.
 *
 * Of the standard's names 106 may lack their semicolon, and those are all known: what is none of them and has none is
 * text. With a semicolon those are known, too, and the names of what is in ASCII, which URLs consist of. Any other name
 * is either one of the other 1,900 or text, and the value is then said to be unknown: no URL is made of a guess.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_REFERENCES_H
#define SERVERPUSH_REFERENCES_H

#include "src/link/bytes.h"

/* The value in UTF-8, which is no longer than it is written, in `out`; false: it is unknown. NUL stays NUL. */
bool serverpush_decode_references(serverpush_bytes value, char *out, size_t *len);

#endif
