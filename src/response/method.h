/*
 * Methods of other people's objects, by name. Called by what takes links from objects, and by what puts them onto one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_METHOD_H
#define SERVERPUSH_METHOD_H

#include "php.h"

/* The method that anybody may call on an object of this class; the name is in lower case. NULL if there is none. */
zend_function *serverpush_public_method(const zend_class_entry *ce, const char *name);

/* false: it threw, and `result`, which is no reference otherwise, is undefined */
bool serverpush_call_method(zend_object *object, zend_function *method, uint32_t count, zval *args, zval *result);

#endif
