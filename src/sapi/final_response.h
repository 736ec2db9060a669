/*
 * Sending the final response's headers before there is a body. Called by the early flush and by headers_send().
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FINAL_RESPONSE_H
#define SERVERPUSH_FINAL_RESPONSE_H

#include "SAPI.h"

/* The status from now on, whatever a status line said before */
void serverpush_final_response_status(int status);

/* Enters the header phase now. Not after the headers were sent. FAILURE: the SAPI could not send them. */
zend_result serverpush_final_response_headers(void);

/*
 * Gets what was sent to the client. `first_byte`: where front ends hold the header block until the body begins
 * (FastCGI, CGI), a line feed goes with it, past all output buffers.
 */
void serverpush_final_response_flush(bool first_byte);

/* Whether an output handler is at work that may change the body, or count its bytes */
bool serverpush_output_is_transformed(void);

#endif
