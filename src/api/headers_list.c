/*
 * The function stays PHP's own, with its signature; only what it runs is wrapped. One for the whole process, under ZTS
 * too: it is changed at startup only, before disable_functions may take the function away.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/api/headers_list.h"
#include "src/delivery/learned_final.h"
#include "src/delivery/listed_fields.h"

static zif_handler original;

static zend_internal_function *headers_list(void)
{
	zend_function *function = zend_hash_str_find_ptr(CG(function_table), "headers_list", strlen("headers_list"));

	return function && function->type == ZEND_INTERNAL_FUNCTION ? &function->internal_function : NULL;
}

static ZEND_NAMED_FUNCTION(list_with_links)
{
	original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	if (UNEXPECTED(SERVERPUSH_G(page)) && Z_TYPE_P(return_value) == IS_ARRAY) {
		serverpush_learned_unlist(return_value);
	}
	if (SERVERPUSH_G(registry) && Z_TYPE_P(return_value) == IS_ARRAY) {
		SEPARATE_ARRAY(return_value);
		serverpush_listed_fields_append(return_value);
	}
}

void serverpush_headers_list_startup(void)
{
	zend_internal_function *function = headers_list();

	if (function) {
		original = function->handler;
		function->handler = list_with_links;
	}
}

void serverpush_headers_list_shutdown(void)
{
	zend_internal_function *function = headers_list();

	if (function && function->handler == list_with_links) {
		function->handler = original;
	}
}
