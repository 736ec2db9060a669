/*
 * Real threads: an embedding program in which each of several threads serves requests, all with links of their own, and
 * looks at every header block that goes out. None may ever see a link, a setting or a host of another request.
 *
 *   threads EXTENSION THREADS REQUESTS
 *
 * Each thread serves that many requests. Built and run by `./dev matrix threads`, against the ZTS builds that
 * builds/php-from-source makes, one of which is under ThreadSanitizer.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <pthread.h>
#include <stdatomic.h>
#include "php.h"
#include "php_main.h"
#include "SAPI.h"
#include "php_ini.h"
#include "zend_signal.h"

ZEND_TSRMLS_CACHE_DEFINE()

#define FIELDS_MAX 8

typedef struct {
	int thread;
	int requests;
	uint32_t random;
	/* the request that runs now */
	int number;
	char host[64];
	char uri[64];
	/* what it should put on the wire, and the first difference from that */
	char expected[FIELDS_MAX][160];
	int expected_count;
	int blocks;
	char error[1024];
} worker;

static _Thread_local worker *current;
static atomic_ulong served, fields;

/* --- The SAPI: it has no wire, only somebody who looks at what goes there --- */

static int count_links(const sapi_headers_struct *headers)
{
	int count = 0;

	for (zend_llist_element *at = headers->headers.head; at; at = at->next) {
		const sapi_header_struct *header = (const sapi_header_struct *) at->data;

		count += header->header_len > 6 && memcmp(header->header, "Link: ", 6) == 0;
	}
	return count;
}

static int look_at_headers(sapi_headers_struct *headers)
{
	worker *me = current;
	int at = 0;

	me->blocks++;
	if (!me->error[0] && count_links(headers) != me->expected_count) {
		snprintf(me->error, sizeof(me->error), "%d links instead of %d", count_links(headers), me->expected_count);
	}
	for (zend_llist_element *element = headers->headers.head; element; element = element->next) {
		const sapi_header_struct *header = (const sapi_header_struct *) element->data;

		if (header->header_len <= 6 || memcmp(header->header, "Link: ", 6) != 0) {
			continue;
		}
		if (!me->error[0] && (at == me->expected_count || strcmp(header->header + 6, me->expected[at]) != 0)) {
			snprintf(me->error, sizeof(me->error), "%s instead of %s", header->header + 6,
				at == me->expected_count ? "nothing" : me->expected[at]);
		}
		at++;
	}
	atomic_fetch_add(&fields, (unsigned long) at);
	return SAPI_HEADER_SENT_SUCCESSFULLY;
}

static char *request_variable(const char *name, size_t len)
{
	(void) len;
	if (strcmp(name, "REQUEST_METHOD") == 0) {
		return "GET";
	}
	if (strcmp(name, "HTTP_HOST") == 0) {
		return current->host;
	}
	if (strcmp(name, "HTTPS") == 0) {
		return "on";
	}
	return strcmp(name, "REQUEST_URI") == 0 ? current->uri : NULL;
}

static int start(sapi_module_struct *module)
{
	return php_module_startup(module, NULL);
}

static size_t write_nothing(const char *text, size_t len)
{
	(void) text;
	return len;
}

static void log_message(const char *message, int type)
{
	(void) type;
	fprintf(stderr, "%s\n", message);
}

static char *no_cookies(void)
{
	return NULL;
}

static int do_nothing(void)
{
	return SUCCESS;
}

static void register_nothing(zval *array)
{
	(void) array;
}

static sapi_module_struct module = {
	.name = "threads",
	.pretty_name = "Threads",
	.startup = start,
	.shutdown = php_module_shutdown_wrapper,
	.activate = do_nothing,
	.deactivate = do_nothing,
	.ub_write = write_nothing,
	.getenv = request_variable,
	.sapi_error = php_error,
	.send_headers = look_at_headers,
	.read_cookies = no_cookies,
	.register_server_variables = register_nothing,
	.log_message = log_message,
	.php_ini_ignore = 1,
	.php_ini_ignore_cwd = 1,
};

/* --- Requests --- */

static uint32_t random_below(worker *me, uint32_t limit)
{
	me->random = me->random * 1664525 + 1013904223;
	return (me->random >> 8) % limit;
}

static void expect(worker *me, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(me->expected[me->expected_count++], sizeof(me->expected[0]), format, args);
	va_end(args);
}

/* A way for a request to end; what they have in common: the links go out */
static const char *const endings[] = {
	"echo 1;",
	"exit;",
	"ob_start(); echo 1;",
	"throw new Exception('as expected');",
	"str_repeat('a', 1 << 30);",
	"flush(); $kept = links();",
	"register_shutdown_function(fn () => $GLOBALS['set'] = clone links());",
	"header_remove(); header('Link: </other>', false); header_remove('Link');",
};


