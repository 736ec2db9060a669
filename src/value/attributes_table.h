/*
 * The way back: the attributes of a link as an array of PHP. Called by the classes of the API.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_ATTRIBUTES_TABLE_H
#define SERVERPUSH_ATTRIBUTES_TABLE_H

#include "php.h"
#include "src/link/link.h"

/* A table that was read as Link's property holds it: names in lower case, without null and false */
void serverpush_attributes_canonical(zval *result, HashTable *table);

/* An attribute that is there already has one value more: they become a list. The value is taken over. */
void serverpush_attribute_repeat(zval *earlier, zval *value);

/* The attributes of a link as such a table */
void serverpush_attributes_of_link(zval *result, const serverpush_link *link);

/* Whether two links have the same attributes, in any order */
bool serverpush_attributes_equal(const serverpush_link *one, const serverpush_link *other);

/* What a declaration said to the cache awareness, as a table by the names that it used; undefined if nothing */
void serverpush_attributes_cache_of_link(zval *result, const serverpush_link *link);

#endif
