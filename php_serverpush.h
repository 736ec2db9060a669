/*
 * The module: its entry, version and globals. Included by every file that touches the engine.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef PHP_SERVERPUSH_H
#define PHP_SERVERPUSH_H

#include "php.h"

extern zend_module_entry serverpush_module_entry;
#define phpext_serverpush_ptr &serverpush_module_entry

#define PHP_SERVERPUSH_VERSION "0.3.0"

/* serverpush.mode */
enum {
	SERVERPUSH_MODE_PUSH,
	SERVERPUSH_MODE_PRELOAD
};

/* serverpush.early_hints: which requests may get a 103 */
enum {
	/* navigations of browsers, the only requests for which they use one */
	SERVERPUSH_EARLY_HINTS_NAVIGATE,
	SERVERPUSH_EARLY_HINTS_ALWAYS,
	SERVERPUSH_EARLY_HINTS_OFF
};

/* What became of early_hints(), or of early_flush() */
typedef struct {
	bool sent;
	/* why the last call did nothing (src/set/outcome.h) */
	uint8_t reason;
} serverpush_early;

/* What an early flush makes final (src/delivery/early_watch.h) */
typedef struct {
	zend_ulong cookies;
	zend_ulong location;
	int status;
} serverpush_early_facts;

typedef struct {
	/* where early() was called; NULL: nothing is watched */
	zend_string *file;
	uint32_t line;
	serverpush_early_facts facts;
} serverpush_early_watch;

/* serverpush.cache_aware: what becomes of a link that the client has */
enum {
	SERVERPUSH_CACHE_OFF,
	SERVERPUSH_CACHE_NOPUSH,
	SERVERPUSH_CACHE_SKIP
};

/* serverpush.learn, in the order of what it does more */
enum {
	SERVERPUSH_LEARN_OFF,
	/* learn and count, send nothing */
	SERVERPUSH_LEARN_OBSERVE,
	SERVERPUSH_LEARN_ON
};

struct _serverpush_registry;
struct _serverpush_request;
struct _serverpush_response_links;
struct _serverpush_response_class;
struct _serverpush_listed_fields;
struct _serverpush_page;

ZEND_BEGIN_MODULE_GLOBALS(serverpush)
	/* settings: switches and enumerations above, all of one type for their one handler (src/settings.c) */
	uint8_t enabled;
	uint8_t debug;
	uint8_t mode;
	uint8_t early_hints_mode;
	uint8_t cache_aware;
	uint8_t trust_forwarded;
	uint8_t trim_foreign;
	uint8_t error_pages;
	uint8_t documents_only;
	uint8_t timing;
	uint8_t learn;
	uint8_t learn_signed_in;
	uint8_t learn_frankenphp;
	uint8_t learn_final;
	zend_long header_budget;
	zend_long max_links;
	zend_long early_budget;
	zend_long cache_bits;
	zend_long cache_max_bytes;
	zend_long cache_max_age;
	zend_long learn_memory;
	zend_long learn_clients;
	/* the settings' own strings */
	zend_string *cache_cookie;
	zend_string *cache_version;
	zend_string *learn_file;
	zend_string *learn_origins;
	zend_string *learn_exclude;
	zend_string *learn_version;
	/* of the process: what the hash of URLs starts from */
	uint64_t hash_seed;
	/* of the request: whether anything from here to `headers_are_out` was set, which is done by SERVERPUSH_STATE() */
	bool has_state;
	/* NULL until somebody asks for them: its links (src/plan/registry.h) and its facts (src/sapi/request.h) */
	struct _serverpush_registry *registry;
	struct _serverpush_request *request;
	/* what was seen last of response objects (src/plan/response_links.h, src/response/response.h) */
	struct _serverpush_response_links *response_links;
	struct _serverpush_response_class *response_class;
	/* what headers_list() showed of our links (src/delivery/listed_fields.h) */
	struct _serverpush_listed_fields *listed_fields;
	/* also where nothing is declared (src/delivery/early_hints.h, src/delivery/early_flush.h) */
	serverpush_early early_hints;
	serverpush_early early_flush;
	/* when the 103 was sent, in nanoseconds of a clock that only goes on; 0: none was */
	uint64_t early_hints_at;
	/* what became of the learned hints (src/learn/learn_find.h, src/delivery/learned.h) */
	serverpush_early learned_hints;
	serverpush_early_watch early_watch;
	/* the navigation that is learned from (src/delivery/page.h), and whether its body is being written */
	struct _serverpush_page *page;
	bool page_open;
	/* the final headers are out, by our doing (src/sapi/hooks.h) */
	bool headers_are_out;
	/* counts the requests that set something, so that an object can tell whether its own is still running */
	uint32_t generation;
	/* counts declarations and changes of settings: what the same plan may not hold for */
	uint32_t changes;
ZEND_END_MODULE_GLOBALS(serverpush)

ZEND_EXTERN_MODULE_GLOBALS(serverpush)

#define SERVERPUSH_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(serverpush, v)

/* What is of the request, for whoever sets it: where nobody did, its begin, its final headers and its end look at one
 * flag, and at nothing else (38 instructions less for each request) */
#define SERVERPUSH_STATE(v) (*(SERVERPUSH_G(has_state) = true, &SERVERPUSH_G(v)))

#if defined(ZTS) && defined(COMPILE_DL_SERVERPUSH)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
