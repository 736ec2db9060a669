/*
 * The declaring functions and methods: they read the arguments of the running call ($href, then $as, $rel or neither,
 * then attributes by name) and have the link taken up. Called by the functions and by the methods of LinkSet.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_DECLARE_H
#define SERVERPUSH_DECLARE_H

#include "src/plan/take_up.h"

void serverpush_declare_preload(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, bool nopush);
void serverpush_declare_hint(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, serverpush_rel rel);
void serverpush_declare_relation(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver);

/* push_to(): $response, then as above; the link goes onto the response, and into no set */
void serverpush_declare_on_response(INTERNAL_FUNCTION_PARAMETERS);

#endif
