/*
 * A link as a record has it, and back: what comes out of the mapping is believed in nothing, for it goes into a header
 * field. Called by learn_urls.c alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_LINK_H
#define SERVERPUSH_LEARN_LINK_H

#include "src/learn/learn_cell.h"
#include "src/link/link.h"

/* Those that are the link's own, whoever declares it */
#define SERVERPUSH_LEARN_LINK_FLAGS \
	(SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_DELIMITER | SERVERPUSH_LINK_INFERRED \
		| SERVERPUSH_LINK_TYPE_INFERRED)

/* What has no field, as bytes in `out`, which holds SERVERPUSH_LEARN_LINK_MAX; false: such a link is not learned */
bool serverpush_learn_link_flatten(const serverpush_link *link, char *out, serverpush_bytes *flat);

/* The small fields */
void serverpush_learn_link_keep(const serverpush_link *link, serverpush_learn_url *url);

/* `bytes` are target and flat form; false: they are none that we wrote */
bool serverpush_learn_link_restore(const serverpush_learn_url *url, const char *bytes, serverpush_link *link);

#endif