/* Links that differ in every request, and what they become there */
static int make_links(worker *me, char *script, size_t size, const char *nopush)
{
	int t = me->thread, n = me->number, len = 0;

	for (int i = (int) random_below(me, FIELDS_MAX); i > 0; i--) {
		switch (random_below(me, 4)) {
			case 0:
				len += snprintf(script + len, size - len, "push('/%d/%d/%d.css');", t, n, i);
				expect(me, "</%d/%d/%d.css>; rel=preload; as=style%s", t, n, i, nopush);
				break;
			case 1:
				/* against the request's own target */
				len += snprintf(script + len, size - len, "push('%d.js', fetchpriority: 'high');", i);
				expect(me, "</%d/%d/%d.js>; rel=preload; as=script; fetchpriority=high%s", t, n, i, nopush);
				break;
			case 2:
				/* of the own origin for the threads with an even number */
				len += snprintf(script + len, size - len, "push('https://host-%d/%d.png?%d');", t & ~1, n, i);
				if (t % 2 == 0) {
					expect(me, "</%d.png?%d>; rel=preload; as=image%s", n, i, nopush);
				} else {
					expect(me, "<https://host-%d/%d.png?%d>; rel=preload; as=image; nopush", t & ~1, n, i);
				}
				break;
			default:
				len += snprintf(
					script + len, size - len, "ServerPush\\add_link('/%d?%d=%d', 'next', a: %d);", t, n, i, n);
				expect(me, "</%d?%d=%d>; rel=next; a=%d", t, n, i, n);
		}
	}
	return len;
}

static void make_script(worker *me, char *script, size_t size)
{
	bool preload = random_below(me, 2) != 0;
	int len = snprintf(script, size, "ini_set('serverpush.mode', '%s');", preload ? "preload" : "push");

	me->expected_count = 0;
	len += make_links(me, script + len, size - len, preload ? "; nopush" : "");
	snprintf(script + len, size - len, "%s", endings[random_below(me, sizeof(endings) / sizeof(endings[0]))]);
}

static bool serve(worker *me)
{
	char script[2048];

	snprintf(me->host, sizeof(me->host), "host-%d", me->thread);
	snprintf(me->uri, sizeof(me->uri), "/%d/%d/page?x", me->thread, me->number);
	make_script(me, script, sizeof(script));
	me->blocks = 0;

	SG(server_context) = me;
	SG(request_info).request_method = "GET";
	SG(request_info).request_uri = me->uri;
	SG(request_info).proto_num = 1001;
	if (php_request_startup() == FAILURE) {
		snprintf(me->error, sizeof(me->error), "php_request_startup() failed");
		return false;
	}
	zend_first_try {
		zend_eval_string_ex(script, NULL, "request", true);
	} zend_end_try();
	php_request_shutdown(NULL);

	if (!me->error[0] && me->blocks != 1) {
		snprintf(me->error, sizeof(me->error), "%d header blocks", me->blocks);
	}
	if (me->error[0]) {
		fprintf(stderr, "thread %d, request %d: %s\n%s\n", me->thread, me->number, me->error, script);
	}
	atomic_fetch_add(&served, 1);
	return !me->error[0];
}

static void *work(void *argument)
{
	worker *me = argument;

	current = me;
	ts_resource(0);
	ZEND_TSRMLS_CACHE_UPDATE();
	for (me->number = 0; me->number < me->requests && serve(me); me->number++) {
	}
	ts_free_thread();
	return NULL;
}

int main(int argc, char **argv)
{
	char ini[512];
	pthread_t threads[64];
	static worker workers[64];
	int count = argc == 4 ? atoi(argv[2]) : 0;
	bool right = true;

	if (count < 1 || count > 64) {
		fprintf(stderr, "usage: threads EXTENSION THREADS REQUESTS\n");
		return 2;
	}
	snprintf(ini, sizeof(ini), "extension=%s\ndisplay_errors=1\nlog_errors=0\nhtml_errors=0\nmemory_limit=32M\n",
		argv[1]);
	php_tsrm_startup();
	zend_signal_startup();
	module.ini_entries = ini;
	sapi_startup(&module);
	if (module.startup(&module) == FAILURE) {
		return 1;
	}
	for (int i = 0; i < count; i++) {
		workers[i] = (worker){.thread = i, .requests = atoi(argv[3]), .random = (uint32_t) i + 1};
		pthread_create(&threads[i], NULL, work, &workers[i]);
	}
	for (int i = 0; i < count; i++) {
		pthread_join(threads[i], NULL);
		right = right && !workers[i].error[0];
	}
	php_module_shutdown();
	sapi_shutdown();
	tsrm_shutdown();
	printf("%lu requests in %d threads, %lu links, each where it belongs\n", served, count, fields);
	return right && fields ? 0 : 1;
}
