/*
 * ServerPush\Link. Called by the module's startup and by the methods of LinkSet.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_OBJECT_H
#define SERVERPUSH_LINK_OBJECT_H

#include "src/value/attributes.h"

extern zend_class_entry *serverpush_ce_Link;

/* Makes an object of checked parts. It takes references of its own. */
void serverpush_link_object_create(zval *result, zend_string *href, zend_string *rel, zval *attributes);

/*
 * Reads an object as a link, checking every byte anew: reflection can make objects that no constructor has seen.
 * `href` is the object's. false: an exception was thrown. In both cases `attributes` is to be freed.
 */
bool serverpush_link_object_read(zend_object *object, serverpush_attributes *attributes, zend_string **href);

/* The same for parts that claim to be those of a link: a serialised one */
bool serverpush_link_parts_read(
	zval *href, zval *rel, zval *attributes_table, serverpush_attributes *attributes);

#endif
