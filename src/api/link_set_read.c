/*
 * The methods of LinkSet that look links up, take them out, list and write them.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_smart_str.h"
#include "ext/spl/spl_array.h"
#include "src/api/link_object.h"
#include "src/api/link_set_object.h"
#include "src/plan/plan.h"
#include "src/set/hint_set.h"
#include "src/set/private_links.h"
#include "src/value/attributes_table.h"
#include "src/value/field_values.h"

/* Whether the entry has this relation type, or any if that is NULL */
static bool has_relation(const serverpush_entry *entry, const zend_string *rel)
{
	serverpush_link link;

	if (!rel) {
		return true;
	}
	serverpush_entry_link(entry, &link);
	return serverpush_bytes_equal_ci(serverpush_link_rel_name(&link), SERVERPUSH_VIEW(rel));
}

/* What the set has of this URL, NULL if nothing */
static serverpush_target *target_of(serverpush_link_set *set, zend_string *href, const zend_string *rel)
{
	uint8_t kind = rel ? (uint8_t) serverpush_rel_from_name(SERVERPUSH_VIEW(rel)) : SERVERPUSH_REL_OTHER;
	zend_string *normal = serverpush_target_of(serverpush_link_set_receiver(set), href, kind);
	serverpush_target *target = NULL;

	if (normal) {
		target = serverpush_set_find_target(serverpush_link_set_links(set), SERVERPUSH_VIEW(normal));
		zend_string_release(normal);
	}
	return target;
}

/* The first link with this URL and, unless it is NULL, relation type */
static serverpush_entry *find_entry(serverpush_link_set *set, zend_string *href, const zend_string *rel)
{
	const serverpush_set *links = serverpush_link_set_links(set);
	const serverpush_target *target = target_of(set, href, rel);

	if (target) {
		SERVERPUSH_TARGET_FOREACH(links, target, entry) {
			if (has_relation(entry, rel)) {
				return entry;
			}
		}
	}
	return NULL;
}

static bool is_private(const serverpush_set *set, const serverpush_entry *entry)
{
	return serverpush_private_target(set, serverpush_set_target_of(set, entry));
}

static void entry_object(zval *result, const serverpush_entry *entry)
{
	serverpush_link link;
	zend_string *rel;
	zval attributes;

	serverpush_entry_link(entry, &link);
	serverpush_attributes_of_link(&attributes, &link);
	rel = zend_string_init(serverpush_link_rel_name(&link).at, serverpush_link_rel_name(&link).len, false);
	serverpush_link_object_create(result, entry->href, rel, &attributes);
	zend_string_release(rel);
	/* not by zval_ptr_dtor(), which may collect garbage: destructors would change the set that is being walked */
	GC_DELREF(Z_ARR(attributes));
}

ZEND_METHOD(ServerPush_LinkSet, has)
{
	zend_string *href, *rel = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(rel)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(find_entry(SERVERPUSH_THIS_SET, href, rel) != NULL);
}

ZEND_METHOD(ServerPush_LinkSet, get)
{
	zend_string *href, *rel = NULL;
	serverpush_entry *entry;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(rel)
	ZEND_PARSE_PARAMETERS_END();

	entry = find_entry(SERVERPUSH_THIS_SET, href, rel);
	/* as in the lists: a Link cannot say that it is private, nor that another one with its URL is */
	if (entry && !is_private(serverpush_link_set_links(SERVERPUSH_THIS_SET), entry)) {
		entry_object(return_value, entry);
	}
}

static zend_long remove_link(serverpush_link_set *set, zend_object *object)
{
	serverpush_attributes attributes;
	serverpush_entry *entry = NULL;
	zend_string *href;

	if (serverpush_link_object_read(object, &attributes, &href)) {
		zend_string *target = serverpush_target_of(serverpush_link_set_receiver(set), href, attributes.link.rel);

		if (target) {
			attributes.link.href = SERVERPUSH_VIEW(target);
			entry = serverpush_set_find(serverpush_link_set_links(set), &attributes.link);
			zend_string_release(target);
		}
		if (entry) {
			serverpush_set_remove(serverpush_link_set_links(set), entry);
		}
	}
	serverpush_attributes_free(&attributes);
	return entry != NULL;
}

static zend_long remove_url(serverpush_link_set *set, zend_string *href, const zend_string *rel)
{
	serverpush_set *links = serverpush_link_set_links(set);
	const serverpush_target *target = target_of(set, href, rel);
	uint32_t before = SERVERPUSH_NO_ENTRY;
	zend_long removed = 0;

	if (target) {
		SERVERPUSH_TARGET_FOREACH(links, target, entry) {
			if (has_relation(entry, rel)) {
				serverpush_set_remove_after(links, entry, before);
				removed++;
			} else {
				before = entry_at;
			}
		}
	}
	return removed;
}

ZEND_METHOD(ServerPush_LinkSet, remove)
{
	zend_string *href, *rel = NULL;
	zend_object *link;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS_OR_STR(link, serverpush_ce_Link, href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(rel)
	ZEND_PARSE_PARAMETERS_END();

	if (link) {
		if (rel) {
			zend_argument_value_error(
				2, "must be null when argument #1 ($link) is a %s", ZSTR_VAL(serverpush_ce_Link->name));
			RETURN_THROWS();
		}
		RETURN_LONG(remove_link(SERVERPUSH_THIS_SET, link));
	}
	RETURN_LONG(remove_url(SERVERPUSH_THIS_SET, href, rel));
}

ZEND_METHOD(ServerPush_LinkSet, clear)
{
	(void) return_value;
	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_set_destroy(serverpush_link_set_links(SERVERPUSH_THIS_SET));
}

ZEND_METHOD(ServerPush_LinkSet, count)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(serverpush_link_set_links(SERVERPUSH_THIS_SET)->count);
}

