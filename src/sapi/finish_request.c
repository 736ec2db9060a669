/*
 * The wrapped functions: one for the whole process, under ZTS too, changed at startup only.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/sapi/finish_request.h"

static void (*finished)(void);

static void finish_fastcgi(INTERNAL_FUNCTION_PARAMETERS);
static void finish_frankenphp(INTERNAL_FUNCTION_PARAMETERS);

static struct {
	const char *name;
	zif_handler handler;
	zif_handler original;
} functions[] = {
	{"fastcgi_finish_request", finish_fastcgi, NULL},
	{"frankenphp_finish_request", finish_frankenphp, NULL},
};

#define FUNCTIONS (sizeof(functions) / sizeof(functions[0]))

static void finish_fastcgi(INTERNAL_FUNCTION_PARAMETERS)
{
	functions[0].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	finished();
}

static void finish_frankenphp(INTERNAL_FUNCTION_PARAMETERS)
{
	functions[1].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	finished();
}

static zend_internal_function *find(const char *name)
{
	zend_function *function = zend_hash_str_find_ptr(CG(function_table), name, strlen(name));

	return function && function->type == ZEND_INTERNAL_FUNCTION ? &function->internal_function : NULL;
}

void serverpush_finish_request_startup(void (*event)(void))
{
	finished = event;
	for (size_t i = 0; i < FUNCTIONS; i++) {
		zend_internal_function *function = find(functions[i].name);

		if (function) {
			functions[i].original = function->handler;
			function->handler = functions[i].handler;
		}
	}
}

void serverpush_finish_request_shutdown(void)
{
	for (size_t i = 0; i < FUNCTIONS; i++) {
		zend_internal_function *function = functions[i].original ? find(functions[i].name) : NULL;

		if (function && function->handler == functions[i].handler) {
			function->handler = functions[i].original;
		}
		functions[i].original = NULL;
	}
}
