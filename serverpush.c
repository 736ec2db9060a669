/*
 * The module: entry, life cycle, phpinfo. All else is in src/.
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
#include "zend_smart_str.h"
#include "ext/random/php_random.h"
#include "ext/standard/info.h"
#include "src/settings.h"
#include "src/value/known_strings.h"
#include "src/api/global_functions.h"
#include "src/api/headers_list.h"
#include "src/api/link_object.h"
#include "src/api/link_set_object.h"
#include "src/response/response.h"
#include "src/plan/response_links.h"
#include "src/delivery/early_hints.h"
#include "src/delivery/early_watch.h"
#include "src/delivery/final_headers.h"
#include "src/delivery/learned.h"
#include "src/delivery/learned_table.h"
#include "src/delivery/listed_fields.h"
#include "src/delivery/page.h"
#include "src/plan/registry.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/request.h"
#include "serverpush_arginfo.h"

ZEND_DECLARE_MODULE_GLOBALS(serverpush)

static void free_state(void)
{
	if (SERVERPUSH_G(registry)) {
		serverpush_registry_end();
	}
	/* never without a registry */
	if (SERVERPUSH_G(listed_fields)) {
		serverpush_listed_fields_end();
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
	if (SERVERPUSH_G(early_watch).file) {
		serverpush_early_watch_end();
	}
}

/* Also at the begin: whoever cut us off from the end of the last request, its memory is gone and must not be freed */
static void forget_state(void)
{
	SERVERPUSH_G(generation)++;
	SERVERPUSH_G(registry) = NULL;
	SERVERPUSH_G(listed_fields) = NULL;
	SERVERPUSH_G(request) = NULL;
	SERVERPUSH_G(response_class) = NULL;
	SERVERPUSH_G(response_links) = NULL;
	SERVERPUSH_G(early_watch).file = NULL;
	SERVERPUSH_G(early_hints) = SERVERPUSH_G(early_flush) = SERVERPUSH_G(learned_hints) = (serverpush_early){0};
	SERVERPUSH_G(early_hints_at) = 0;
	SERVERPUSH_G(page) = NULL;
	SERVERPUSH_G(page_open) = false;
	SERVERPUSH_G(headers_are_out) = false;
	SERVERPUSH_G(has_state) = false;
}

/* Not at RSHUTDOWN: the headers of an empty response are sent after that */
static void request_end(void)
{
	/* the page first: what was declared says something about it */
	if (SERVERPUSH_G(page)) {
		serverpush_page_end();
	}
	free_state();
	forget_state();
}

static void final_response_out(const sapi_headers_struct *headers)
{
	if (SERVERPUSH_G(early_watch).file) {
		serverpush_early_watch_warn(headers);
	}
	if (SERVERPUSH_G(page)) {
		serverpush_page_open();
	}
}

