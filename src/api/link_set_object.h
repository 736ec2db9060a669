/*
 * ServerPush\LinkSet. Called by the module's startup and by links().
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SET_OBJECT_H
#define SERVERPUSH_LINK_SET_OBJECT_H

#include "php.h"

extern zend_class_entry *serverpush_ce_LinkSet;

/* After the class was registered */
void serverpush_link_set_startup(void);

/* The set that is the request's own */
void serverpush_link_set_create_live(zval *result);

#endif
