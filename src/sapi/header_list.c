/*
 * The SAPI's header list.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"

bool serverpush_header_value(const sapi_header_struct *header, serverpush_bytes name, serverpush_bytes *value)
{
	const char *p, *end;

	if (header->header_len < name.len
		|| !serverpush_bytes_equal_ci((serverpush_bytes){header->header, name.len}, name)) {
		return false;
	}
	p = header->header + name.len;
	end = header->header + header->header_len;
	while (p < end && (*p == ' ' || *p == '\t')) {
		p++;
	}
	*value = (serverpush_bytes){p, (size_t) (end - p)};
	return true;
}

/* The code of the status line, 0 if it has none, or none that is sent */
static int status_line_code(const sapi_headers_struct *headers)
{
	const char *space = strchr(headers->http_status_line, ' ');
	int code = space ? ZEND_STRTOL(space + 1, NULL, 10) : 0;

	/* Apache drops a line that does not begin with the code (httpd, validate_status_line()) */
	if (code != headers->http_response_code && strcmp(sapi_module.name, "apache2handler") == 0) {
		return 0;
	}
	return code;
}

/* php-cgi and PHP-FPM write the `Status` field of the list unless a code or a status line other than 200 was set */
static int status_field_code(const sapi_headers_struct *headers)
{
	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		serverpush_bytes value;

		if (serverpush_header_value(header, SERVERPUSH_LITERAL("Status:"), &value)) {
			return ZEND_STRTOL(value.at, NULL, 10);
		}
	}
	return 0;
}

int serverpush_effective_status(const sapi_headers_struct *headers)
{
	int code = headers->http_response_code;
	int line = headers->http_status_line ? status_line_code(headers) : 0;

	if ((!line || code == 200) && serverpush_is_cgi) {
		int field = status_field_code(headers);

		if (field) {
			return field;
		}
		/* with code 200 they write no status at all, whatever the line says */
		line = 0;
	}
	return line ? line : code ? code : 200;
}

void serverpush_header_append(zend_llist *list, char *line, size_t len)
{
	sapi_header_struct header = {line, len};

	zend_llist_add_element(list, &header);
}

void serverpush_header_add(sapi_headers_struct *headers, char *line, size_t len)
{
	sapi_header_struct header = {line, len};

	if (!sapi_module.header_handler
		|| (sapi_module.header_handler(&header, SAPI_HEADER_ADD, headers) & SAPI_HEADER_ADD)) {
		zend_llist_add_element(&headers->headers, &header);
	} else {
		sapi_free_header(&header);
	}
}

static void free_header(void *header)
{
	sapi_free_header(header);
}

void serverpush_header_list_init(zend_llist *list)
{
	zend_llist_init(list, sizeof(sapi_header_struct), free_header, 0);
}
