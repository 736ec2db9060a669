/*
 * The SAPI's header list.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"

bool serverpush_header_value_of(const sapi_header_struct *header, serverpush_bytes name, serverpush_bytes *value)
{
	const char *p, *end;

	if (!serverpush_bytes_equal_ci((serverpush_bytes){header->header, name.len}, name)) {
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

int serverpush_effective_status(const sapi_headers_struct *headers)
{
	int field = 0;

	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		if (!field) {
			field = serverpush_status_field_code(header);
		}
	}
	return serverpush_effective_status_by(headers, field);
}

/* php-cgi and PHP-FPM write the `Status` field of the list unless a code or a status line other than 200 was set */
int serverpush_effective_status_by_line(const sapi_headers_struct *headers, int field)
{
	int code = headers->http_response_code;
	int line = headers->http_status_line ? status_line_code(headers) : 0;

	if ((!line || code == 200) && serverpush_is_cgi) {
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

/* No line is that long */
#define REMOVED SIZE_MAX

static int is_removed(void *header)
{
	return ((sapi_header_struct *) header)->header_len == REMOVED;
}

/* Whether the field has this name, given without its colon */
static bool has_name(const sapi_header_struct *header, serverpush_bytes name)
{
	serverpush_bytes ignored;

	return serverpush_header_value(header, name, &ignored) && header->header[name.len] == ':';
}

void serverpush_header_exchange(sapi_headers_struct *headers, const char *name, zend_llist *lines)
{
	const serverpush_bytes bytes = {name, strlen(name)};
	zend_llist_element *at = lines->head;

	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		if (at && has_name(header, bytes)) {
			sapi_header_struct *line = (sapi_header_struct *) at->data, before = *header;

			*header = *line;
			*line = before;
			header->header_len = header->header_len ? header->header_len : REMOVED;
			at = at->next;
		}
	}
	zend_llist_apply_with_del(&headers->headers, is_removed);
	if (sapi_module.header_handler) {
		sapi_header_struct deleted = {estrdup(name), bytes.len};

		sapi_module.header_handler(&deleted, SAPI_HEADER_DELETE, headers);
		sapi_free_header(&deleted);
		SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
			if (has_name(header, bytes)) {
				sapi_module.header_handler(header, SAPI_HEADER_ADD, headers);
			}
		}
	}
}

/* The value of the last field of this name, given with its colon, up to its parameters */
static bool value_without_params(const sapi_headers_struct *headers, serverpush_bytes name, serverpush_bytes *value)
{
	const char *semicolon;

	*value = (serverpush_bytes){NULL, 0};
	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		serverpush_header_value(header, name, value);
	}
	semicolon = value->len ? memchr(value->at, ';', value->len) : NULL;
	if (semicolon) {
		value->len = (size_t) (semicolon - value->at);
	}
	while (value->len && (value->at[value->len - 1] == ' ' || value->at[value->len - 1] == '\t')) {
		value->len--;
	}
	return value->at != NULL;
}

/* Whether the media type is one of two */
static bool has_type(const sapi_headers_struct *headers, serverpush_bytes type, serverpush_bytes other)
{
	char *standard = NULL;
	serverpush_bytes value;
	bool has;

	if (!value_without_params(headers, SERVERPUSH_LITERAL("Content-Type:"), &value)
		&& headers->send_default_content_type) {
		const char *semicolon;

		/* the engine adds the field right before the headers are sent */
		standard = sapi_get_default_content_type();
		semicolon = strchr(standard, ';');
		value = (serverpush_bytes){standard, semicolon ? (size_t) (semicolon - standard) : strlen(standard)};
	}
	has = serverpush_bytes_equal_ci(value, type) || serverpush_bytes_equal_ci(value, other);
	if (standard) {
		efree(standard);
	}
	return has;
}

bool serverpush_is_html(const sapi_headers_struct *headers)
{
	return has_type(headers, SERVERPUSH_LITERAL("text/html"), SERVERPUSH_LITERAL("text/html"));
}

bool serverpush_is_attachment(const sapi_headers_struct *headers)
{
	serverpush_bytes value;

	return value_without_params(headers, SERVERPUSH_LITERAL("Content-Disposition:"), &value)
		&& serverpush_bytes_are_ci(value, "attachment");
}

bool serverpush_is_document(const sapi_headers_struct *headers)
{
	int status = serverpush_effective_status(headers);

	return (status < 300 || status > 399)
		&& has_type(headers, SERVERPUSH_LITERAL("text/html"), SERVERPUSH_LITERAL("application/xhtml+xml"))
		&& !serverpush_is_attachment(headers);
}

static void free_header(void *header)
{
	sapi_free_header(header);
}

void serverpush_header_list_init(zend_llist *list)
{
	zend_llist_init(list, sizeof(sapi_header_struct), free_header, 0);
}
