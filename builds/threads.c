/*
 * Real threads: an embedding program in which each of several threads serves requests, all with links of their own, and
 * looks at every header block that goes out. None may ever see a link, a setting or a host of another request. Some are
 * navigations to a few pages again and again, from whose HTML all threads learn together in one table: what was learned
 * may stand behind the links that were declared, and belongs to the page and to the thread's host.
 *
 *   threads EXTENSION THREADS REQUESTS
 *
 * Each thread serves that many requests. Built and run by `./dev matrix threads`, against the ZTS builds that
 * builds/php-from-source makes, one of which is under ThreadSanitizer.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include "php.h"
#include "php_main.h"
#include "SAPI.h"
#include "php_ini.h"
#include "zend_signal.h"

ZEND_TSRMLS_CACHE_DEFINE()

#define FIELDS_MAX 8
/* Those of each thread that are learned */
#define PAGES 4

typedef struct {
	int thread;
	int requests;
	uint32_t random;
	/* the request that runs now */
	int number;
	char host[64];
	char uri[64];
	/* of a client that navigates; empty: it is no navigation */
	char address[32];
	/* what it should put on the wire, what it may behind that, and the first difference from it */
	char expected[FIELDS_MAX][160];
	int expected_count;
	char learned[160];
	int blocks;
	char error[1024];
} worker;

static _Thread_local worker *current;
static atomic_ulong served, fields, learned;

#ifdef __SANITIZE_THREAD__
/* PHP loads extensions in a way that ThreadSanitizer's library refuses. */
ZEND_API void *dlopen(const char *file, int mode)
{
	void *(*real)(const char *, int) = (void *(*)(const char *, int)) dlsym(RTLD_NEXT, "dlopen");

	return real(file, mode & ~RTLD_DEEPBIND);
}
#endif

/* --- The SAPI: it has no wire, only somebody who looks at what goes there --- */

/* The next of the declared links, or behind them the one that may have been learned */
static void look_at_link(worker *me, const char *link, int *declared, int *extra)
{
	if (*declared < me->expected_count && strcmp(link, me->expected[*declared]) == 0) {
		(*declared)++;
	} else if (*declared == me->expected_count && !*extra && me->address[0] && strcmp(link, me->learned) == 0) {
		(*extra)++;
	} else if (!me->error[0]) {
		snprintf(me->error, sizeof(me->error), "%s instead of %s", link,
			*declared == me->expected_count ? "nothing" : me->expected[*declared]);
	}
}

static int look_at_headers(sapi_headers_struct *headers)
{
	worker *me = current;
	int declared = 0, extra = 0;

	me->blocks++;
	for (zend_llist_element *element = headers->headers.head; element; element = element->next) {
		const sapi_header_struct *header = (const sapi_header_struct *) element->data;

		if (header->header_len > 6 && memcmp(header->header, "Link: ", 6) == 0) {
			look_at_link(me, header->header + 6, &declared, &extra);
		}
	}
	if (!me->error[0] && declared != me->expected_count) {
		snprintf(me->error, sizeof(me->error), "%d links instead of %d", declared, me->expected_count);
	}
	atomic_fetch_add(&fields, (unsigned long) declared);
	atomic_fetch_add(&learned, (unsigned long) extra);
	return SAPI_HEADER_SENT_SUCCESSFULLY;
}

/* What else a browser and its server say of a navigation */
static char *visitor_variable(const char *name)
{
	if (strcmp(name, "HTTP_SEC_FETCH_MODE") == 0) {
		return "navigate";
	}
	if (strcmp(name, "HTTP_SEC_FETCH_DEST") == 0) {
		return "document";
	}
	return strcmp(name, "REMOTE_ADDR") == 0 ? current->address : NULL;
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
	if (strcmp(name, "REQUEST_URI") == 0) {
		return current->uri;
	}
	return current->address[0] ? visitor_variable(name) : NULL;
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
				expect(me, "</%d?%d=%d>; rel=next; a=%d%s", t, n, i, n, nopush);
		}
	}
	return len;
}

/*
 * A page that is the same each time but for a link that no other has, and its stylesheet, by which it is known. One of
 * them thinks for long enough to get hints in any case.
 */
static int make_page(worker *me, char *script, size_t size)
{
	int t = me->thread, n = me->number, page = random_below(me, 16) ? 1 + (int) random_below(me, PAGES - 1) : 0;

	snprintf(me->uri, sizeof(me->uri), "/%d/learned?%d", t, page);
	snprintf(me->address, sizeof(me->address), "198.18.%u.7", random_below(me, 256));
	snprintf(me->learned, sizeof(me->learned), "</%d/%d.css>; rel=preload; as=style; nopush", t, page);
	expect(me, "</%d/only-%d.css>; rel=preload; as=style; nopush", t, n);
	return snprintf(script, size,
		"push('/%d/only-%d.css'); usleep(%d);"
		" echo '<!doctype html><html><link rel=stylesheet href=/%d/%d.css></html>';",
		t, n, page ? 0 : 12000, t, page);
}

static void make_script(worker *me, char *script, size_t size)
{
	bool preload = random_below(me, 2) != 0;
	int len = snprintf(script, size, "ini_set('serverpush.mode', '%s');", preload ? "preload" : "push");

	me->expected_count = 0;
	if (preload && random_below(me, 2)) {
		len += make_page(me, script + len, size - len);
	} else {
		len += make_links(me, script + len, size - len, preload ? "; nopush" : "");
	}
	snprintf(script + len, size - len, "%s", endings[random_below(me, sizeof(endings) / sizeof(endings[0]))]);
}

static bool serve(worker *me)
{
	char script[2048];

	snprintf(me->host, sizeof(me->host), "host-%d", me->thread);
	snprintf(me->uri, sizeof(me->uri), "/%d/%d/page?x", me->thread, me->number);
	me->address[0] = 0;
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
	char ini[1024];
	pthread_t threads[64];
	static worker workers[64];
	int count = argc == 4 ? atoi(argv[2]) : 0;
	bool right = true;

	if (count < 1 || count > 64) {
		fprintf(stderr, "usage: threads EXTENSION THREADS REQUESTS\n");
		return 2;
	}
	snprintf(ini, sizeof(ini), "extension=%s\ndisplay_errors=1\nlog_errors=0\nhtml_errors=0\nmemory_limit=32M\n"
		"serverpush.learn=on\nserverpush.learn_final=1\n", argv[1]);
	php_tsrm_startup();
	zend_signal_startup();
	sapi_startup(&module);
	/* it forgets those that were set before */
	module.ini_entries = ini;
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
	printf("%lu requests in %d threads, %lu links, and %lu learned, each where it belongs\n", served, count, fields,
		learned);
	return right && fields && learned ? 0 : 1;
}
