/*
 * They are registered apart from the module's own functions: a clash of names there would keep the extension from
 * loading.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/api/global_functions.h"

/* As serverpush.stub.php has them: serverpush_arginfo.h can be included by one file only */
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_push, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, as, IS_STRING, 1, "null")
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_headers_send, 0, 0, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "200")
ZEND_END_ARG_INFO()

ZEND_FUNCTION(ServerPush_push);
ZEND_FUNCTION(headers_send);

static const zend_function_entry push[] = {
	ZEND_NAMED_FE(push, ZEND_FN(ServerPush_push), arginfo_push)
	ZEND_FE_END
};

static const zend_function_entry headers_send[] = {
	ZEND_FE(headers_send, arginfo_headers_send)
	ZEND_FE_END
};

static void register_function(const char *name, const zend_function_entry *entry)
{
	if (!zend_hash_str_exists(CG(function_table), name, strlen(name))) {
		zend_register_functions(NULL, entry, NULL, MODULE_PERSISTENT);
	}
}

void serverpush_global_functions_startup(void)
{
	register_function("push", push);
	/* FrankenPHP has one of its own, which passes through our hooks */
	register_function("headers_send", headers_send);
}