/*
 * A Link cannot say that it is private, so that whoever has it could put it anywhere: private ones are not listed.
 */
void serverpush_link_set_list(zval *result, serverpush_set *set, const serverpush_bytes *rel)
{
	array_init(result);
	serverpush_private_mark(set);
	SERVERPUSH_SET_FOREACH(set, entry) {
		serverpush_link link;
		zval object;

		serverpush_entry_link(entry, &link);
		if (entry->flags & SERVERPUSH_ENTRY_PRIVATE) {
			continue;
		}
		if (!rel || serverpush_bytes_equal_ci(serverpush_link_rel_name(&link), *rel)) {
			entry_object(&object, entry);
			add_next_index_zval(result, &object);
		}
	}
}

ZEND_METHOD(ServerPush_LinkSet, getLinks)
{
	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_link_set_list(return_value, serverpush_link_set_links(SERVERPUSH_THIS_SET), NULL);
}

ZEND_METHOD(ServerPush_LinkSet, getLinksByRel)
{
	serverpush_bytes name;
	zend_string *rel;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(rel)
	ZEND_PARSE_PARAMETERS_END();

	name = SERVERPUSH_VIEW(rel);
	serverpush_link_set_list(return_value, serverpush_link_set_links(SERVERPUSH_THIS_SET), &name);
}

ZEND_METHOD(ServerPush_LinkSet, getIterator)
{
	zval links;

	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_link_set_list(&links, serverpush_link_set_links(SERVERPUSH_THIS_SET), NULL);
	object_init_ex(return_value, spl_ce_ArrayIterator);
	zend_call_known_instance_method_with_1_params(
		spl_ce_ArrayIterator->constructor, Z_OBJ_P(return_value), NULL, &links);
	zval_ptr_dtor(&links);
}

/* The values of the final response's fields, as if all links were sent */
static void each_value(serverpush_set *set, serverpush_value_visitor visit, void *context)
{
	serverpush_plan_alone(set);
	serverpush_field_values_visit(set, false, visit, context);
}

static void append_to_array(zend_string *value, void *context)
{
	add_next_index_str(context, zend_string_copy(value));
}

static void append_to_string(zend_string *value, void *context)
{
	smart_str *field = context;

	if (field->s) {
		smart_str_appends(field, ", ");
	}
	smart_str_append(field, value);
}

ZEND_METHOD(ServerPush_LinkSet, headerValues)
{
	ZEND_PARSE_PARAMETERS_NONE();
	array_init(return_value);
	each_value(serverpush_link_set_links(SERVERPUSH_THIS_SET), append_to_array, return_value);
}

ZEND_METHOD(ServerPush_LinkSet, hintValues)
{
	serverpush_set hints;

	ZEND_PARSE_PARAMETERS_NONE();
	array_init(return_value);
	serverpush_set_init(&hints, SERVERPUSH_G(hash_seed));
	serverpush_hint_set_add_all(&hints, serverpush_link_set_links(SERVERPUSH_THIS_SET));
	serverpush_plan_hints(&hints);
	SERVERPUSH_SET_FOREACH_TO_SEND(&hints, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			add_next_index_str(return_value, serverpush_entry_value(entry));
		}
	}
	serverpush_set_destroy(&hints);
}

ZEND_METHOD(ServerPush_LinkSet, __toString)
{
	smart_str field = {0};

	ZEND_PARSE_PARAMETERS_NONE();
	each_value(serverpush_link_set_links(SERVERPUSH_THIS_SET), append_to_string, &field);
	RETURN_STR(smart_str_extract(&field));
}

ZEND_METHOD(ServerPush_LinkSet, __serialize)
{
	zval links;

	ZEND_PARSE_PARAMETERS_NONE();
	array_init(&links);
	serverpush_private_mark(serverpush_link_set_links(SERVERPUSH_THIS_SET));
	SERVERPUSH_SET_FOREACH(serverpush_link_set_links(SERVERPUSH_THIS_SET), entry) {
		zval parts, attributes, cache;
		serverpush_link link;

		if (entry->flags & SERVERPUSH_ENTRY_PRIVATE) {
			continue;
		}
		serverpush_entry_link(entry, &link);
		serverpush_attributes_of_link(&attributes, &link);
		serverpush_attributes_cache_of_link(&cache, &link);
		array_init_size(&parts, 4);
		add_next_index_str(&parts, zend_string_copy(entry->href));
		add_next_index_stringl(&parts, serverpush_link_rel_name(&link).at, serverpush_link_rel_name(&link).len);
		add_next_index_zval(&parts, &attributes);
		if (!Z_ISUNDEF(cache)) {
			add_next_index_zval(&parts, &cache);
		}
		add_next_index_zval(&links, &parts);
	}
	array_init_size(return_value, 1);
	add_assoc_zval(return_value, "links", &links);
}
