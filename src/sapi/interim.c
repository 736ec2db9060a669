/*
 * Interim responses: which writer is this SAPI's.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "php.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/interim_writers.h"

/* Of the process, set at startup: there is one SAPI */
static const serverpush_interim_writer *writer;
static serverpush_interim_support support;

void serverpush_interim_startup(void)
{
	const char *sapi = sapi_module.name;

	writer = NULL;
	support = SERVERPUSH_INTERIM_UNSUPPORTED;
	if (serverpush_is_builtin_server) {
		writer = &serverpush_interim_cli_server;
	} else if (serverpush_is_frankenphp) {
		writer = &serverpush_interim_frankenphp;
	} else if (strcmp(sapi, "apache2handler") == 0) {
		writer = serverpush_interim_apache();
	} else if (serverpush_is_cgi) {
		support = SERVERPUSH_INTERIM_CGI;
	}
	if (writer) {
		support = SERVERPUSH_INTERIM_SUPPORTED;
	}
}

serverpush_interim_support serverpush_interim_supported(void)
{
	return support;
}

bool serverpush_interim_understood(void)
{
	return writer->understood();
}

bool serverpush_in_sub_request(void)
{
	return writer && writer->in_sub_request && writer->in_sub_request();
}

bool serverpush_interim_has_authorization(void)
{
	/* Apache that cannot be asked: who may have sent one is not taken for anonymous */
	return writer ? writer->has_authorization && writer->has_authorization()
				  : strcmp(sapi_module.name, "apache2handler") == 0;
}

bool serverpush_interim_has_client_certificate(void)
{
	return writer && writer->has_client_certificate && writer->has_client_certificate();
}

bool serverpush_interim_visit_variables(serverpush_variable_visitor visit, void *context)
{
	if (!writer || !writer->visit_variables) {
		return false;
	}
	writer->visit_variables(visit, context);
	return true;
}

bool serverpush_interim_send(int status, zend_llist *fields)
{
	return writer->send(status, fields);
}
