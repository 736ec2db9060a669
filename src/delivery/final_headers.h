/*
 * The header phase: the one moment at which declared links become fields. Called through the SAPI's hooks.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FINAL_HEADERS_H
#define SERVERPUSH_FINAL_HEADERS_H

#include "SAPI.h"

/* The final response: plans, and adds the fields to the list */
void serverpush_final_headers_add(sapi_headers_struct *headers);

#endif
