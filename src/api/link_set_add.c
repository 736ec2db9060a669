/*
 * The methods of LinkSet that take links that exist: of fields, objects of PSR-13, providers, sets, and what was
 * serialised.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_interfaces.h"
#include "src/api/link_object.h"
#include "src/api/link_set_object.h"
#include "src/response/method.h"
#include "src/response/psr_link.h"
#include "src/value/link_fields.h"

/* Lists of lists of links: more levels than anybody needs, few enough for the stack */
#define MAX_DEPTH 16
/* Relation types of one link-value, or of one PSR-13 link, that are taken into a set */
#define MAX_RELATIONS 16

typedef struct {
	serverpush_link_set *set;
	/* nothing is added before all was read: an exception leaves the set as it was */
	serverpush_set collected;
	int depth;
	/* strings or an iterable of strings, nothing else */
	bool fields_only;
	/* links that the text has which is being read */
	uint32_t found;
} addition;

static void addition_begin(addition *to, serverpush_link_set *set)
{
	to->set = set;
	to->depth = 0;
	to->fields_only = false;
	to->found = 0;
	serverpush_set_init(&to->collected, SERVERPUSH_G(hash_seed));
}

/* How many links were new; none if an exception was thrown */
static zend_long addition_end(addition *to)
{
	zend_long added = EG(exception) ? 0 : serverpush_take_up_all(serverpush_link_set_receiver(to->set), &to->collected);

	serverpush_set_destroy(&to->collected);
	return added;
}

static void collect(addition *to, serverpush_link *link, zend_string *href)
{
	serverpush_collect(serverpush_link_set_receiver(to->set), &to->collected, link, href);
}

/* A link of a field, or of somebody else's object: what cannot be written is left out */
static void add_lenient(zend_string *href, zend_string *rel, zval *table, uint32_t nth, void *context)
{
	serverpush_attributes attributes;

	((addition *) context)->found++;
	/* each is a link of its own with all attributes: a short field must not become a large set */
	if (nth >= MAX_RELATIONS || !serverpush_is_relation_type(SERVERPUSH_VIEW(rel))) {
		return;
	}
	serverpush_attributes_init(&attributes, SERVERPUSH_REL_OTHER);
	serverpush_attributes_set_relation(&attributes, rel);
	if (serverpush_attributes_read(&attributes, Z_ARRVAL_P(table), &serverpush_attributes_lenient)) {
		collect(context, &attributes.link, href);
	}
	serverpush_attributes_free(&attributes);
}

static void add_link_object(addition *to, zend_object *object)
{
	serverpush_attributes attributes;
	zend_string *href;

	if (serverpush_link_object_read(object, &attributes, &href)) {
		collect(to, &attributes.link, href);
	}
	serverpush_attributes_free(&attributes);
}

static void add_link_set(addition *to, serverpush_link_set *from)
{
	serverpush_set links;

	/* a copy: what is refused warns, and an error handler may change the set */
	serverpush_set_init(&links, SERVERPUSH_G(hash_seed));
	serverpush_set_copy(&links, serverpush_link_set_links(from));
	SERVERPUSH_SET_FOREACH(&links, entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		collect(to, &link, entry->href);
	}
	serverpush_set_destroy(&links);
}

static void add_any(addition *to, zval *links);

/* A text without any link is most likely a URL, which push() takes and not add() */
static void add_field(addition *to, zend_string *field)
{
	to->found = 0;
	serverpush_link_fields_read(field, add_lenient, to);
	if (to->found == 0 && ZSTR_LEN(field)) {
		serverpush_take_up_refuse(
			serverpush_link_set_receiver(to->set), field, SERVERPUSH_LITERAL(""), SERVERPUSH_REASON_NO_LINK);
	}
}

static void add_traversable(addition *to, zval *object)
{
	zend_object_iterator *iterator = Z_OBJCE_P(object)->get_iterator(Z_OBJCE_P(object), object, 0);

	if (!iterator) {
		return;
	}
	if (!EG(exception)) {
		iterator->index = 0;
		if (iterator->funcs->rewind) {
			iterator->funcs->rewind(iterator);
		}
		while (!EG(exception) && iterator->funcs->valid(iterator) == SUCCESS) {
			zval *link = iterator->funcs->get_current_data(iterator);

			if (!EG(exception) && link) {
				zval copy;

				ZVAL_COPY_DEREF(&copy, link);
				add_any(to, &copy);
				zval_ptr_dtor(&copy);
			}
			if (!EG(exception)) {
				iterator->index++;
				iterator->funcs->move_forward(iterator);
			}
		}
	}
	zend_iterator_dtor(iterator);
}

