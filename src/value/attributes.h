/*
 * Target attributes as PHP gives them: checked, and sorted into a link. Called by everything that takes attributes: the
 * declaring functions, the constructor of Link, links that come from elsewhere. The way back to PHP is
 * src/value/attributes_table.h.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_ATTRIBUTES_H
#define SERVERPUSH_ATTRIBUTES_H

#include "php.h"
#include "src/link/link.h"

/* What is asked of attributes, by where they come from */
typedef struct {
	/* they are named arguments: errors name them so, otherwise they speak of attributes */
	bool named;
	/* what is wrong is an exception; otherwise it is left out */
	bool throws;
	/* wrong are, too: values that no field can carry, repetitions of what stands once, integer keys */
	bool strict;
	/* and keywords outside their list; otherwise any value is taken for one (HTML, "invalid value default") */
	bool keywords;
	/* version, once and private are taken: what is no parameter */
	bool cache;
	/* a value may have tabs: a quoted-string may, but nobody means one who writes it in code */
	bool tabs;
	/* an object that is Stringable stands for its string */
	bool stringable;
} serverpush_attributes_policy;

/* Named arguments of a function or method */
extern const serverpush_attributes_policy serverpush_attributes_named;
/* The third argument of Link's constructor */
extern const serverpush_attributes_policy serverpush_attributes_array;
/* Of a Link that exists, or was stored, by an older version, too, which took more */
extern const serverpush_attributes_policy serverpush_attributes_stored;
/* Of a field, or of somebody else's object */
extern const serverpush_attributes_policy serverpush_attributes_lenient;

/* Whether a name in lower case means something to this API, so that no parameter may have it */
bool serverpush_attribute_is_reserved(serverpush_bytes name);

/* Whether the constructor of Link takes this value under this name, so that a field can carry it */
bool serverpush_attribute_is_writable(serverpush_bytes name, serverpush_bytes value);

#define SERVERPUSH_INLINE_PARAMS 384

/* A link in the making, with the memory that its views are of; nothing in it is a view of the caller's values */
typedef struct {
	serverpush_link link;
	/* the caller said something about these, if only that there is none: nothing is inferred */
	bool has_as;
	bool has_cors;
	bool has_type;
	zend_string *rel_name;
	zend_string *destination;
	zend_string *version;
	/* the parameters: the bytes below, or emalloc'ed ones */
	char *params;
	size_t capacity;
	char inline_params[SERVERPUSH_INLINE_PARAMS];
} serverpush_attributes;

/* With a resource hint for relation type; for any other, serverpush_attributes_set_relation() comes next */
static inline void serverpush_attributes_init(serverpush_attributes *attributes, serverpush_rel rel)
{
	memset(attributes, 0, offsetof(serverpush_attributes, params));
	attributes->link.rel = (uint8_t) rel;
	attributes->params = attributes->inline_params;
	attributes->capacity = SERVERPUSH_INLINE_PARAMS;
}

/* Sets the relation type, in any case */
void serverpush_attributes_set_relation(serverpush_attributes *attributes, zend_string *rel);

void serverpush_attributes_free_memory(serverpush_attributes *attributes);

static inline void serverpush_attributes_free(serverpush_attributes *attributes)
{
	if (UNEXPECTED((uintptr_t) attributes->rel_name | (uintptr_t) attributes->destination
			| (uintptr_t) attributes->version)
		|| UNEXPECTED(attributes->params != attributes->inline_params)) {
		serverpush_attributes_free_memory(attributes);
	}
}

/* Sorts the table into the link; false: an exception was thrown */
bool serverpush_attributes_read(
	serverpush_attributes *attributes, const HashTable *table, const serverpush_attributes_policy *policy);

/* What a declaration said to the cache awareness, from a table that stored it; false: an exception was thrown */
bool serverpush_attributes_read_cache(serverpush_attributes *attributes, const HashTable *table);

#endif
