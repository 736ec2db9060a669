/*
 * Trimming (serverpush.trim_foreign): which link-values of other code may stay behind, and what its `Link` fields are
 * without those that do. Only preload and modulepreload may: a page that lacks one is slower, and nothing else. The
 * budget decides which; called by the plan.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_TRIM_H
#define SERVERPUSH_TRIM_H

#include "SAPI.h"
#include "src/set/link_set.h"

/* A link-value that may stay behind */
typedef struct {
	/* its place in the line of its field, and what it takes there: with what stands between it and the next one */
	size_t at;
	size_t size;
	/* the field, by its number among those below */
	uint32_t field;
	/* serverpush_rank */
	uint8_t rank;
	bool stays_behind;
} serverpush_trim_value;

/* A `Link` field that has such values */
typedef struct {
	const sapi_header_struct *header;
	/* what its line takes beside them; 0 once that is counted, or if it is sent in any case */
	size_t rest;
} serverpush_trim_field;

typedef struct {
	/* in the order of the header list */
	serverpush_trim_field *fields;
	uint32_t field_count;
	uint32_t field_capacity;
	serverpush_trim_value *values;
	uint32_t count;
	uint32_t capacity;
	/* what all of them take together, and how many fields there would be less without them */
	size_t bytes;
	uint32_t whole_fields;
	/* some value stays behind */
	bool trimmed;
} serverpush_trim;

/* What all this, and the lines below, may need at most */
size_t serverpush_trim_memory(const zend_llist *fields);

/* Finds the values. A field that cannot be read to its end has none, nor has one of another context (anchor). */
void serverpush_trim_read(serverpush_trim *trim, const zend_llist *fields);
void serverpush_trim_free(serverpush_trim *trim);

/* A value that says what one of our links says is as important as this */
void serverpush_trim_raise(serverpush_trim *trim, const serverpush_set *set);

/*
 * The lines of all `Link` fields without the values that stay behind, one for each field of `fields` and in its order;
 * an empty line where nothing of the field is left. The list is to be freed by serverpush_trim_lines_free().
 */
zend_llist *serverpush_trim_lines(const serverpush_trim *trim, const zend_llist *fields);
void serverpush_trim_lines_free(zend_llist *lines);

/* How many bytes those lines take less than their fields, and how many fields they are less */
size_t serverpush_trim_saved(const zend_llist *lines, const zend_llist *fields, uint32_t *fewer);

#endif
