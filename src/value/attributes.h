/*
 * Target attributes as PHP gives them: checked, and sorted into a link. Called by everything that takes attributes:
 * the declaring functions, the constructor of Link, links that come from elsewhere.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_ATTRIBUTES_H
#define SERVERPUSH_ATTRIBUTES_H

#include "php.h"
#include "src/link/link.h"

typedef enum {
	/*
	 * Named arguments of a function: errors name them, reserved names and unknown keywords are errors, and what is for
	 * the cache awareness is taken
	 */
	SERVERPUSH_ATTRIBUTES_NAMED,
	/* The third argument of Link's constructor: the same, but any value is taken for a keyword, none for the cache */
	SERVERPUSH_ATTRIBUTES_ARRAY,
	/* Of a Link that exists: what a parsed field may have is allowed too (anchor, rev, tabs in values) */
	SERVERPUSH_ATTRIBUTES_STORED,
	/* Of somebody else's object: what cannot be written is left out, nothing is an error */
	SERVERPUSH_ATTRIBUTES_LENIENT
} serverpush_attributes_source;

#define SERVERPUSH_INLINE_PARAMS 6

/* A link in the making, with the memory that its views are of */
typedef struct {
	serverpush_link link;
	/* the caller said something about these, if only that there is none: nothing is inferred */
	bool has_as;
	bool has_cors;
	bool has_type;
	uint32_t capacity;
	serverpush_param *params;
	serverpush_param inline_params[SERVERPUSH_INLINE_PARAMS];
	/* strings that were made on the way: numbers, names in lower case */
	zend_string **owned;
	uint32_t owned_count;
} serverpush_attributes;

/* With a resource hint for relation type; for any other, serverpush_attributes_set_relation() comes next */
static inline void serverpush_attributes_init(serverpush_attributes *attributes, serverpush_rel rel)
{
	memset(&attributes->link, 0, sizeof(attributes->link));
	attributes->link.rel = (uint8_t) rel;
	attributes->has_as = attributes->has_cors = attributes->has_type = false;
	attributes->capacity = SERVERPUSH_INLINE_PARAMS;
	attributes->params = attributes->inline_params;
	attributes->owned = NULL;
	attributes->owned_count = 0;
}

/* Sets the relation type, in any case */
void serverpush_attributes_set_relation(serverpush_attributes *attributes, zend_string *rel);

void serverpush_attributes_free_memory(serverpush_attributes *attributes);

static inline void serverpush_attributes_free(serverpush_attributes *attributes)
{
	if (UNEXPECTED(attributes->owned || attributes->params != attributes->inline_params)) {
		serverpush_attributes_free_memory(attributes);
	}
}

/* Sorts the table into the link; false: an exception was thrown */
bool serverpush_attributes_read(
	serverpush_attributes *attributes, const HashTable *table, serverpush_attributes_source source);

/* The table as Link's property holds it: names in lower case, without null and false. It must have been read. */
void serverpush_attributes_canonical(zval *result, HashTable *table);

/* The attributes of a link as such a table */
void serverpush_attributes_of_link(zval *result, const serverpush_link *link);

/*
 * What a declaration said to the cache awareness, as a table by the names that it used; undefined if nothing. And the
 * way back: false if an exception was thrown.
 */
void serverpush_attributes_cache_of_link(zval *result, const serverpush_link *link);
bool serverpush_attributes_read_cache(serverpush_attributes *attributes, const HashTable *table);

#endif
