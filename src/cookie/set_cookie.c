/*
 * The `Set-Cookie` field.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/cookie/set_cookie.h"

#define MAX_DIGITS 10

/* Everything but name and value, in their order */
#define START SERVERPUSH_LITERAL("Set-Cookie: ")
#define PATH SERVERPUSH_LITERAL("; Path=/")
#define MAX_AGE SERVERPUSH_LITERAL("; Max-Age=")
#define REST SERVERPUSH_LITERAL("; HttpOnly; SameSite=Lax")
#define SECURE SERVERPUSH_LITERAL("; Secure")

/* The number's digits, which end at the end of the buffer */
static serverpush_bytes decimal(uint32_t number, char buffer[MAX_DIGITS])
{
	char *at = buffer + MAX_DIGITS;

	do {
		*--at = (char) ('0' + number % 10);
	} while (number /= 10);
	return (serverpush_bytes){at, (size_t) (buffer + MAX_DIGITS - at)};
}

size_t serverpush_set_cookie_measure(const serverpush_set_cookie *cookie)
{
	char buffer[MAX_DIGITS];

	return START.len + cookie->name.len + 1 + cookie->value.len + PATH.len
		+ (cookie->max_age ? MAX_AGE.len + decimal(cookie->max_age, buffer).len : 0) + REST.len
		+ (cookie->secure ? SECURE.len : 0);
}

char *serverpush_set_cookie_write(char *out, const serverpush_set_cookie *cookie)
{
	char buffer[MAX_DIGITS];

	out = serverpush_append(out, START);
	out = serverpush_append(out, cookie->name);
	*out++ = '=';
	out = serverpush_append(out, cookie->value);
	out = serverpush_append(out, PATH);
	if (cookie->max_age) {
		out = serverpush_append(out, MAX_AGE);
		out = serverpush_append(out, decimal(cookie->max_age, buffer));
	}
	out = serverpush_append(out, REST);
	return cookie->secure ? serverpush_append(out, SECURE) : out;
}
