/*
 * Writes a `Set-Cookie` field (RFC 6265, section 4.1) for a cookie that no script needs to see. Pure C: measures first,
 * then writes into memory of the caller's. Called by the header phase.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_SET_COOKIE_H
#define SERVERPUSH_SET_COOKIE_H

#include "src/link/bytes.h"

typedef struct {
	/* a token */
	serverpush_bytes name;
	/* cookie-octets */
	serverpush_bytes value;
	/* seconds; 0: until the browser is closed */
	uint32_t max_age;
	/* only over https */
	bool secure;
} serverpush_set_cookie;

/* The whole line, without CRLF */
size_t serverpush_set_cookie_measure(const serverpush_set_cookie *cookie);

/* Writes that many bytes, without NUL; returns the end */
char *serverpush_set_cookie_write(char *out, const serverpush_set_cookie *cookie);

#endif
