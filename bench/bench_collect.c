/*
 * A helper extension of the benchmark: it confines what is measured to a region of the request, and leaves out the
 * SAPI's own writing of the header fields, which is the same whoever declared them.
 *
 * A region begins with bench_start(). It ends with bench_stop(), or else when the request is over and all that it held
 * is freed. Under callgrind (--instr-atstart=no) only the region is counted; the nanoseconds of each region are written
 * at shutdown, one a line, to the file that BENCH_TIMES names.
 *
 * With BENCH_WHOLE_REQUESTS in the process's environment each request is a region, from its beginning to that of the
 * next one, and nothing of it is left out; its nanoseconds are those of the processor. Under callgrind what was counted
 * up to here is dumped where a request begins that has a variable BENCH_DUMP, under the name that this gives.
 *
 * Load it before the extension that is measured: sapi_module.send_headers is wrapped inside out, so that the wrapper of
 * this one is the innermost and sees the SAPI's function alone.
 */
#include "php.h"
#include "SAPI.h"

#include <time.h>
#include <valgrind/callgrind.h>

static int (*sapi_send_headers_itself)(sapi_headers_struct *sapi_headers);
static int (*next_activate)(void);

static bool in_region, whole_requests;
static zend_long requests_begun;
static uint64_t region_began_at, time_left_out;

static uint64_t *times;
static size_t times_count, times_size;

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * 1000000000 + (uint64_t) time.tv_nsec;
}

/* The system's allocator: nothing of this may show in the request's memory. */
static void add_time(uint64_t nanoseconds)
{
	if (times_count == times_size) {
		times_size = times_size ? times_size * 2 : 4096;
		times = realloc(times, times_size * sizeof(*times));
		if (!times) {
			abort();
		}
	}
	times[times_count++] = nanoseconds;
}

static void begin_region(void)
{
	in_region = true;
	time_left_out = 0;
	CALLGRIND_START_INSTRUMENTATION;
	region_began_at = now();
}

static void end_region(void)
{
	uint64_t ended_at = now();

	CALLGRIND_STOP_INSTRUMENTATION;
	in_region = false;
	add_time(ended_at - region_began_at - time_left_out);
}

static int send_headers_uncounted(sapi_headers_struct *sapi_headers)
{
	uint64_t began_at;
	int result;

	if (!in_region) {
		return sapi_send_headers_itself(sapi_headers);
	}
	CALLGRIND_TOGGLE_COLLECT;
	began_at = now();
	result = sapi_send_headers_itself(sapi_headers);
	time_left_out += now() - began_at;
	CALLGRIND_TOGGLE_COLLECT;
	return result;
}

static uint64_t processor_time(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (uint64_t) time.tv_sec * 1000000000 + (uint64_t) time.tv_nsec;
}

/* One request is over, and the next begins */
static void next_request(void)
{
	const char *name = sapi_module.getenv ? sapi_module.getenv("BENCH_DUMP", strlen("BENCH_DUMP")) : NULL;
	uint64_t at = processor_time();

	if (requests_begun) {
		add_time(at - region_began_at);
	}
	if (name) {
		CALLGRIND_DUMP_STATS_AT(name);
	}
	region_began_at = processor_time();
}

/* The first thing of the next request: the header list, the heap and all else of the last one are gone. */
static int activate(void)
{
	if (whole_requests) {
		next_request();
	} else if (in_region) {
		end_region();
	}
	requests_begun++;
	return next_activate ? next_activate() : SUCCESS;
}

/* bench_start(int $warm_up = 0): void; does nothing in the first $warm_up requests of the process */
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_bench_start, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, warm_up, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

static PHP_FUNCTION(bench_start)
{
	zend_long warm_up = 0;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(warm_up)
	ZEND_PARSE_PARAMETERS_END();

	if (requests_begun > warm_up && !in_region) {
		begin_region();
	}
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_bench_stop, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

static PHP_FUNCTION(bench_stop)
{
	ZEND_PARSE_PARAMETERS_NONE();

	if (in_region) {
		end_region();
	}
}

static const zend_function_entry functions[] = {
	ZEND_FE(bench_start, arginfo_bench_start)
	ZEND_FE(bench_stop, arginfo_bench_stop)
	ZEND_FE_END
};

static PHP_MINIT_FUNCTION(bench_collect)
{
	sapi_send_headers_itself = sapi_module.send_headers;
	if (sapi_send_headers_itself) {
		sapi_module.send_headers = send_headers_uncounted;
	}
	whole_requests = getenv("BENCH_WHOLE_REQUESTS") != NULL;
	next_activate = sapi_module.activate;
	sapi_module.activate = activate;
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(bench_collect)
{
	const char *path = getenv("BENCH_TIMES");

	if (in_region) {
		end_region();
	}
	if (path) {
		FILE *file = fopen(path, "w");

		for (size_t i = 0; file && i < times_count; i++) {
			fprintf(file, "%" PRIu64 "\n", times[i]);
		}
		if (!file || fclose(file) != 0) {
			return FAILURE;
		}
	}
	free(times);
	return SUCCESS;
}

static zend_module_entry bench_collect_module_entry = {
	STANDARD_MODULE_HEADER,
	"bench_collect",
	functions,
	PHP_MINIT(bench_collect),
	PHP_MSHUTDOWN(bench_collect),
	NULL,
	NULL,
	NULL,
	"1",
	STANDARD_MODULE_PROPERTIES
};

ZEND_GET_MODULE(bench_collect)
