/*
 * The fingerprint of a link's resource: what a client's cookie remembers of it. Called by the memory of the client.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FINGERPRINT_H
#define SERVERPUSH_FINGERPRINT_H

#include "src/set/link_set.h"

/*
 * Whether it can be told that the client has the resource once the link was sent: it is a preload of the own origin
 * that every client takes, or is pushed, and its declaration does not forbid to remember it.
 */
bool serverpush_fingerprint_applies(const serverpush_entry *entry);

/*
 * The resource's key, of so many bits. SHA-1 of the path and query as clients request them, which is h2o's, or of
 * these, a line feed and the declared version.
 */
uint32_t serverpush_fingerprint_key(const serverpush_entry *entry, unsigned bits);

/* SHA-1 of any bytes: 20 of them */
void serverpush_digest(serverpush_bytes bytes, unsigned char *digest);

#endif
