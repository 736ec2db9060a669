/*
 * What Apache 2.4 keeps of a request, as far as an interim response needs it. This stands in for its headers, so that
 * mod_php gets its 103s wherever the extension was built.
 *
 * The structures are as in httpd.h of every Apache whose modules have the magic number 20120211, that is of every
 * release of 2.4: a change of them changes the number, and Apache loads no module (PHP's is one) of another.
 * interim_apache.c asks the running server for it. `./dev check` compiles builds/apache_abi.c, which holds each offset
 * against Apache's headers.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_APACHE_ABI_H
#define SERVERPUSH_APACHE_ABI_H

#include <stdint.h>

/* MODULE_MAGIC_NUMBER_MAJOR */
#define SERVERPUSH_APACHE_ABI 20120211
/* HTTP_VERSION(1, 1) */
#define SERVERPUSH_APACHE_HTTP_1_1 1001

/*
 * APR's off_t has 64 bits where pointers have; elsewhere that depends on how APR was built, and nobody can be asked. On
 * Windows a module's functions are not looked up by their names alone.
 */
#if UINTPTR_MAX == UINT64_MAX && !defined(_WIN32)
# define SERVERPUSH_APACHE_ABI_KNOWN 1
#endif

typedef struct serverpush_apache_pool serverpush_apache_pool;
typedef struct serverpush_apache_server serverpush_apache_server;
typedef struct serverpush_apache_table serverpush_apache_table;

/* apr_table_entry_t, which is as it was since APR 1.0, and so is the next */
typedef struct {
	char *key;
	char *value;
	uint32_t checksum;
} serverpush_apache_entry;

/* apr_array_header_t, of a table */
typedef struct {
	serverpush_apache_pool *pool;
	int entry_size;
	int count;
	int allocated;
	serverpush_apache_entry *entries;
} serverpush_apache_array;

/* struct module_struct */
typedef struct {
	int version;
	int minor_version;
} serverpush_apache_module;

/* struct conn_rec */
typedef struct {
	void *pool_to_local_host[10];
	long id;
	void *config_to_state[7];
	int data_in_filters[2];
	unsigned int flags;
	unsigned int aborted;
} serverpush_apache_connection;

/* struct request_rec */
typedef struct serverpush_apache_request {
	serverpush_apache_pool *pool;
	serverpush_apache_connection *connection;
	serverpush_apache_server *server;
	struct serverpush_apache_request *next;
	struct serverpush_apache_request *prev;
	/* of the page, in a sub-request */
	struct serverpush_apache_request *main;
	char *request_line;
	/* HTTP/0.9 */
	int assbackwards;
	int proxyreq;
	int header_only;
	int proto_num;
	char *protocol;
	const char *hostname;
	int64_t request_time;
	const char *status_line;
	int status;
	int method_number;
	const char *method;
	int64_t allowed;
	void *allowed_methods[2];
	int64_t sent_to_mtime[3];
	const char *range;
	int64_t clength;
	int chunked_to_expecting_100[4];
	void *kept_body[2];
	int64_t remaining[2];
	serverpush_apache_table *headers_in;
	serverpush_apache_table *headers_out;
	serverpush_apache_table *err_headers_out;
	serverpush_apache_table *subprocess_env;
} serverpush_apache_request;

#endif
