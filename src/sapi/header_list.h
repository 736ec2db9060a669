/*
 * The SAPI's header list: reading what is in it, adding fields to it past sapi_header_op(), which refuses once the
 * headers are being sent. Called by the header phase and all its parts, and by its neighbours here.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HEADER_LIST_H
#define SERVERPUSH_HEADER_LIST_H

#include "SAPI.h"
#include "src/link/bytes.h"

#define SERVERPUSH_HEADER_FOREACH(list, header) \
	for (zend_llist_element *header##_at = (list)->head; header##_at; header##_at = header##_at->next) \
		for (sapi_header_struct *header = (sapi_header_struct *) header##_at->data; header; header = NULL)

/*
 * A final status whose response has a body, and all of it (RFC 9110): 206 is a part, whose place in the whole was
 * named
 */
static inline bool serverpush_status_has_whole_body(int status)
{
	return status >= 200 && status != 204 && status != 205 && status != 206 && status != 304;
}

/* The status that the client will see: of the status line first, then the code; under CGI, of a `Status` field */
int serverpush_effective_status(const sapi_headers_struct *headers);

/*
 * Whether what the SAPI's sender is asked to send is an interim response (RFC 9110, section 15.2) before the final one,
 * as FrankenPHP's headers_send(103) does: by the code, for a status line that was set is the final response's. Where
 * the engine asks it has set SG(headers_sent) before, and what leaves is the final response, whatever its status: a
 * script that switches protocols has answered by its 101.
 */
static inline bool serverpush_is_early_interim(const sapi_headers_struct *headers)
{
	return UNEXPECTED(!SG(headers_sent)) && headers->http_response_code >= 100 && headers->http_response_code <= 199;
}

bool serverpush_header_value_of(const sapi_header_struct *header, serverpush_bytes name, serverpush_bytes *value);

/*
 * Whether the field has this name, given with its colon; if so `value` is what follows, without leading white space.
 * The first letter tells of nearly all others that they have not (30 instructions less for each field of a response).
 */
static inline bool serverpush_header_value(
	const sapi_header_struct *header, serverpush_bytes name, serverpush_bytes *value)
{
	return UNEXPECTED(header->header_len >= name.len && (header->header[0] | 0x20) == (name.at[0] | 0x20))
		&& serverpush_header_value_of(header, name, value);
}

/* The code that a `Status` field names, 0 of any other field */
static inline int serverpush_status_field_code(const sapi_header_struct *header)
{
	serverpush_bytes value;

	return serverpush_header_value(header, SERVERPUSH_LITERAL("Status:"), &value)
		? (int) strtol(value.at, NULL, 10)
		: 0;
}

int serverpush_effective_status_by_line(const sapi_headers_struct *headers, int field);

/* The status where it is known what the first `Status` field names that names one; 0: none does */
static inline int serverpush_effective_status_by(const sapi_headers_struct *headers, int field)
{
	if (UNEXPECTED(headers->http_status_line || field)) {
		return serverpush_effective_status_by_line(headers, field);
	}
	return headers->http_response_code ? headers->http_response_code : 200;
}

/*
 * Adds a field as header(..., false) would: through the SAPI's own handler, then to the list if the handler says so.
 * `line` is emalloc'ed, NUL-terminated and the list's from now on: it is written into by some handlers.
 */
void serverpush_header_add(sapi_headers_struct *headers, char *line, size_t len);

/*
 * Puts these lines in the place of the fields of this name, given without its colon, one for one and in their order; an
 * empty line removes its field. A SAPI that keeps a table of its own is told: there the fields come behind all others.
 * The lines become the list's; what was there before is freed with `lines`.
 */
void serverpush_header_exchange(sapi_headers_struct *headers, const char *name, zend_llist *lines);

/* As serverpush_header_add() for a list of our own, of which the SAPI's handler must not know */
void serverpush_header_append(zend_llist *list, char *line, size_t len);

/*
 * Whether the response is a document that a browser shows: HTML or XHTML by its Content-Type, or by the one that the
 * engine will add; no download, and no redirect.
 */
bool serverpush_is_document(const sapi_headers_struct *headers);

/* Whether the media type is text/html */
bool serverpush_is_html(const sapi_headers_struct *headers);

/* Whether it is a download: `Content-Disposition: attachment` (RFC 6266, section 4.2) */
bool serverpush_is_attachment(const sapi_headers_struct *headers);

/* An empty list of our own, to be destroyed by zend_llist_destroy() */
void serverpush_header_list_init(zend_llist *list);

#endif
