/*
 * The functions of the API.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/api/declare.h"
#include "src/api/link_set_object.h"

ZEND_FUNCTION(ServerPush_push)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, false);
}

ZEND_FUNCTION(ServerPush_preload)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, true);
}

ZEND_FUNCTION(ServerPush_modulepreload)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_MODULEPRELOAD);
}

ZEND_FUNCTION(ServerPush_preconnect)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_PRECONNECT);
}

ZEND_FUNCTION(ServerPush_dns_prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_DNS_PREFETCH);
}

ZEND_FUNCTION(ServerPush_prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL, SERVERPUSH_REL_PREFETCH);
}

ZEND_FUNCTION(ServerPush_add_link)
{
	serverpush_declare_relation(INTERNAL_FUNCTION_PARAM_PASSTHRU, NULL);
}

ZEND_FUNCTION(ServerPush_push_to)
{
	serverpush_declare_on_response(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_FUNCTION(ServerPush_links)
{
	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_link_set_create_live(return_value);
}
