/*
 * The module: entry, settings, life cycle, phpinfo. All else is in src/.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "php_serverpush.h"
#include "php_ini.h"
#include "SAPI.h"
#include "zend_interfaces.h"
#include "ext/random/php_random.h"
#include "ext/standard/info.h"
#include "src/value/known_strings.h"
#include "src/api/link_object.h"
#include "src/api/link_set_object.h"
#include "src/response/response.h"
#include "src/cookie/cookie_value.h"
#include "src/plan/response_links.h"
#include "src/delivery/early_hints.h"
#include "src/delivery/final_headers.h"
#include "src/plan/registry.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "serverpush_arginfo.h"

ZEND_DECLARE_MODULE_GLOBALS(serverpush)

/*
 * A bad value is refused. At startup PHP takes the default in silence, and ini_set() only returns false: so the
 * handlers say themselves what is wrong.
 */
static zend_result refuse_setting(const zend_ini_entry *entry, const zend_string *value, const char *valid)
{
	php_error_docref(NULL, E_WARNING, "%s must be %s, \"%s\" given", ZSTR_VAL(entry->name), valid, ZSTR_VAL(value));
	return FAILURE;
}

/* PHP_INI_MH() declares more parameters than these handlers need */
#define UNUSED_HANDLER_ARGS() ((void) mh_arg3, (void) stage)

/* A list of them ends with {NULL} */
typedef struct {
	const char *word;
	int value;
} keyword;

/* php.ini makes the empty string of an off without quotes, and "1" of an on */
#define OFF_WORDS(value) \
	{"off", value}, {"", value}, {"0", value}, {"no", value}, {"none", value}, {"false", value}

/* NULL: the value is none of the words, whatever their case */
static const keyword *find_keyword(const keyword *words, const zend_string *value)
{
	for (; words->word; words++) {
		if (zend_binary_strcasecmp(ZSTR_VAL(value), ZSTR_LEN(value), words->word, strlen(words->word)) == 0) {
			return words;
		}
	}
	return NULL;
}

static PHP_INI_MH(on_update_switch)
{
	static const keyword words[] = {
		OFF_WORDS(false), {"1", true}, {"on", true}, {"yes", true}, {"true", true}, {NULL, 0},
	};
	const keyword *found = find_keyword(words, new_value);

	UNUSED_HANDLER_ARGS();
	if (!found) {
		return refuse_setting(entry, new_value, "0 or 1");
	}
	*(bool *) ZEND_INI_GET_ADDR() = (bool) found->value;
	return SUCCESS;
}

static PHP_INI_MH(on_update_mode)
{
	static const keyword words[] = {{"push", SERVERPUSH_MODE_PUSH}, {"preload", SERVERPUSH_MODE_PRELOAD}, {NULL, 0}};
	const keyword *found = find_keyword(words, new_value);

	UNUSED_HANDLER_ARGS();
	if (!found) {
		return refuse_setting(entry, new_value, "\"push\" or \"preload\"");
	}
	*(serverpush_mode *) ZEND_INI_GET_ADDR() = (serverpush_mode) found->value;
	return SUCCESS;
}

static PHP_INI_MH(on_update_early_hints)
{
	static const keyword words[] = {
		OFF_WORDS(SERVERPUSH_EARLY_HINTS_OFF),
		{"navigate", SERVERPUSH_EARLY_HINTS_NAVIGATE},
		{"always", SERVERPUSH_EARLY_HINTS_ALWAYS},
		{NULL, 0},
	};
	const keyword *found = find_keyword(words, new_value);

	UNUSED_HANDLER_ARGS();
	if (!found) {
		return refuse_setting(entry, new_value, "\"navigate\", \"always\" or \"off\"");
	}
	*(serverpush_early_hints_mode *) ZEND_INI_GET_ADDR() = (serverpush_early_hints_mode) found->value;
	return SUCCESS;
}

static PHP_INI_MH(on_update_cache_aware)
{
	static const keyword words[] = {
		OFF_WORDS(SERVERPUSH_CACHE_OFF),
		{"nopush", SERVERPUSH_CACHE_NOPUSH},
		{"skip", SERVERPUSH_CACHE_SKIP},
		{NULL, 0},
	};
	const keyword *found = find_keyword(words, new_value);

	UNUSED_HANDLER_ARGS();
	if (!found) {
		return refuse_setting(entry, new_value, "\"off\", \"nopush\", or \"skip\"");
	}
	*(serverpush_cache_mode *) ZEND_INI_GET_ADDR() = (serverpush_cache_mode) found->value;
	return SUCCESS;
}

/* What browsers and servers take for a cookie's name without a second thought */
#define COOKIE_NAME_MAX 64

