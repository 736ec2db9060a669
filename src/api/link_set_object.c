/*
 * ServerPush\LinkSet.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_interfaces.h"
#include "zend_smart_str.h"
#include "ext/spl/spl_array.h"
#include "src/response/apply.h"
#include "src/api/declare.h"
#include "src/value/field_values.h"
#include "src/value/link_fields.h"
#include "src/api/link_object.h"
#include "src/api/link_set_object.h"
#include "src/response/method.h"
#include "src/plan/plan.h"

/* Lists of lists of links: more levels than anybody needs, few enough for the stack */
#define MAX_DEPTH 16
/* Relation types of one link-value, or of one PSR-13 link, that are taken into a set */
#define MAX_RELATIONS 16

zend_class_entry *serverpush_ce_LinkSet;
static zend_object_handlers handlers;

typedef struct {
	/* the links of a set of one's own */
	serverpush_set own;
	/* the request's links, as long as that request runs */
	bool live;
	uint32_t generation;
	zend_object std;
} link_set;

static inline link_set *link_set_of(zend_object *object)
{
	return (link_set *) ((char *) object - XtOffsetOf(link_set, std));
}

#define THIS_SET link_set_of(Z_OBJ_P(ZEND_THIS))

static zend_object *create(zend_class_entry *ce)
{
	link_set *set = zend_object_alloc(sizeof(*set), ce);

	serverpush_set_init(&set->own, SERVERPUSH_G(hash_seed));
	set->live = false;
	zend_object_std_init(&set->std, ce);
	object_properties_init(&set->std, ce);
	set->std.handlers = &handlers;
	return &set->std;
}

static void free_object(zend_object *object)
{
	serverpush_set_destroy(&link_set_of(object)->own);
	zend_object_std_dtor(object);
}

static bool is_live(link_set *set)
{
	if (set->live && set->generation != SERVERPUSH_G(generation)) {
		/* its request is over: from now on it is an empty set of its own */
		set->live = false;
	}
	return set->live;
}

static serverpush_receiver receiver_of(link_set *set)
{
	return is_live(set) ? NULL : &set->own;
}

/* For reading: never NULL */
static serverpush_set *links_of(link_set *set)
{
	serverpush_registry *registry;

	if (!is_live(set)) {
		return &set->own;
	}
	registry = serverpush_registry_current();
	/* a live set has no links of its own: nothing was declared yet */
	return registry ? &registry->links : &set->own;
}

static zend_object *clone_object(zend_object *object)
{
	zend_object *clone = create(object->ce);

	serverpush_set_copy(&link_set_of(clone)->own, links_of(link_set_of(object)));
	zend_objects_clone_members(clone, object);
	return clone;
}

/* With a string, as the string that it is; they have no properties that could be compared */
static int compare(zval *one, zval *other)
{
	ZEND_COMPARE_OBJECTS_FALLBACK(one, other);
	return ZEND_UNCOMPARABLE;
}

void serverpush_link_set_startup(void)
{
	serverpush_ce_LinkSet->create_object = create;
	memcpy(&handlers, &std_object_handlers, sizeof(handlers));
	handlers.offset = XtOffsetOf(link_set, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = clone_object;
	handlers.compare = compare;
}

void serverpush_link_set_create_live(zval *result)
{
	object_init_ex(result, serverpush_ce_LinkSet);
	link_set_of(Z_OBJ_P(result))->live = true;
	link_set_of(Z_OBJ_P(result))->generation = SERVERPUSH_G(generation);
}

ZEND_METHOD(ServerPush_LinkSet, __construct)
{
	(void) return_value;
	ZEND_PARSE_PARAMETERS_NONE();
}

ZEND_METHOD(ServerPush_LinkSet, push)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), false);
}

ZEND_METHOD(ServerPush_LinkSet, preload)
{
	serverpush_declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), true);
}

ZEND_METHOD(ServerPush_LinkSet, modulepreload)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), SERVERPUSH_REL_MODULEPRELOAD);
}

ZEND_METHOD(ServerPush_LinkSet, preconnect)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), SERVERPUSH_REL_PRECONNECT);
}

ZEND_METHOD(ServerPush_LinkSet, dnsPrefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), SERVERPUSH_REL_DNS_PREFETCH);
}

ZEND_METHOD(ServerPush_LinkSet, prefetch)
{
	serverpush_declare_hint(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET), SERVERPUSH_REL_PREFETCH);
}

ZEND_METHOD(ServerPush_LinkSet, addLink)
{
	serverpush_declare_relation(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver_of(THIS_SET));
}

/* Adding what exists */

typedef struct {
	link_set *set;
	/* nothing is added before all was read: an exception leaves the set as it was */
	serverpush_set collected;
	int depth;
	/* strings or an iterable of strings, nothing else */
	bool fields_only;
} addition;

