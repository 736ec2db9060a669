/*
 * What one look does to one record, a page's or a script's: looks, clients, policies, candidates. Under the lock;
 * called by learn_look.c alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_EVIDENCE_H
#define SERVERPUSH_LEARN_EVIDENCE_H

#include "src/learn/learn_look.h"
#include "src/learn/learn_pages.h"

/* A look as it is told, with what was found for it */
typedef struct {
	const serverpush_learn_look *look;
	const serverpush_learn_key *key;
	serverpush_learn_on_host host;
	uint16_t client;
	/* of each sight that is learned, once: the candidate that it is, with place and a sight's flags, late ones last */
	size_t count;
	serverpush_learn_candidate seen[SERVERPUSH_LEARN_HINTS_MAX];
} serverpush_learn_evidence;

/* A navigation */
void serverpush_learn_record_answer(serverpush_learn_page *page, bool is_page, uint32_t now);

/* A look: what it says of the record as a whole, and, if it is complete, of its candidates */
void serverpush_learn_record_look(
	serverpush_learn_writer *writer, serverpush_learn_record *record, const serverpush_learn_evidence *evidence);

/*
 * What was given for this response, and by this record, was right or not. Whether one was right: the record has proved
 * itself.
 */
bool serverpush_learn_record_settle(
	serverpush_learn_writer *writer, serverpush_learn_record *record, const serverpush_learn_evidence *evidence);

#endif