static PHP_INI_MH(on_update_cookie_name)
{
	zend_string **target = (zend_string **) ZEND_INI_GET_ADDR();
	serverpush_bytes name = SERVERPUSH_VIEW(new_value);

	UNUSED_HANDLER_ARGS();
	if (name.len == 0 || name.len > COOKIE_NAME_MAX || !serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN)) {
		return refuse_setting(entry, new_value, "a token of 1 to 64 characters");
	}
	*target = new_value;
	return SUCCESS;
}

static PHP_INI_MH(on_update_string)
{
	zend_string **target = (zend_string **) ZEND_INI_GET_ADDR();

	UNUSED_HANDLER_ARGS();
	(void) entry;
	*target = new_value;
	return SUCCESS;
}

/* `valid` says it in words; NULL: "an integer from `least` to `most`" */
static zend_result update_number(const zend_ini_entry *entry, zend_string *value, zend_long *target, zend_long least,
	zend_long most, const char *valid)
{
	zend_string *error = NULL;
	zend_long number = zend_ini_parse_quantity(value, &error);
	char range[64];

	/* white space alone would be 0 without an error */
	if (!error && number >= least && number <= most && strpbrk(ZSTR_VAL(value), "0123456789")) {
		*target = number;
		return SUCCESS;
	}
	if (error) {
		zend_string_release(error);
	}
	snprintf(range, sizeof(range), "an integer from " ZEND_LONG_FMT " to " ZEND_LONG_FMT, least, most);
	return refuse_setting(entry, value, valid ? valid : range);
}

static PHP_INI_MH(on_update_limit)
{
	UNUSED_HANDLER_ARGS();
	return update_number(entry, new_value, (zend_long *) ZEND_INI_GET_ADDR(), 0, ZEND_LONG_MAX,
		"an integer of at least 0 (0: no limit)");
}

static PHP_INI_MH(on_update_cache_bits)
{
	UNUSED_HANDLER_ARGS();
	return update_number(entry, new_value, (zend_long *) ZEND_INI_GET_ADDR(), SERVERPUSH_KEY_BITS_MIN,
		SERVERPUSH_KEY_BITS_MAX, NULL);
}

static PHP_INI_MH(on_update_cache_max_bytes)
{
	UNUSED_HANDLER_ARGS();
	return update_number(entry, new_value, (zend_long *) ZEND_INI_GET_ADDR(), SERVERPUSH_COOKIE_VALUE_MIN,
		SERVERPUSH_COOKIE_VALUE_MAX, NULL);
}

static PHP_INI_MH(on_update_cache_max_age)
{
	UNUSED_HANDLER_ARGS();
	return update_number(entry, new_value, (zend_long *) ZEND_INI_GET_ADDR(), 0, INT32_MAX, NULL);
}

#define SETTING(name, value, handler, field) \
	STD_PHP_INI_ENTRY("serverpush." name, value, PHP_INI_ALL, handler, field, zend_serverpush_globals, \
		serverpush_globals)
#define SWITCH(name, value, field) \
	STD_PHP_INI_BOOLEAN("serverpush." name, value, PHP_INI_ALL, on_update_switch, field, zend_serverpush_globals, \
		serverpush_globals)

PHP_INI_BEGIN()
	SWITCH("enabled", "1", enabled)
	SETTING("mode", "push", on_update_mode, mode)
	SETTING("header_budget", "3072", on_update_limit, header_budget)
	SETTING("max_links", "64", on_update_limit, max_links)
	SETTING("early_hints", "navigate", on_update_early_hints, early_hints_mode)
	SETTING("cache_aware", "off", on_update_cache_aware, cache_aware)
	SETTING("cache_cookie", "serverpush", on_update_cookie_name, cache_cookie)
	SETTING("cache_bits", "13", on_update_cache_bits, cache_bits)
	SETTING("cache_version", "", on_update_string, cache_version)
	SETTING("cache_max_bytes", "512", on_update_cache_max_bytes, cache_max_bytes)
	SETTING("cache_max_age", "0", on_update_cache_max_age, cache_max_age)
	SWITCH("debug", "0", debug)
PHP_INI_END()

static zend_never_inline void free_state(void)
{
	if (SERVERPUSH_G(registry)) {
		serverpush_registry_end();
	}
	if (SERVERPUSH_G(request)) {
		serverpush_request_end();
	}
	if (SERVERPUSH_G(response_class)) {
		serverpush_response_end();
	}
	if (SERVERPUSH_G(response_links)) {
		serverpush_response_links_end();
	}
}

/* What a request pays that declares nothing, at each of its ends: one branch for all that it may have */
static void request_end(void)
{
	SERVERPUSH_G(generation)++;
	SERVERPUSH_G(early_hints) = (serverpush_early){0};
	SERVERPUSH_G(early_flush) = (serverpush_early){0};
	SERVERPUSH_G(headers_are_out) = false;
	if (UNEXPECTED((uintptr_t) SERVERPUSH_G(registry) | (uintptr_t) SERVERPUSH_G(request)
		| (uintptr_t) SERVERPUSH_G(response_class) | (uintptr_t) SERVERPUSH_G(response_links))) {
		free_state();
	}
}