static void addition_begin(addition *to, link_set *set)
{
	to->set = set;
	to->depth = 0;
	to->fields_only = false;
	serverpush_set_init(&to->collected, SERVERPUSH_G(hash_seed));
}

/* How many links were new; none if an exception was thrown */
static zend_long addition_end(addition *to)
{
	zend_long added = EG(exception) ? 0 : serverpush_take_up(receiver_of(to->set), &to->collected);

	serverpush_set_destroy(&to->collected);
	return added;
}

static void collect(addition *to, serverpush_link *link, zend_string *href)
{
	serverpush_collect(receiver_of(to->set), &to->collected, link, href);
}

/* A link of a field, or of somebody else's object: what cannot be written is left out */
static void add_lenient(zend_string *href, zend_string *rel, zval *table, uint32_t nth, void *context)
{
	serverpush_attributes attributes;

	/* each is a link of its own with all attributes: a short field must not become a large set */
	if (nth >= MAX_RELATIONS || !serverpush_is_relation_type(SERVERPUSH_VIEW(rel))) {
		return;
	}
	serverpush_attributes_init(&attributes, SERVERPUSH_REL_OTHER);
	serverpush_attributes_set_relation(&attributes, rel);
	if (serverpush_attributes_read(&attributes, Z_ARRVAL_P(table), SERVERPUSH_ATTRIBUTES_LENIENT)) {
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

static void add_link_set(addition *to, link_set *from)
{
	SERVERPUSH_SET_FOREACH(links_of(from), entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		collect(to, &link, entry->href);
	}
}

/* PSR-13's LinkInterface and LinkProviderInterface by their methods, so that nobody has to install them */

typedef struct {
	zend_function *is_templated;
	zend_function *href;
	zend_function *rels;
	zend_function *attributes;
} psr_link;

static bool is_psr_link(const zend_class_entry *ce, psr_link *methods)
{
	methods->is_templated = serverpush_public_method(ce, "istemplated");
	methods->href = serverpush_public_method(ce, "gethref");
	methods->rels = serverpush_public_method(ce, "getrels");
	methods->attributes = serverpush_public_method(ce, "getattributes");
	return methods->is_templated && methods->href && methods->rels && methods->attributes;
}

static bool call(zend_object *object, zend_function *method, zval *result)
{
	return serverpush_call_method(object, method, 0, NULL, result);
}

static void add_psr_link(addition *to, zend_object *object, const psr_link *methods)
{
	zval templated, href, rels, attributes;
	uint32_t nth = 0;
	zval *rel;

	ZVAL_UNDEF(&href);
	ZVAL_UNDEF(&rels);
	ZVAL_UNDEF(&attributes);
	if (!call(object, methods->is_templated, &templated) || zend_is_true(&templated)
		|| !call(object, methods->href, &href) || !call(object, methods->rels, &rels)
		|| !call(object, methods->attributes, &attributes)) {
		goto out;
	}
	if (Z_TYPE(href) == IS_STRING && Z_TYPE(rels) == IS_ARRAY && Z_TYPE(attributes) == IS_ARRAY) {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL(rels), rel) {
			ZVAL_DEREF(rel);
			if (Z_TYPE_P(rel) == IS_STRING) {
				add_lenient(Z_STR(href), Z_STR_P(rel), &attributes, nth++, to);
			}
			if (EG(exception)) {
				break;
			}
		} ZEND_HASH_FOREACH_END();
	}
out:
	zval_ptr_dtor(&templated);
	zval_ptr_dtor(&href);
	zval_ptr_dtor(&rels);
	zval_ptr_dtor(&attributes);
}

static void add_any(addition *to, zval *links);

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
	psr_link methods;

	if (object->ce == serverpush_ce_Link) {
		add_link_object(to, object);
	} else if (object->ce == serverpush_ce_LinkSet) {
		add_link_set(to, link_set_of(object));
	} else if (is_psr_link(object->ce, &methods)) {
		add_psr_link(to, object, &methods);
	} else if ((get_links = serverpush_public_method(object->ce, "getlinks"))
		&& serverpush_public_method(object->ce, "getlinksbyrel")) {
		zval links;

		if (call(object, get_links, &links)) {
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
			serverpush_link_fields_read(Z_STR_P(links), add_lenient, to);
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

	addition_begin(&to, THIS_SET);
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
	addition_begin(&to, link_set_of(Z_OBJ_P(return_value)));
	to.fields_only = true;
	add_any(&to, values);
	addition_end(&to);
}

/* Looking up, taking out */

static serverpush_entry *find_target(link_set *set, zend_string *href, zend_string *rel)
{
	serverpush_bytes name = {NULL, 0};
	serverpush_entry *entry;
	zend_string *target = serverpush_target_of(receiver_of(set), href);

	if (!target) {
		return NULL;
	}
	if (rel) {
		name = SERVERPUSH_VIEW(rel);
	}
	entry = serverpush_set_find_target(links_of(set), SERVERPUSH_VIEW(target), rel ? &name : NULL);
	zend_string_release(target);
	return entry;
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
	zval_ptr_dtor(&attributes);
}

ZEND_METHOD(ServerPush_LinkSet, has)
{
	zend_string *href, *rel = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(rel)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(find_target(THIS_SET, href, rel) != NULL);
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

	entry = find_target(THIS_SET, href, rel);
	if (entry) {
		entry_object(return_value, entry);
	}
}

static zend_long remove_link(link_set *set, zend_object *object)
{
	serverpush_attributes attributes;
	serverpush_entry *entry = NULL;
	zend_string *href;

	if (serverpush_link_object_read(object, &attributes, &href)) {
		zend_string *target = serverpush_target_of(receiver_of(set), href);

		if (target) {
			attributes.link.href = SERVERPUSH_VIEW(target);
			entry = serverpush_set_find(links_of(set), &attributes.link);
			zend_string_release(target);
		}
		if (entry) {
			serverpush_set_remove(links_of(set), entry);
		}
	}
	serverpush_attributes_free(&attributes);
	return entry != NULL;
}

ZEND_METHOD(ServerPush_LinkSet, remove)
{
	zend_string *href, *rel = NULL;
	serverpush_entry *entry = NULL;
	zend_object *link;
	zend_long removed = 0;

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
		RETURN_LONG(remove_link(THIS_SET, link));
	}
	while ((entry = find_target(THIS_SET, href, rel))) {
		serverpush_set_remove(links_of(THIS_SET), entry);
		removed++;
	}
	RETURN_LONG(removed);
}

ZEND_METHOD(ServerPush_LinkSet, clear)
{
	(void) return_value;
	ZEND_PARSE_PARAMETERS_NONE();
	serverpush_set_destroy(links_of(THIS_SET));
}

ZEND_METHOD(ServerPush_LinkSet, count)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(links_of(THIS_SET)->count);
}

