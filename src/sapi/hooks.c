/*
 * The hooks. sapi_module is one structure for the whole process, under ZTS too: it is changed at startup only, and what
 * it was is kept in plain statics.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/sapi/hooks.h"
#include "src/sapi/header_list.h"

bool serverpush_is_command_line;
bool serverpush_is_cgi;
bool serverpush_is_builtin_server;
bool serverpush_is_frankenphp;

static const serverpush_sapi_events *sapi_events;
static int (*previous_send_headers)(sapi_headers_struct *headers);
static int (*previous_activate)(void);
static int (*previous_deactivate)(void);
static size_t (*previous_ub_write)(const char *bytes, size_t len);

/* A SAPI without a function of its own has the engine send field by field */
static int pass_on(sapi_headers_struct *headers)
{
	return previous_send_headers ? previous_send_headers(headers) : SAPI_HEADER_DO_SEND;
}

/* The bytes as they are */
static unsigned int pass_value(int arg, const char *name, char **value, size_t len, size_t *new_len)
{
	(void) arg, (void) name, (void) value;
	if (new_len) {
		*new_len = len;
	}
	return 1;
}

/*
 * The filter extension takes what passes its input filter, and puts it into $_SERVER: of the built-in server, which has
 * one thread, it is left out for the moment. FrankenPHP asks it only where filter.default is set.
 */
void serverpush_hooks_register_variables(zval *array)
{
	unsigned int (*input_filter)(int, const char *, char **, size_t, size_t *) = sapi_module.input_filter;

	if (serverpush_is_builtin_server) {
		sapi_module.input_filter = pass_value;
	}
	sapi_module.register_server_variables(array);
	if (serverpush_is_builtin_server) {
		sapi_module.input_filter = input_filter;
	}
}

int serverpush_hooks_send_interim(int status, zend_llist *fields)
{
	sapi_headers_struct *headers = &SG(sapi_headers), interim;
	char *line = headers->http_status_line;
	int code = headers->http_response_code;
	volatile int result = SAPI_HEADER_SEND_FAILED;
	volatile bool bailed_out = false;

	/* SAPIs take the status from SG(), some by the line, some by the code, and the fields from what is passed */
	headers->http_status_line = NULL;
	headers->http_response_code = status;
	interim = *headers;
	interim.headers = *fields;
	zend_try {
		result = pass_on(&interim);
	} zend_catch {
		bailed_out = true;
	} zend_end_try();
	headers->http_status_line = line;
	headers->http_response_code = code;
	if (bailed_out) {
		zend_bailout();
	}
	return result;
}

/* Not inlined: each final response would pay for its list */
static zend_never_inline int pass_interim_on(sapi_headers_struct *headers)
{
	zend_llist list;
	int result = SAPI_HEADER_SENT_SUCCESSFULLY;

	serverpush_header_list_init(&list);
	switch (sapi_events->interim_response(headers, &list)) {
		case SERVERPUSH_INTERIM_AS_IT_IS:
			result = pass_on(headers);
			break;
		case SERVERPUSH_INTERIM_REPLACED:
			result = serverpush_hooks_send_interim(headers->http_response_code, &list);
			break;
		case SERVERPUSH_INTERIM_DROPPED:
			break;
	}
	zend_llist_destroy(&list);
	return result;
}

/* Not inlined: a request without state would pay for the registers that it saves */
static zend_never_inline int pass_final_on(sapi_headers_struct *headers)
{
	int result;

	if (UNEXPECTED(SERVERPUSH_G(headers_are_out))) {
		return SAPI_HEADER_SENT_SUCCESSFULLY;
	}
	if (SERVERPUSH_G(registry) || SERVERPUSH_G(trim_foreign) || SERVERPUSH_G(page)) {
		sapi_events->final_response(headers);
	}
	result = pass_on(headers);
	if ((SERVERPUSH_G(early_watch).file || SERVERPUSH_G(page)) && result == SAPI_HEADER_SENT_SUCCESSFULLY) {
		sapi_events->final_response_out(headers);
	}
	return result;
}

static int send_headers(sapi_headers_struct *headers)
{
	if (UNEXPECTED(serverpush_is_early_interim(headers))) {
		return pass_interim_on(headers);
	}
	if (SERVERPUSH_G(has_state) || UNEXPECTED(SERVERPUSH_G(trim_foreign))) {
		return pass_final_on(headers);
	}
	return pass_on(headers);
}

void serverpush_hooks_headers_are_out(void)
{
	SERVERPUSH_STATE(headers_are_out) = true;
}

static int activate(void)
{
	if (UNEXPECTED(SERVERPUSH_G(has_state))) {
		sapi_events->request_begin();
	}
	return previous_activate ? previous_activate() : SUCCESS;
}

static int activate_and_watch(void)
{
	int result = activate();

	sapi_events->request_begun();
	return result;
}

/* SAPIs write more than bodies through it: header blocks, and what comes after a request was finished */
static size_t ub_write(const char *bytes, size_t len)
{
	if (UNEXPECTED(SERVERPUSH_G(page_open))) {
		sapi_events->output(bytes, len);
	}
	return previous_ub_write(bytes, len);
}

size_t serverpush_hooks_write(const char *bytes, size_t len)
{
	return previous_ub_write ? previous_ub_write(bytes, len) : sapi_module.ub_write(bytes, len);
}

/* Workers that serve many requests in one script (FrankenPHP) do not run RSHUTDOWN between them, but this */
static int deactivate(void)
{
	if (SERVERPUSH_G(has_state)) {
		sapi_events->request_end();
	}
	return previous_deactivate ? previous_deactivate() : SUCCESS;
}

void serverpush_hooks_install(const serverpush_sapi_events *events)
{
	serverpush_is_command_line = strcmp(sapi_module.name, "cli") == 0 || strcmp(sapi_module.name, "phpdbg") == 0;
	serverpush_is_cgi = strstr(sapi_module.name, "cgi") != NULL;
	serverpush_is_builtin_server = strcmp(sapi_module.name, "cli-server") == 0;
	serverpush_is_frankenphp = strcmp(sapi_module.name, "frankenphp") == 0;
	sapi_events = events;
	previous_send_headers = sapi_module.send_headers;
	previous_activate = sapi_module.activate;
	previous_deactivate = sapi_module.deactivate;
	sapi_module.send_headers = send_headers;
	sapi_module.activate = activate;
	sapi_module.deactivate = deactivate;
}

void serverpush_hooks_watch_output(void)
{
	previous_ub_write = sapi_module.ub_write;
	sapi_module.ub_write = ub_write;
	sapi_module.activate = activate_and_watch;
}

void serverpush_hooks_remove(void)
{
	if (sapi_module.ub_write == ub_write) {
		sapi_module.ub_write = previous_ub_write;
		previous_ub_write = NULL;
	}
	if (sapi_module.send_headers == send_headers) {
		sapi_module.send_headers = previous_send_headers;
	}
	if (sapi_module.activate == activate || sapi_module.activate == activate_and_watch) {
		sapi_module.activate = previous_activate;
	}
	if (sapi_module.deactivate == deactivate) {
		sapi_module.deactivate = previous_deactivate;
	}
}
