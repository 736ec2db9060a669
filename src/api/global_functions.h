/*
 * The functions without a namespace: push() and headers_send(). Called when the module starts.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_GLOBAL_FUNCTIONS_H
#define SERVERPUSH_GLOBAL_FUNCTIONS_H

/* Each is registered only if its name is still free */
void serverpush_global_functions_startup(void);

#endif
