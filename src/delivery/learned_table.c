/*
 * The table of this process, and why nothing is sent from it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/learned_table.h"
#include "src/delivery/page.h"
#include "src/sapi/finish_request.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/variables.h"

/* Of the process: the mapping is one for all of its threads, and for its children */
static serverpush_learn_table *table;
/* what was wrong when it was opened (src/learn/learn_table.h); NULL: nothing */
static const char *problem;

void serverpush_learned_table_startup(void)
{
	serverpush_learn_options options = {
		.memory = (size_t) SERVERPUSH_G(learn_memory),
		.file = ZSTR_LEN(SERVERPUSH_G(learn_file)) ? ZSTR_VAL(SERVERPUSH_G(learn_file)) : NULL,
		.clients = (uint8_t) SERVERPUSH_G(learn_clients),
		.signed_in = SERVERPUSH_G(learn_signed_in),
		.version = SERVERPUSH_VIEW(SERVERPUSH_G(learn_version)),
		.build = SERVERPUSH_LITERAL(PHP_VERSION " " ZEND_MODULE_BUILD_ID " " PHP_SERVERPUSH_VERSION),
		.read_only = serverpush_is_command_line,
	};

	table = NULL;
	problem = NULL;
	if (SERVERPUSH_G(learn) == SERVERPUSH_LEARN_OFF || (serverpush_is_command_line && !options.file)) {
		return;
	}
	table = serverpush_learn_open(&options, &problem);
	if (problem && !serverpush_is_command_line) {
		php_error_docref(NULL, E_WARNING, "The table of learned hints %s: %s", problem,
			table ? "it is made anew" : "nothing is learned");
	}
	if (table && !serverpush_is_command_line) {
		serverpush_hooks_watch_output();
		serverpush_variables_startup();
		serverpush_finish_request_startup(serverpush_page_finish);
	}
}

void serverpush_learned_table_shutdown(void)
{
	serverpush_finish_request_shutdown();
	serverpush_learn_close(table);
	table = NULL;
}

serverpush_learn_table *serverpush_learned_table(void)
{
	return table;
}

const char *serverpush_learned_problem(void)
{
	return problem;
}

const char *serverpush_learned_state(void)
{
	static const char *const states[] = {
		[SERVERPUSH_LEARN_OFF] = "off", [SERVERPUSH_LEARN_OBSERVE] = "observe", [SERVERPUSH_LEARN_ON] = "on"};

	return states[table ? SERVERPUSH_G(learn) : SERVERPUSH_LEARN_OFF];
}

bool serverpush_learned_frankenphp_observes(void)
{
	return serverpush_is_frankenphp && !SERVERPUSH_G(learn_frankenphp);
}

const char *serverpush_learned_obstacle(void)
{
	if (SERVERPUSH_G(learn) == SERVERPUSH_LEARN_OFF) {
		return "serverpush.learn is off";
	}
	if (!table) {
		return serverpush_is_command_line
			? "the command line reads the table of serverpush.learn_file, and has no other"
			: "there is no table";
	}
	if (SERVERPUSH_G(learn) == SERVERPUSH_LEARN_OBSERVE) {
		return "serverpush.learn is observe";
	}
	if (serverpush_learned_frankenphp_observes()) {
		return "FrankenPHP loses fields of Caddy's after a 103: see serverpush.learn_frankenphp";
	}
	return serverpush_interim_supported() == SERVERPUSH_INTERIM_SUPPORTED ? NULL : "this SAPI cannot send a 103";
}
