/*
 * Private links: for one client alone. A field of a final response may be kept by whoever passes it on (a CDN replays
 * `Link` fields in a 103 for the same path), so none may name the URL of a private link, whichever declaration it is
 * of. Called by the plan, and by whatever makes text or objects of a set.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_PRIVATE_LINKS_H
#define SERVERPUSH_PRIVATE_LINKS_H

#include "src/set/link_set.h"

/* Whether a link with this target is private; NULL: none has it */
bool serverpush_private_target(const serverpush_set *set, const serverpush_target *target);

/* Sets SERVERPUSH_ENTRY_PRIVATE where it is due, and nowhere else; whether there is such an entry */
bool serverpush_private_mark(serverpush_set *set);

#endif