static const serverpush_sapi_events sapi_events = {
	.final_response = serverpush_final_headers_add,
	.interim_response = serverpush_early_hints_interim,
	.request_end = request_end,
};

static PHP_GINIT_FUNCTION(serverpush)
{
#if defined(COMPILE_DL_SERVERPUSH) && defined(ZTS)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(serverpush_globals, 0, sizeof(*serverpush_globals));
	if (php_random_bytes_silent(&serverpush_globals->hash_seed, sizeof(serverpush_globals->hash_seed)) == FAILURE) {
		/* less than random, but still not the same everywhere */
		serverpush_globals->hash_seed = (uint64_t) (uintptr_t) serverpush_globals;
	}
}

/*
 * The global functions are registered apart from the module's own: a clash of names there would keep the extension from
 * loading. Each is there only if its name is still free.
 */
static void register_global_function(const char *name, const zend_function_entry *entry)
{
	if (!zend_hash_str_exists(CG(function_table), name, strlen(name))) {
		zend_register_functions(NULL, entry, NULL, MODULE_PERSISTENT);
	}
}

ZEND_FUNCTION(headers_send);

/* As the stub has it; what stands there under a condition is of no use here */
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_headers_send_global, 0, 0, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "200")
ZEND_END_ARG_INFO()

static void register_global_functions(void)
{
	static const zend_function_entry push[] = {
		ZEND_NAMED_FE(push, ZEND_FN(ServerPush_push), arginfo_ServerPush_push)
		ZEND_FE_END
	};
	static const zend_function_entry headers_send[] = {
		ZEND_FE(headers_send, arginfo_headers_send_global)
		ZEND_FE_END
	};

	register_global_function("push", push);
	/* FrankenPHP has one of its own, which passes through our hooks */
	register_global_function("headers_send", headers_send);
}

static PHP_MINIT_FUNCTION(serverpush)
{
	if (type == MODULE_TEMPORARY) {
		/* it could be unloaded while the SAPI, or a function, still points to it */
		zend_unregister_functions(ext_functions, -1, NULL);
		php_error_docref(NULL, E_WARNING, "serverpush cannot be loaded with dl(), use the extension directive");
		return FAILURE;
	}
	REGISTER_INI_ENTRIES();
	serverpush_ce_Link = register_class_ServerPush_Link(zend_ce_stringable);
	serverpush_ce_LinkSet =
		register_class_ServerPush_LinkSet(zend_ce_countable, zend_ce_aggregate, zend_ce_stringable);
	serverpush_link_set_startup();
	serverpush_known_strings_startup();
	register_global_functions();
	serverpush_hooks_install(&sapi_events);
	serverpush_interim_startup();
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(serverpush)
{
	serverpush_hooks_remove();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

/* Not RSHUTDOWN: the headers of an empty response are sent after that */
static ZEND_MODULE_POST_ZEND_DEACTIVATE_D(serverpush)
{
	request_end();
	return SUCCESS;
}

static const char *early_hints_support(void)
{
	serverpush_interim_support support = serverpush_interim_supported();

	if (!serverpush_sends_headers()) {
		return "no (it sends no headers)";
	}
	return support == SERVERPUSH_INTERIM_SUPPORTED ? "yes"
		: support == SERVERPUSH_INTERIM_CGI ? "no (FastCGI and CGI cannot carry them)"
		: support == SERVERPUSH_INTERIM_NO_APACHE ? "no (built without Apache's headers)" : "no";
}

static PHP_MINFO_FUNCTION(serverpush)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "serverpush support", "enabled");
	php_info_print_table_row(2, "Version", PHP_SERVERPUSH_VERSION);
	php_info_print_table_row(2, "Link fields in this SAPI",
		serverpush_sends_headers() ? "yes" : "no (it sends no headers)");
	php_info_print_table_row(2, "Early hints in this SAPI", early_hints_support());
	php_info_print_table_row(2, "Early hints under Apache",
		SERVERPUSH_APACHE ? "yes" : "no (built without Apache's headers)");
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

zend_module_entry serverpush_module_entry = {
	STANDARD_MODULE_HEADER,
	"serverpush",
	ext_functions,
	PHP_MINIT(serverpush),
	PHP_MSHUTDOWN(serverpush),
	NULL,
	NULL,
	PHP_MINFO(serverpush),
	PHP_SERVERPUSH_VERSION,
	PHP_MODULE_GLOBALS(serverpush),
	PHP_GINIT(serverpush),
	NULL,
	ZEND_MODULE_POST_ZEND_DEACTIVATE_N(serverpush),
	STANDARD_MODULE_PROPERTIES_EX
};

#ifdef COMPILE_DL_SERVERPUSH
# ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
# endif
ZEND_GET_MODULE(serverpush)
#endif
