/*
 * ServerPush\LinkSet: the object and whose links it has. Its methods are in link_set_object.c (declaring, putting onto
 * a response), link_set_add.c (links that exist) and link_set_read.c (looking up, listing, writing). Called by these,
 * by the module's startup and by links().
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_SET_OBJECT_H
#define SERVERPUSH_LINK_SET_OBJECT_H

#include "php.h"
#include "src/plan/take_up.h"

extern zend_class_entry *serverpush_ce_LinkSet;

typedef struct {
	/* the links of a set of one's own */
	serverpush_set own;
	/* the request's links, as long as that request runs */
	bool live;
	uint32_t generation;
	zend_object std;
} serverpush_link_set;

static inline serverpush_link_set *serverpush_link_set_of(zend_object *object)
{
	return (serverpush_link_set *) ((char *) object - offsetof(serverpush_link_set, std));
}

#define SERVERPUSH_THIS_SET serverpush_link_set_of(Z_OBJ_P(ZEND_THIS))

/* After the class was registered */
void serverpush_link_set_startup(void);

/* The set that is the request's own */
void serverpush_link_set_create_live(zval *result);

/* Whether it is that, and its request still runs; if not, it is an empty set of its own from now on */
bool serverpush_link_set_is_live(serverpush_link_set *set);

/* Where what is declared goes */
serverpush_receiver serverpush_link_set_receiver(serverpush_link_set *set);

/* The links of a set as a list of objects: all of them, or, unless `rel` is NULL, those of one relation type */
void serverpush_link_set_list(zval *result, serverpush_set *set, const serverpush_bytes *rel);

/* Its links, for reading and removing: never NULL */
serverpush_set *serverpush_link_set_links(serverpush_link_set *set);

#endif
