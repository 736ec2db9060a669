/*
 * Another extension, as serverpush may meet it: it has global functions push() and headers_send() of its own, and it
 * wraps the same pointers of sapi_module. At shutdown it puts them back where they are its own, as it should; or
 * always, or never, as neighbour.shutdown says.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "php_ini.h"
#include "SAPI.h"

static int (*previous_send_headers)(sapi_headers_struct *headers);
static int (*previous_activate)(void);
static int (*previous_deactivate)(void);

static int send_headers(sapi_headers_struct *headers)
{
	static const char field[] = "X-Neighbour: sends";
	sapi_header_struct header = {estrndup(field, sizeof(field) - 1), sizeof(field) - 1};

	if (!sapi_module.header_handler
		|| (sapi_module.header_handler(&header, SAPI_HEADER_ADD, headers) & SAPI_HEADER_ADD)) {
		zend_llist_add_element(&headers->headers, &header);
	} else {
		sapi_free_header(&header);
	}
	return previous_send_headers ? previous_send_headers(headers) : SAPI_HEADER_DO_SEND;
}

static int activate(void)
{
	return previous_activate ? previous_activate() : SUCCESS;
}

static int deactivate(void)
{
	return previous_deactivate ? previous_deactivate() : SUCCESS;
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_any, 0, 0, 0)
	ZEND_ARG_VARIADIC_INFO(0, arguments)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(push)
{
	(void) execute_data;
	RETURN_STRING("the neighbour's push()");
}

ZEND_FUNCTION(headers_send)
{
	(void) execute_data;
	RETURN_STRING("the neighbour's headers_send()");
}

static const zend_function_entry functions[] = {
	ZEND_FE(push, arginfo_any)
	ZEND_FE(headers_send, arginfo_any)
	ZEND_FE_END
};

PHP_INI_BEGIN()
	PHP_INI_ENTRY("neighbour.shutdown", "own", PHP_INI_SYSTEM, NULL)
PHP_INI_END()

static PHP_MINIT_FUNCTION(neighbour)
{
	(void) type;
	REGISTER_INI_ENTRIES();
	previous_send_headers = sapi_module.send_headers;
	previous_activate = sapi_module.activate;
	previous_deactivate = sapi_module.deactivate;
	sapi_module.send_headers = send_headers;
	sapi_module.activate = activate;
	sapi_module.deactivate = deactivate;
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(neighbour)
{
	const char *setting = zend_ini_string("neighbour.shutdown", strlen("neighbour.shutdown"), false);
	bool always = strcmp(setting, "always") == 0;
	bool never = strcmp(setting, "never") == 0;

	(void) type;
	if (always || (!never && sapi_module.send_headers == send_headers)) {
		sapi_module.send_headers = previous_send_headers;
	}
	if (always || (!never && sapi_module.activate == activate)) {
		sapi_module.activate = previous_activate;
	}
	if (always || (!never && sapi_module.deactivate == deactivate)) {
		sapi_module.deactivate = previous_deactivate;
	}
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

static zend_module_entry neighbour_module_entry = {
	STANDARD_MODULE_HEADER,
	"neighbour",
	functions,
	PHP_MINIT(neighbour),
	PHP_MSHUTDOWN(neighbour),
	NULL,
	NULL,
	NULL,
	"1",
	STANDARD_MODULE_PROPERTIES
};

ZEND_GET_MODULE(neighbour)
