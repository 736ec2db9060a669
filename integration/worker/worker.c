/*
 * A SAPI for tests that does to an extension what FrankenPHP does: one script that answers many requests, in which
 * RINIT and RSHUTDOWN run once, but sapi_activate() and sapi_deactivate() for each, and before the first and behind the
 * last for what is no client's request; no header handler; a function headers_send() of its own, which sends the SAPI's
 * list as it is with another code. What it does is what frankenphp.c of August 2026 (1.12.7) does.
 *
 * worker SCRIPT REQUESTS line|code: whether the sender goes by the status line first (FrankenPHP up to 1.9) or by the
 * code alone. What the client would see of each request goes to standard output, once for each that is new.
 *
 * Functions for the script: next_request(callable $handler): bool, next_client(array $variables): of whom the next
 * request is, headers_send(), and client_is_gone(), after which the sender ends the script by a bailout.
 */
#define _GNU_SOURCE
#include <malloc.h>
#include "main/php.h"
#include "main/SAPI.h"
#include "main/php_main.h"
#include "main/php_output.h"
#include "main/php_variables.h"
#include "Zend/zend_smart_str.h"
#include "Zend/zend_exceptions.h"

#define KINDS_MAX 64

static long requests, wanted;
/* the variables of the next request that are its client's own */
static zval client;
static bool by_line, gone;
/* Whose request it is: nobody's is the one in which the script is started, and no request at all the one in which
 * FrankenPHP tells it to end: it begins as others do, with no more than the environment. */
static enum { NOBODYS, CLIENTS, NONE } whose;
static char *transcript;
static size_t transcript_len, transcript_size;
static struct {
	char *name;
	char *transcript;
} kinds[KINDS_MAX];

static void record(const char *bytes, size_t len)
{
	if (transcript_len + len >= transcript_size) {
		transcript_size = 2 * (transcript_len + len) + 1;
		transcript = realloc(transcript, transcript_size);
	}
	memcpy(transcript + transcript_len, bytes, len);
	transcript_len += len;
	transcript[transcript_len] = '\0';
}

static size_t sapi_write(const char *bytes, size_t len)
{
	record(bytes, len);
	return len;
}

static int sapi_send(sapi_headers_struct *headers)
{
	char line[64];
	int status = SG(sapi_headers).http_response_code ? SG(sapi_headers).http_response_code : 200;

	if (by_line && SG(sapi_headers).http_status_line) {
		status = atoi(SG(sapi_headers).http_status_line + strlen("HTTP/1.1 "));
	}
	record(line, (size_t) snprintf(line, sizeof(line), "[%d]\n", status));
	for (zend_llist_element *at = headers->headers.head; at; at = at->next) {
		sapi_header_struct *header = (sapi_header_struct *) at->data;

		record(header->header, header->header_len);
		record("\n", 1);
	}
	record("\n", 1);
	if (gone) {
		php_handle_aborted_connection();
	}
	return SAPI_HEADER_SENT_SUCCESSFULLY;
}

static void sapi_variables(zval *variables)
{
	if (whose == NOBODYS) {
		php_register_variable("SERVER_PROTOCOL", "HTTP/1.1", variables);
		php_register_variable("REQUEST_METHOD", "GET", variables);
		php_register_variable("REQUEST_URI", "worker.php", variables);
		php_register_variable("HTTP_HOST", "", variables);
	}
	if (whose != CLIENTS) {
		return;
	}
	php_register_variable("SERVER_PROTOCOL", "HTTP/2.0", variables);
	php_register_variable("REQUEST_METHOD", "GET", variables);
	php_register_variable("REQUEST_URI", "/", variables);
	php_register_variable("HTTP_HOST", "app.example", variables);
	php_register_variable("HTTP_SEC_FETCH_MODE", "navigate", variables);
	if (Z_TYPE(client) == IS_ARRAY) {
		zend_string *name;
		zval *value;

		ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL(client), name, value) {
			php_register_variable(ZSTR_VAL(name), Z_STRVAL_P(value), variables);
		} ZEND_HASH_FOREACH_END();
	}
}

static void sapi_log(const char *message, int level)
{
	(void) level;
	fprintf(stderr, "%s\n", message);
}

static char *sapi_cookies(void)
{
	return NULL;
}

static void begin_request(void)
{
	bool is_one = requests < wanted;

	whose = is_one ? CLIENTS : NONE;
	transcript_len = 0;
	SG(server_context) = (void *) 1;
	SG(request_info).request_method = is_one ? "GET" : NULL;
	SG(request_info).request_uri = is_one ? (char *) "/" : NULL;
	SG(sapi_headers).http_response_code = 200;
	php_output_activate();
	/* $_SERVER is the previous client's until after this */
	sapi_activate();
	zend_activate_auto_globals();
	zend_is_auto_global(ZSTR_KNOWN(ZEND_STR_AUTOGLOBAL_SERVER));
}

static void end_request(void)
{
	php_output_end_all();
	php_output_deactivate();
	sapi_deactivate();
	SG(server_context) = NULL;
}

/* Every request of a kind must look like the first of it */
static void compare(const char *name)
{
	int kind = 0;

	while (kind < KINDS_MAX - 1 && kinds[kind].name && strcmp(kinds[kind].name, name) != 0) {
		kind++;
	}
	if (!kinds[kind].name) {
		kinds[kind].name = strdup(name);
		kinds[kind].transcript = strdup(transcript);
		printf("# %s\n%s", name, transcript);
	} else if (strcmp(kinds[kind].transcript, transcript) != 0) {
		printf("# request %ld differs from the first of its kind\n%s", requests, transcript);
	}
}

