/*
 * Interim responses of Apache: ap_send_interim_response(), as its own proxy calls it. The functions of Apache are
 * looked up when the module starts, so that the same .so loads in every other SAPI, too; its structures are in
 * apache_abi.h.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "php.h"
#include "src/sapi/apache_abi.h"
#include "src/sapi/interim_writers.h"

#ifdef SERVERPUSH_APACHE_ABI_KNOWN

#include <dlfcn.h>
#include "src/sapi/header_list.h"

/* The start of what SG(server_context) points to; PHP installs no header for it */
typedef struct {
	int state;
	serverpush_apache_request *request;
} server_context;

static struct {
	void (*send_interim_response)(serverpush_apache_request *request, int send_headers);
	serverpush_apache_table *(*table_make)(serverpush_apache_pool *pool, int size);
	void (*table_add)(serverpush_apache_table *table, const char *key, const char *value);
	const char *(*table_get)(const serverpush_apache_table *table, const char *key);
	const serverpush_apache_array *(*table_elts)(const serverpush_apache_table *table);
	/* of mod_ssl; NULL: it is not there */
	void (*(*retrieve)(const char *name))(void);
} apache;

typedef char *(*ssl_var_lookup)(serverpush_apache_pool *, serverpush_apache_server *, serverpush_apache_connection *,
	serverpush_apache_request *, char *);

/* The request of this moment: in a sub-request another one than at the start */
static serverpush_apache_request *current_request(void)
{
	const server_context *context = SG(server_context);

	return context ? context->request : NULL;
}

/* Of mod_include or virtual(): it speaks into the midst of its parent's response */
static bool in_sub_request(void)
{
	const serverpush_apache_request *request = current_request();

	return request && request->main;
}

/* Of all fields the one that Apache keeps out of a script's variables (httpd, ap_add_common_vars()) */
static bool has_authorization(void)
{
	const serverpush_apache_request *request = current_request();

	return request && apache.table_get(request->headers_in, "Authorization");
}

/* mod_ssl tells a script of it with `SSLOptions +StdEnvVars` only */
static bool has_client_certificate(void)
{
	serverpush_apache_request *request = current_request();
	char name[] = "SSL_CLIENT_VERIFY";
	ssl_var_lookup look_up_variable = apache.retrieve ? (ssl_var_lookup) apache.retrieve("ssl_var_lookup") : NULL;
	const char *verified = request && look_up_variable
		? look_up_variable(request->pool, request->server, request->connection, request, name) : NULL;

	return verified && *verified && strcmp(verified, "NONE") != 0;
}

/* Its getenv() walks through all of them for each that is asked for */
static void visit_variables(serverpush_variable_visitor visit, void *context)
{
	const serverpush_apache_request *request = current_request();
	const serverpush_apache_array *variables = request ? apache.table_elts(request->subprocess_env) : NULL;
	const serverpush_apache_entry *entries = variables ? variables->entries : NULL;

	for (int i = 0; variables && i < variables->count; i++) {
		if (entries[i].key && entries[i].value) {
			visit(entries[i].key, entries[i].value, context);
		}
	}
}

/* proto_num, and not SERVER_PROTOCOL: it is what Apache itself goes by */
static bool speaks_http_1_1(void)
{
	const serverpush_apache_request *request = current_request();

	return request && !request->assbackwards && request->proto_num >= SERVERPUSH_APACHE_HTTP_1_1;
}

/* Both name and value are copied into the table */
static void add_field(serverpush_apache_table *table, const sapi_header_struct *field)
{
	char *colon = strchr(field->header, ':');
	const char *value = colon + 1;

	value += strspn(value, " ");
	*colon = '\0';
	apache.table_add(table, field->header, value);
	*colon = ':';
}

static bool send_by_apache(int status, zend_llist *fields)
{
	serverpush_apache_request *request = current_request();
	serverpush_apache_table *final_fields = request->headers_out;
	int final_status = request->status;
	const char *final_line = request->status_line;
	char line[32];

	snprintf(line, sizeof(line), "%d %s", status, serverpush_interim_phrase(status));
	request->headers_out = apache.table_make(request->pool, (int) MIN(fields->count, INT_MAX));
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		add_field(request->headers_out, field);
	}
	request->status = status;
	request->status_line = line;
	apache.send_interim_response(request, 1);
	request->status = final_status;
	request->status_line = final_line;
	request->headers_out = final_fields;
	return !request->connection->aborted;
}

static void *look_up(const char *name)
{
	return dlsym(RTLD_DEFAULT, name);
}

const serverpush_interim_writer *serverpush_interim_apache(void)
{
	static const serverpush_interim_writer writer = {
		.understood = speaks_http_1_1,
		.send = send_by_apache,
		.in_sub_request = in_sub_request,
		.has_authorization = has_authorization,
		.has_client_certificate = has_client_certificate,
		.visit_variables = visit_variables,
	};
	const serverpush_apache_module *core = look_up("core_module");

	if (!core || core->version != SERVERPUSH_APACHE_ABI) {
		return NULL;
	}
	/* by way of an object pointer, as POSIX has it: ISO C knows no conversion */
	*(void **) &apache.send_interim_response = look_up("ap_send_interim_response");
	*(void **) &apache.table_make = look_up("apr_table_make");
	*(void **) &apache.table_add = look_up("apr_table_add");
	*(void **) &apache.table_get = look_up("apr_table_get");
	*(void **) &apache.table_elts = look_up("apr_table_elts");
	*(void **) &apache.retrieve = look_up("apr_dynamic_fn_retrieve");
	if (!apache.send_interim_response || !apache.table_make || !apache.table_add || !apache.table_get
		|| !apache.table_elts) {
		return NULL;
	}
	return &writer;
}

#else

const serverpush_interim_writer *serverpush_interim_apache(void)
{
	return NULL;
}

#endif
