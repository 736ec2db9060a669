/*
 * The object of ServerPush\LinkSet, and the methods that declare.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_interfaces.h"
#include "src/api/declare.h"
#include "src/api/link_set_object.h"
#include "src/response/apply.h"
#include "src/value/attributes_table.h"

/* Of the running method */
#define RECEIVER serverpush_link_set_receiver(SERVERPUSH_THIS_SET)

zend_class_entry *serverpush_ce_LinkSet;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	serverpush_link_set *set = zend_object_alloc(sizeof(*set), ce);

	serverpush_set_init(&set->own, SERVERPUSH_G(hash_seed));
	set->live = false;
	zend_object_std_init(&set->std, ce);
	object_properties_init(&set->std, ce);
	set->std.handlers = &handlers;
	return &set->std;
}

static void free_object(zend_object *object)
{
	serverpush_set_destroy(&serverpush_link_set_of(object)->own);
	zend_object_std_dtor(object);
}

bool serverpush_link_set_is_live(serverpush_link_set *set)
{
	if (set->live && set->generation != SERVERPUSH_G(generation)) {
		set->live = false;
	}
	return set->live;
}

serverpush_receiver serverpush_link_set_receiver(serverpush_link_set *set)
{
	return serverpush_link_set_is_live(set) ? NULL : &set->own;
}

serverpush_set *serverpush_link_set_links(serverpush_link_set *set)
{
	serverpush_registry *registry;

	if (!serverpush_link_set_is_live(set)) {
		return &set->own;
	}
	registry = serverpush_registry_current();
	/* a live set has no links of its own: nothing was declared yet */
	return registry ? &registry->links : &set->own;
}

static zend_object *clone_object(zend_object *object)
{
	zend_object *clone = create(object->ce);

	serverpush_set_copy(&serverpush_link_set_of(clone)->own, serverpush_link_set_links(serverpush_link_set_of(object)));
	zend_objects_clone_members(clone, object);
	return clone;
}

static bool same_link(const serverpush_entry *one, const serverpush_entry *other)
{
	serverpush_link link, others;

	if (one->rel != other->rel || ((one->flags ^ other->flags) & SERVERPUSH_LINK_PRIVATE)
		|| !zend_string_equals(one->href, other->href)) {
		return false;
	}
	serverpush_entry_link(one, &link);
	serverpush_entry_link(other, &others);
	return serverpush_bytes_equal(link.rel_name, others.rel_name) && serverpush_attributes_equal(&link, &others);
}

/* A set is ordered: the same links in another order are sent otherwise */
static bool same_links(const serverpush_set *one, const serverpush_set *other)
{
	const serverpush_entry *others = other->entries;

	if (one->count != other->count) {
		return false;
	}
	SERVERPUSH_SET_FOREACH(one, entry) {
		/* removed ones are gaps */
		while (!others->href) {
			others++;
		}
		if (!same_link(entry, others++)) {
			return false;
		}
	}
	return true;
}

/* With a string, as the string that it is; with another set, by the links */
static int compare(zval *one, zval *other)
{
	ZEND_COMPARE_OBJECTS_FALLBACK(one, other);
	if (Z_OBJCE_P(one) != Z_OBJCE_P(other)) {
		return ZEND_UNCOMPARABLE;
	}
	return same_links(serverpush_link_set_links(serverpush_link_set_of(Z_OBJ_P(one))),
			serverpush_link_set_links(serverpush_link_set_of(Z_OBJ_P(other))))
		? 0
		: ZEND_UNCOMPARABLE;
}

/* What shows an object, or makes an array of it, sees the links as if they were a property */
static zend_array *properties_for(zend_object *object, zend_prop_purpose purpose)
{
	zval properties, links;

	switch (purpose) {
		case ZEND_PROP_PURPOSE_DEBUG:
		case ZEND_PROP_PURPOSE_ARRAY_CAST:
		case ZEND_PROP_PURPOSE_VAR_EXPORT:
		case ZEND_PROP_PURPOSE_JSON:
			break;
		default:
			return zend_std_get_properties_for(object, purpose);
	}
	serverpush_link_set_list(&links, serverpush_link_set_links(serverpush_link_set_of(object)), NULL);
	array_init_size(&properties, 1);
	add_assoc_zval(&properties, "links", &links);
	return Z_ARRVAL(properties);
}

void serverpush_link_set_startup(void)
{
	serverpush_ce_LinkSet->create_object = create;
	memcpy(&handlers, &std_object_handlers, sizeof(handlers));
	handlers.offset = offsetof(serverpush_link_set, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = clone_object;
	handlers.compare = compare;
	handlers.get_properties_for = properties_for;
}

void serverpush_link_set_create_live(zval *result)
{
	object_init_ex(result, serverpush_ce_LinkSet);
	serverpush_link_set_of(Z_OBJ_P(result))->live = true;
	serverpush_link_set_of(Z_OBJ_P(result))->generation = SERVERPUSH_STATE(generation);
}

ZEND_METHOD(ServerPush_LinkSet, __construct)
{
	(void) return_value;
	ZEND_PARSE_PARAMETERS_NONE();
}

ZEND_METHOD(ServerPush_LinkSet, push)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, false);
}

ZEND_METHOD(ServerPush_LinkSet, preload)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, true);
}

ZEND_METHOD(ServerPush_LinkSet, modulepreload)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, SERVERPUSH_REL_MODULEPRELOAD);
}

ZEND_METHOD(ServerPush_LinkSet, preconnect)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, SERVERPUSH_REL_PRECONNECT);
}

ZEND_METHOD(ServerPush_LinkSet, dnsPrefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, SERVERPUSH_REL_DNS_PREFETCH);
}

ZEND_METHOD(ServerPush_LinkSet, prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER, SERVERPUSH_REL_PREFETCH);
}

ZEND_METHOD(ServerPush_LinkSet, addLink)
{
	serverpush_declare_relation(INTERNAL_FUNCTION_PARAM_PASSTHRU, RECEIVER);
}

ZEND_METHOD(ServerPush_LinkSet, applyTo)
{
	serverpush_link_set *set = SERVERPUSH_THIS_SET;
	serverpush_response response;
	zend_object *object;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ(object)
	ZEND_PARSE_PARAMETERS_END();

	if (serverpush_response_open(&response, object, 1)) {
		/* The outcomes of the request's links are the report's; code of the response may change any set meanwhile */
		serverpush_set copy;

		serverpush_set_init(&copy, SERVERPUSH_G(hash_seed));
		serverpush_set_copy(&copy, serverpush_link_set_links(set));
		serverpush_apply(&response, &copy, serverpush_link_set_is_live(set), return_value);
		serverpush_set_destroy(&copy);
		serverpush_response_close(&response);
	}
}