static const serverpush_sapi_events sapi_events = {
	.final_response = serverpush_final_headers_add,
	.final_response_out = final_response_out,
	.request_begun = serverpush_learned_begin,
	.output = serverpush_page_see_output,
	.interim_response = serverpush_early_hints_interim,
	.request_begin = forget_state,
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

static PHP_RINIT_FUNCTION(serverpush)
{
	(void) type, (void) module_number;
	serverpush_learned_begin_late();
	return SUCCESS;
}

/* Only where there is something to do: a function of which the engine knows costs each request a call */
static void request_startup(zend_module_entry *module)
{
	if (serverpush_learned_table() && serverpush_is_builtin_server) {
		module->request_startup_func = PHP_RINIT(serverpush);
	}
}

static PHP_MINIT_FUNCTION(serverpush)
{
	if (type == MODULE_TEMPORARY) {
		/* it could be unloaded while the SAPI, or a function, still points to it */
		zend_unregister_functions(ext_functions, -1, NULL);
		php_error_docref(NULL, E_WARNING, "serverpush cannot be loaded with dl(), use the extension directive");
		return FAILURE;
	}
	serverpush_settings_startup(type, module_number);
	serverpush_ce_Link = register_class_ServerPush_Link(zend_ce_stringable);
	serverpush_ce_LinkSet =
		register_class_ServerPush_LinkSet(zend_ce_countable, zend_ce_aggregate, zend_ce_stringable);
	serverpush_link_set_startup();
	serverpush_known_strings_startup();
	serverpush_response_startup();
	serverpush_global_functions_startup();
	serverpush_headers_list_startup();
	serverpush_hooks_install(&sapi_events);
	serverpush_interim_startup();
	serverpush_learned_table_startup();
	request_startup(zend_hash_str_find_ptr(&module_registry, "serverpush", strlen("serverpush")));
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(serverpush)
{
	serverpush_hooks_remove();
	serverpush_learned_table_shutdown();
	serverpush_headers_list_shutdown();
	serverpush_settings_shutdown(type, module_number);
	return SUCCESS;
}

static const char *early_hints_support(void)
{
	serverpush_interim_support support = serverpush_interim_supported();

	if (!serverpush_sends_headers()) {
		return "no (it sends no headers)";
	}
	return support == SERVERPUSH_INTERIM_SUPPORTED ? "yes"
		: support == SERVERPUSH_INTERIM_CGI ? "no (FastCGI and CGI cannot carry them)" : "no";
}

/* A row whose text is released here */
static void print_row(const char *name, zend_string *text)
{
	php_info_print_table_row(2, name, ZSTR_VAL(text));
	zend_string_release(text);
}

static zend_string *describe_table(const serverpush_learn_table *table, const serverpush_learn_totals *totals)
{
	const char *problem = serverpush_learned_problem();
	zend_ulong used = serverpush_learn_used(totals);

	if (!table) {
		return problem ? strpprintf(0, "none (it %s)", problem) : strpprintf(0, "none");
	}
	return strpprintf(0, ZEND_ULONG_FMT " bytes, " ZEND_ULONG_FMT " used%s%s", (zend_ulong) totals->size, used,
		problem ? "; a new one, for the old one " : "", problem ? problem : "");
}

static zend_string *describe_skipped(const serverpush_learn_totals *totals)
{
	smart_str text = {0};

	for (int reason = 0; reason < SERVERPUSH_LEARN_SKIPPED_COUNT; reason++) {
		if (totals->skipped[reason]) {
			smart_str_append_printf(&text, "%s%s: %" PRIu64, text.s ? ", " : "",
				serverpush_learn_skipped_name((serverpush_learn_skipped) reason), totals->skipped[reason]);
		}
	}
	return text.s ? smart_str_extract(&text) : strpprintf(0, "nothing");
}

static void print_learned(void)
{
	const serverpush_learn_table *table = serverpush_learned_table();
	const char *obstacle = serverpush_learned_obstacle();
	serverpush_learn_totals totals = {0};

	if (table) {
		serverpush_learn_count(table, &totals);
	}
	php_info_print_table_row(2, "Learned hints", serverpush_learned_state());
	print_row("Learned hints are sent", obstacle ? strpprintf(0, "no (%s)", obstacle) : strpprintf(0, "yes"));
	print_row("Table of learned hints", describe_table(table, &totals));
	if (table) {
		print_row("Learned pages", strpprintf(0, "%" PRIu32 ", %" PRIu32 " proven; hosts: %" PRIu32 ", URLs: %" PRIu32,
			totals.pages, totals.proven, totals.hosts, totals.urls));
		print_row("Responses looked at", strpprintf(0, "%" PRIu64, totals.looks));
		print_row("Hints sent, and right", strpprintf(0, "%" PRIu64 ", %" PRIu64, totals.hinted, totals.right));
		print_row("Hints that would have been sent, and right",
			strpprintf(0, "%" PRIu64 ", %" PRIu64, totals.would_hint, totals.would_be_right));
		print_row("Skipped in learning", describe_skipped(&totals));
	}
}

static PHP_MINFO_FUNCTION(serverpush)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "serverpush support", "enabled");
	php_info_print_table_row(2, "Version", PHP_SERVERPUSH_VERSION);
	php_info_print_table_row(2, "Link fields in this SAPI",
		serverpush_sends_headers() ? "yes" : "no (it sends no headers)");
	php_info_print_table_row(2, "Early hints in this SAPI", early_hints_support());
	print_learned();
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
	NULL,
	STANDARD_MODULE_PROPERTIES_EX
};

#ifdef COMPILE_DL_SERVERPUSH
# ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
# endif
ZEND_GET_MODULE(serverpush)
#endif
