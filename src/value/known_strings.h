/*
 * Strings that nearly every link has, interned for the life of the process: a name, keyword or relation type that is
 * among them costs neither memory nor hashing. Called by whoever makes PHP values of links.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_KNOWN_STRINGS_H
#define SERVERPUSH_KNOWN_STRINGS_H

#include "php.h"
#include "src/link/bytes.h"

/* At startup, before any request */
void serverpush_known_strings_startup(void);

/* The interned string of these bytes, NULL if it is none of them. All of them are valid as a relation type. */
zend_string *serverpush_known_string(serverpush_bytes bytes);

/* A string of these bytes, to be released: the known one, or a new one */
static inline zend_string *serverpush_string(serverpush_bytes bytes)
{
	zend_string *known = serverpush_known_string(bytes);

	return known ? known : zend_string_init_fast(bytes.at, bytes.len);
}

#endif
