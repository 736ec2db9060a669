/*
 * What few links have, as one run of bytes without a pointer: a relation type by name, a destination that no engine
 * preloads, a version, further parameters. Together with the target and the six small fields of a link it is the whole
 * link. Pure C; called by the set, which keeps links, and by whatever keeps them elsewhere.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FLAT_LINK_H
#define SERVERPUSH_FLAT_LINK_H

#include "src/link/link.h"

/* How many bytes that takes; 0: the link has nothing of it */
size_t serverpush_flat_measure(const serverpush_link *link);

/* Writes so many bytes */
void serverpush_flat_write(char *out, const serverpush_link *link);

/* Sets those fields of the link, to views of `flat`; of no bytes they are empty */
void serverpush_flat_read(serverpush_bytes flat, serverpush_link *link);

#endif
