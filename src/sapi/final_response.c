/*
 * The final response's headers, early.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "php_output.h"
#include "ext/standard/head.h"
#include "src/sapi/final_response.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"

void serverpush_final_response_status(int status)
{
	sapi_headers_struct *headers = &SG(sapi_headers);

	if (headers->http_status_line && serverpush_effective_status(headers) != status) {
		efree(headers->http_status_line);
		headers->http_status_line = NULL;
	}
	headers->http_response_code = status;
	if (serverpush_effective_status(headers) != status) {
		/* CGI's `Status` field, which header() was given */
		sapi_header_line field = {.line = "Status", .line_len = strlen("Status")};

		sapi_header_op(SAPI_HEADER_DELETE, &field);
	}
}

/* header() will tell where the headers were sent, as after a first output */
static void note_place(void)
{
	/* none where the engine itself calls: as a shutdown function, say */
	zend_string *file = OG(output_start_filename) ? NULL : zend_get_executed_filename_ex();

	if (file) {
		OG(output_start_filename) = zend_string_copy(file);
		OG(output_start_lineno) = (int) zend_get_executed_lineno();
	}
}

zend_result serverpush_final_response_headers(void)
{
	bool goes_on;

	note_place();
	goes_on = php_header();
	if (!SG(headers_sent)) {
		return FAILURE;
	}
	serverpush_hooks_headers_are_out();
	if (!goes_on) {
		/* HEAD: the engine would see to that with the first output, but only if that sent the headers */
		OG(flags) |= PHP_OUTPUT_DISABLED;
	}
	return SUCCESS;
}

void serverpush_final_response_flush(bool first_byte)
{
	if (first_byte && serverpush_is_cgi) {
		serverpush_hooks_write("\n", strlen("\n"));
	}
	sapi_flush();
}

/* All but PHP's own buffer, which ob_start() without a callback is */
bool serverpush_output_is_transformed(void)
{
	php_output_handler **handlers = zend_stack_base(&OG(handlers));
	int count = zend_stack_count(&OG(handlers));

	for (int i = 0; i < count; i++) {
		if ((handlers[i]->flags & PHP_OUTPUT_HANDLER_USER)
			|| !zend_string_equals_literal(handlers[i]->name, "default output handler")) {
			return true;
		}
	}
	return false;
}