/* All links, or those of one relation type, as objects */
static void list_links(zval *result, serverpush_set *set, const serverpush_bytes *rel)
{
	array_init(result);
	SERVERPUSH_SET_FOREACH(set, entry) {
		serverpush_link link;
		zval object;

		serverpush_entry_link(entry, &link);
		if (!rel || serverpush_bytes_equal_ci(serverpush_link_rel_name(&link), *rel)) {
			entry_object(&object, entry);
			add_next_index_zval(result, &object);
		}
	}
}

ZEND_METHOD(ServerPush_LinkSet, getLinks)
{
	ZEND_PARSE_PARAMETERS_NONE();
	list_links(return_value, links_of(THIS_SET), NULL);
}

ZEND_METHOD(ServerPush_LinkSet, getLinksByRel)
{
	serverpush_bytes name;
	zend_string *rel;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(rel)
	ZEND_PARSE_PARAMETERS_END();

	name = SERVERPUSH_VIEW(rel);
	list_links(return_value, links_of(THIS_SET), &name);
}

ZEND_METHOD(ServerPush_LinkSet, getIterator)
{
	zval links;

	ZEND_PARSE_PARAMETERS_NONE();
	list_links(&links, links_of(THIS_SET), NULL);
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
	each_value(links_of(THIS_SET), append_to_array, return_value);
}

ZEND_METHOD(ServerPush_LinkSet, applyTo)
{
	serverpush_application application;
	zend_object *response;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ(response)
	ZEND_PARSE_PARAMETERS_END();

	if (serverpush_apply_begin(&application, response, 1)) {
		/* The outcomes of the request's links are the report's; code of the response may change any set meanwhile */
		serverpush_set copy;

		serverpush_set_init(&copy, SERVERPUSH_G(hash_seed));
		serverpush_set_copy(&copy, links_of(THIS_SET));
		application.of_request = is_live(THIS_SET);
		serverpush_apply_end(&application, &copy, return_value);
		serverpush_set_destroy(&copy);
	}
}

ZEND_METHOD(ServerPush_LinkSet, __toString)
{
	smart_str field = {0};

	ZEND_PARSE_PARAMETERS_NONE();
	each_value(links_of(THIS_SET), append_to_string, &field);
	RETURN_STR(smart_str_extract(&field));
}

ZEND_METHOD(ServerPush_LinkSet, __serialize)
{
	zval links;

	ZEND_PARSE_PARAMETERS_NONE();
	array_init(&links);
	SERVERPUSH_SET_FOREACH(links_of(THIS_SET), entry) {
		zval parts, attributes, cache;
		serverpush_link link;

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

ZEND_METHOD(ServerPush_LinkSet, __unserialize)
{
	link_set *set = THIS_SET;
	zval *links, *parts;
	HashTable *data;
	addition to;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(data)
	ZEND_PARSE_PARAMETERS_END();

	links = zend_hash_str_find_deref(data, "links", strlen("links"));
	if (!links || Z_TYPE_P(links) != IS_ARRAY || is_live(set) || set->own.count) {
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
