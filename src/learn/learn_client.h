/*
 * Clients: who a request comes from, as far as the table wants to know. A client is the network of an address, hashed
 * with a key of the day: no cookie, no user agent, for one browser must never be two clients. Pure C; called by the
 * look, and by src/delivery/learned.c, which decides which address it is.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_CLIENT_H
#define SERVERPUSH_LEARN_CLIENT_H

#include "src/learn/learn_hash.h"

/*
 * Whether nobody on the internet has this address, so that it is a proxy's of the house: loopback, private (RFC 1918),
 * link-local, unique local (RFC 4193), and a Unix socket's, which is empty or "unix:". What is no address is not.
 */
bool serverpush_learn_address_is_private(serverpush_bytes address);

/*
 * The address's /24, or of IPv6 its /48, as a keyed hash that is never 0; an IPv4 address in IPv6's clothes
 * (::ffff:192.0.2.1) is the IPv4 one. What is no address is one client, whatever it is.
 */
uint16_t serverpush_learn_client(serverpush_bytes address, serverpush_learn_hash key);

#endif
