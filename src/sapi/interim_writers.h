/*
 * The writers of interim responses, one for each SAPI that can. Taken by interim.c alone, which chooses.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_INTERIM_WRITERS_H
#define SERVERPUSH_INTERIM_WRITERS_H

#include "SAPI.h"
#include "src/sapi/interim.h"

typedef struct {
	bool (*understood)(void);
	bool (*send)(int status, zend_llist *fields);
	/* these are NULL where there is no such thing */
	bool (*in_sub_request)(void);
	bool (*has_authorization)(void);
	bool (*has_client_certificate)(void);
	void (*visit_variables)(serverpush_variable_visitor visit, void *context);
} serverpush_interim_writer;

extern const serverpush_interim_writer serverpush_interim_cli_server;
extern const serverpush_interim_writer serverpush_interim_frankenphp;

/* NULL if the process is no Apache whose structures are known, or lacks what the writer needs of it */
const serverpush_interim_writer *serverpush_interim_apache(void);

/* What stands behind the code in a status line; empty for a code that has no name yet */
static inline const char *serverpush_interim_phrase(int status)
{
	return status == 103 ? "Early Hints" : status == 102 ? "Processing" : "";
}

#endif
