/*
 * PHP's headers_list(), which shows our links, too: page caches store what it says. Called when the module starts and
 * ends.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_HEADERS_LIST_H
#define SERVERPUSH_HEADERS_LIST_H

void serverpush_headers_list_startup(void);

/* Puts back what is still ours to put back: who came later and calls us must not be cut off */
void serverpush_headers_list_shutdown(void);

#endif
