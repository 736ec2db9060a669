/*
 * Records of pages and of scripts, with all their candidates in one row. Called by the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_PAGES_H
#define SERVERPUSH_LEARN_PAGES_H

#include "src/learn/learn_key.h"
#include "src/learn/learn_space.h"
#include "src/learn/learn_urls.h"

#define SERVERPUSH_LEARN_MORE_CELLS \
	((SERVERPUSH_LEARN_HINTS_MAX - SERVERPUSH_LEARN_PAGE_CANDIDATES) / SERVERPUSH_LEARN_MORE_CANDIDATES + 1)

/* A record in the memory of whoever reads it, or works at it */
typedef struct {
	/* 0: there is none */
	uint32_t reference;
	union {
		serverpush_learn_page page;
		serverpush_learn_body body;
	};
	serverpush_learn_candidate candidates[SERVERPUSH_LEARN_HINTS_MAX];
} serverpush_learn_record;

/* Reads the record of a page or a script; false: there is none that can be read */
bool serverpush_learn_record_find(
	const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key, serverpush_learn_record *record);

/* Reads the candidates of a record whose cell has been read */
void serverpush_learn_record_read_candidates(const serverpush_learn_table *table, serverpush_learn_record *record);

/* Under the lock: makes one with this name, which is a path; false: there is no room */
bool serverpush_learn_record_make(serverpush_learn_writer *writer, uint8_t type, serverpush_learn_hash key,
	serverpush_learn_on_host host, serverpush_bytes name, bool mobile, serverpush_learn_record *record);

/* Under the lock: writes it back. Candidates for which there is no room are left out. */
void serverpush_learn_record_write(serverpush_learn_writer *writer, serverpush_learn_record *record);

/* The path, or the script's path: its length, or SIZE_MAX. `out` holds SERVERPUSH_LEARN_PATH_MAX bytes. */
size_t serverpush_learn_record_name(
	const serverpush_learn_table *table, const serverpush_learn_record *record, char *out);

static inline serverpush_learn_name serverpush_learn_name_of(const serverpush_learn_candidate *candidate)
{
	return (serverpush_learn_name){candidate->url, candidate->tag};
}

#endif
