/*
 * base64url without padding (RFC 4648, section 5): bytes as characters that a cookie may have. Pure C; called by the
 * cookie's value alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_BASE64URL_H
#define SERVERPUSH_BASE64URL_H

#include "src/link/bytes.h"

/* How many bytes so many characters hold */
#define SERVERPUSH_BASE64URL_BYTES(characters) ((characters) * 3 / 4)

/* Returns the end of what was written */
char *serverpush_base64url_encode(char *out, const uint8_t *in, size_t len);

/* Writes SERVERPUSH_BASE64URL_BYTES(text.len) bytes; false: that is no text that the encoder writes */
bool serverpush_base64url_decode(uint8_t *out, serverpush_bytes text);

#endif
