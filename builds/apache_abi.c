/*
 * Compiled, never run, by `./dev check`: that src/sapi/apache_abi.h is what Apache's headers say.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stddef.h>

#include <httpd.h>
#include <http_config.h>

#include "src/sapi/apache_abi.h"

#define SAME(ours, our_field, theirs, their_field) \
	_Static_assert(offsetof(ours, our_field) == offsetof(theirs, their_field), #theirs "." #their_field ": offset"); \
	_Static_assert(sizeof(((ours *) 0)->our_field) == sizeof(((theirs *) 0)->their_field), \
		#theirs "." #their_field ": size")

#define REQUEST(field) SAME(serverpush_apache_request, field, request_rec, field)

_Static_assert(SERVERPUSH_APACHE_ABI == MODULE_MAGIC_NUMBER_MAJOR, "MODULE_MAGIC_NUMBER_MAJOR");
_Static_assert(SERVERPUSH_APACHE_HTTP_1_1 == HTTP_VERSION(1, 1), "HTTP_VERSION");

_Static_assert(sizeof(serverpush_apache_entry) == sizeof(apr_table_entry_t), "apr_table_entry_t");
SAME(serverpush_apache_entry, key, apr_table_entry_t, key);
SAME(serverpush_apache_entry, value, apr_table_entry_t, val);
SAME(serverpush_apache_array, count, apr_array_header_t, nelts);
SAME(serverpush_apache_array, entries, apr_array_header_t, elts);
SAME(serverpush_apache_module, version, module, version);
SAME(serverpush_apache_connection, id, conn_rec, id);
SAME(serverpush_apache_connection, aborted, conn_rec, aborted);
REQUEST(pool);
REQUEST(connection);
REQUEST(server);
REQUEST(main);
REQUEST(assbackwards);
REQUEST(proto_num);
REQUEST(status_line);
REQUEST(status);
REQUEST(headers_in);
REQUEST(headers_out);
REQUEST(subprocess_env);