/* Code of the links runs meanwhile: it may change the array, and what its references refer to */
static void add_array(addition *to, HashTable *links)
{
	zval *link;

	GC_TRY_ADDREF(links);
	ZEND_HASH_FOREACH_VAL(links, link) {
		zval copy;

		ZVAL_COPY_DEREF(&copy, link);
		add_any(to, &copy);
		zval_ptr_dtor(&copy);
		if (EG(exception)) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	zend_array_release(links);
}

static void add_object(addition *to, zval *value)
{
	zend_object *object = Z_OBJ_P(value);
	zend_function *get_links;
	serverpush_psr_link methods;

	if (object->ce == serverpush_ce_Link) {
		add_link_object(to, object);
	} else if (object->ce == serverpush_ce_LinkSet) {
		add_link_set(to, serverpush_link_set_of(object));
	} else if (serverpush_is_psr_link(object->ce, &methods)) {
		serverpush_psr_link_read(object, &methods, add_lenient, to);
	} else if ((get_links = serverpush_public_method(object->ce, "getlinks"))
		&& serverpush_public_method(object->ce, "getlinksbyrel")) {
		zval links;

		if (serverpush_call_method(object, get_links, 0, NULL, &links)) {
			add_any(to, &links);
			zval_ptr_dtor(&links);
		}
	} else if (zend_class_implements_interface(object->ce, zend_ce_traversable)) {
		add_traversable(to, value);
	} else {
		zend_argument_type_error(
			1, "must be a link, a link provider, or an iterable of links, %s given", zend_zval_type_name(value));
	}
}

/* For what takes fields: a string, or an iterable of strings */
static bool check_field(const addition *to, const zval *value)
{
	bool is_list = Z_TYPE_P(value) == IS_ARRAY
		|| (Z_TYPE_P(value) == IS_OBJECT && zend_class_implements_interface(Z_OBJCE_P(value), zend_ce_traversable));

	if (Z_TYPE_P(value) == IS_STRING || (to->depth == 0 && is_list)) {
		return true;
	}
	zend_argument_type_error(1, "must be a string or an iterable of strings, %s given", zend_zval_type_name(value));
	return false;
}

static void add_any(addition *to, zval *links)
{
	if (to->fields_only && !check_field(to, links)) {
		return;
	}
	if (to->depth == MAX_DEPTH) {
		zend_argument_value_error(1, "must not be nested more than %d levels deep", MAX_DEPTH);
		return;
	}
	to->depth++;
	switch (Z_TYPE_P(links)) {
		case IS_STRING:
			add_field(to, Z_STR_P(links));
			break;
		case IS_ARRAY:
			add_array(to, Z_ARRVAL_P(links));
			break;
		case IS_OBJECT:
			add_object(to, links);
			break;
		default:
			zend_argument_type_error(
				1, "must be a link, a link provider, or an iterable of links, %s given", zend_zval_type_name(links));
	}
	to->depth--;
}

ZEND_METHOD(ServerPush_LinkSet, add)
{
	zend_long added;
	addition to;
	zval *links;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(links)
	ZEND_PARSE_PARAMETERS_END();

	addition_begin(&to, SERVERPUSH_THIS_SET);
	add_any(&to, links);
	added = addition_end(&to);
	if (EG(exception)) {
		RETURN_THROWS();
	}
	RETURN_LONG(added);
}

ZEND_METHOD(ServerPush_LinkSet, fromHeader)
{
	addition to;
	zval *values;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(values)
	ZEND_PARSE_PARAMETERS_END();

	object_init_ex(return_value, serverpush_ce_LinkSet);
	addition_begin(&to, serverpush_link_set_of(Z_OBJ_P(return_value)));
	to.fields_only = true;
	add_any(&to, values);
	addition_end(&to);
}

static ZEND_COLD void state_error(void)
{
	zend_argument_value_error(1, "must have an array of %s objects as \"links\"", ZSTR_VAL(serverpush_ce_Link->name));
}

/* One link of a serialised set; false: an exception was thrown */
static bool unserialize_link(addition *to, zval *parts)
{
	serverpush_attributes attributes;
	zval *href, *rel, *table, *cache;
	bool valid;

	if (Z_TYPE_P(parts) != IS_ARRAY || !(href = zend_hash_index_find_deref(Z_ARRVAL_P(parts), 0))
		|| !(rel = zend_hash_index_find_deref(Z_ARRVAL_P(parts), 1))
		|| !(table = zend_hash_index_find_deref(Z_ARRVAL_P(parts), 2))) {
		zend_value_error("Invalid serialization data for %s object", ZSTR_VAL(serverpush_ce_LinkSet->name));
		return false;
	}
	/* what the declaration said to the cache awareness, if it did */
	cache = zend_hash_index_find_deref(Z_ARRVAL_P(parts), 3);
	valid = serverpush_link_parts_read(href, rel, table, &attributes)
		&& (!cache || Z_TYPE_P(cache) != IS_ARRAY
			|| serverpush_attributes_read_cache(&attributes, Z_ARRVAL_P(cache)));
	if (valid) {
		collect(to, &attributes.link, Z_STR_P(href));
	}
	serverpush_attributes_free(&attributes);
	return valid;
}

ZEND_METHOD(ServerPush_LinkSet, __set_state)
{
	zval *links, *link;
	HashTable *data;
	addition to;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(data)
	ZEND_PARSE_PARAMETERS_END();

	object_init_ex(return_value, serverpush_ce_LinkSet);
	links = zend_hash_str_find_deref(data, "links", strlen("links"));
	if (!links || Z_TYPE_P(links) != IS_ARRAY) {
		state_error();
		RETURN_THROWS();
	}
	addition_begin(&to, serverpush_link_set_of(Z_OBJ_P(return_value)));
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(links), link) {
		ZVAL_DEREF(link);
		if (Z_TYPE_P(link) == IS_OBJECT && Z_OBJCE_P(link) == serverpush_ce_Link) {
			add_link_object(&to, Z_OBJ_P(link));
		} else {
			state_error();
		}
		if (EG(exception)) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	addition_end(&to);
}

ZEND_METHOD(ServerPush_LinkSet, __unserialize)
{
	serverpush_link_set *set = SERVERPUSH_THIS_SET;
	zval *links, *parts;
	HashTable *data;
	addition to;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(data)
	ZEND_PARSE_PARAMETERS_END();

	links = zend_hash_str_find_deref(data, "links", strlen("links"));
	if (!links || Z_TYPE_P(links) != IS_ARRAY || serverpush_link_set_is_live(set) || set->own.count) {
		zend_value_error("Invalid serialization data for %s object", ZSTR_VAL(serverpush_ce_LinkSet->name));
		RETURN_THROWS();
	}
	addition_begin(&to, set);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(links), parts) {
		ZVAL_DEREF(parts);
		if (!unserialize_link(&to, parts)) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	addition_end(&to);
}