/* Twice at the same place of the cycle of kinds, early and at the end: how much memory there is in use */
static void tell_memory(void)
{
	if (requests == wanted / 10 || requests == wanted) {
		/* what malloc() gave, without what is only kept ready */
		printf("# memory after %ld\n%zu %zu\n", requests, zend_memory_usage(false),
			(size_t) mallinfo2().uordblks);
	}
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_next_request, 0, 0, 1)
	ZEND_ARG_INFO(0, handler)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(next_request)
{
	zend_fcall_info call;
	zend_fcall_info_cache cache;
	zval answer, number;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_FUNC(call, cache)
	ZEND_PARSE_PARAMETERS_END();

	if (requests == 0) {
		/* the one in which the script was started */
		end_request();
	}
	begin_request();
	if (whose == NONE) {
		RETURN_FALSE;
	}
	ZVAL_LONG(&number, requests++);
	ZVAL_UNDEF(&answer);
	call.retval = &answer;
	call.params = &number;
	call.param_count = 1;
	zend_call_function(&call, &cache);
	if (EG(exception)) {
		zend_exception_error(EG(exception), E_ERROR);
	}
	end_request();
	if (Z_TYPE(answer) == IS_STRING) {
		compare(Z_STRVAL(answer));
	}
	zval_ptr_dtor(&answer);
	tell_memory();
	RETURN_TRUE;
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_next_client, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, variables, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(next_client)
{
	zval *variables;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY(variables)
	ZEND_PARSE_PARAMETERS_END();

	zval_ptr_dtor(&client);
	ZVAL_COPY(&client, variables);
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_headers_send, 0, 0, 0)
	ZEND_ARG_INFO(0, status)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(headers_send)
{
	zend_long status = 200;
	int previous = SG(sapi_headers).http_response_code;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(status)
	ZEND_PARSE_PARAMETERS_END();

	SG(sapi_headers).http_response_code = (int) status;
	if (status >= 100 && status < 200) {
		int answer = sapi_module.send_headers(&SG(sapi_headers));

		SG(sapi_headers).http_response_code = previous;
		RETURN_LONG(answer);
	}
	RETURN_LONG(sapi_send_headers());
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_client_is_gone, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_FUNCTION(client_is_gone)
{
	(void) return_value;
	ZEND_PARSE_PARAMETERS_NONE();
	gone = true;
}

static const zend_function_entry functions[] = {
	ZEND_FE(next_request, arginfo_next_request)
	ZEND_FE(next_client, arginfo_next_client)
	ZEND_FE(headers_send, arginfo_headers_send)
	ZEND_FE(client_is_gone, arginfo_client_is_gone)
	ZEND_FE_END
};

static zend_module_entry worker_module = {
	STANDARD_MODULE_HEADER,
	"worker",
	functions,
	NULL,
	NULL,
	NULL,
	NULL,
	NULL,
	"1",
	STANDARD_MODULE_PROPERTIES
};

static int sapi_start(sapi_module_struct *module)
{
	return php_module_startup(module, &worker_module);
}

static sapi_module_struct worker_sapi = {
	.name = (char *) "frankenphp",
	.pretty_name = (char *) "a worker for tests",
	.startup = sapi_start,
	.shutdown = php_module_shutdown_wrapper,
	.ub_write = sapi_write,
	.sapi_error = php_error,
	.send_headers = sapi_send,
	.read_cookies = sapi_cookies,
	.register_server_variables = sapi_variables,
	.log_message = sapi_log,
};

/* What the final response would have been, after the sender did not come back */
static void tell_final(void)
{
	sapi_headers_struct *headers = &SG(sapi_headers);

	printf("# gone\n%s# left\n%d %s", transcript, headers->http_response_code,
		headers->http_status_line ? headers->http_status_line : "-");
	for (zend_llist_element *at = headers->headers.head; at; at = at->next) {
		printf(" | %s", ((sapi_header_struct *) at->data)->header);
	}
	printf("\n");
}

int main(int argc, char **argv)
{
	zend_file_handle script;

	if (argc != 4) {
		return 2;
	}
	wanted = atol(argv[2]);
	by_line = strcmp(argv[3], "line") == 0;
#ifdef ZTS
	php_tsrm_startup();
#endif
	zend_signal_startup();
	sapi_startup(&worker_sapi);
	if (worker_sapi.startup(&worker_sapi) == FAILURE) {
		return 1;
	}
	SG(server_context) = (void *) 1;
	if (php_request_startup() == FAILURE) {
		return 1;
	}
	zend_stream_init_filename(&script, argv[1]);
	zend_try {
		php_execute_script(&script);
	} zend_end_try();
	if (gone) {
		tell_final();
	}
	zval_ptr_dtor(&client);
	zend_destroy_file_handle(&script);
	php_request_shutdown(NULL);
	php_module_shutdown();
	sapi_shutdown();
#ifdef ZTS
	tsrm_shutdown();
#endif
	printf("# ended after %ld\n", requests);
	for (int i = 0; i < KINDS_MAX; i++) {
		free(kinds[i].name);
		free(kinds[i].transcript);
	}
	free(transcript);
	return 0;
}
