/*
 * ServerPush\Link: a value object of declared readonly properties, so that the engine's own handlers serve it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/value/link_fields.h"
#include "src/api/link_object.h"
#include "src/set/field_line.h"
#include "src/value/attributes_table.h"

zend_class_entry *serverpush_ce_Link;

/* Slots of the properties, in the order of the stub */
enum {
	HREF,
	REL,
	ATTRIBUTES
};

static void set_properties(zend_object *object, zend_string *href, zend_string *rel, zval *attributes)
{
	ZVAL_STR_COPY(OBJ_PROP_NUM(object, HREF), href);
	ZVAL_STR_COPY(OBJ_PROP_NUM(object, REL), rel);
	ZVAL_COPY(OBJ_PROP_NUM(object, ATTRIBUTES), attributes);
	/* no flag: initialised, and never to be written again */
	Z_PROP_FLAG_P(OBJ_PROP_NUM(object, HREF)) = 0;
	Z_PROP_FLAG_P(OBJ_PROP_NUM(object, REL)) = 0;
	Z_PROP_FLAG_P(OBJ_PROP_NUM(object, ATTRIBUTES)) = 0;
}

void serverpush_link_object_create(zval *result, zend_string *href, zend_string *rel, zval *attributes)
{
	/* object_properties_init() would only write what is written here at once */
	zend_object *object = zend_objects_new(serverpush_ce_Link);

	ZEND_ASSERT(serverpush_ce_Link->default_properties_count == ATTRIBUTES + 1);
	set_properties(object, href, rel, attributes);
	ZVAL_OBJ(result, object);
}

/* A Link is made once: neither its constructor nor __unserialize() may be called on a finished one */
static bool is_unmade(zend_object *object)
{
	static const char *const names[] = {[HREF] = "href", [REL] = "rel", [ATTRIBUTES] = "attributes"};

	for (int slot = HREF; slot <= ATTRIBUTES; slot++) {
		if (Z_TYPE_P(OBJ_PROP_NUM(object, slot)) != IS_UNDEF) {
			zend_throw_error(NULL, "Cannot modify readonly property %s::$%s", ZSTR_VAL(object->ce->name), names[slot]);
			return false;
		}
	}
	return true;
}

ZEND_METHOD(ServerPush_Link, __construct)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	serverpush_attributes attributes;
	zend_string *href, *rel = NULL;
	HashTable *table = NULL;
	zval properties;

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR(rel)
		Z_PARAM_ARRAY_HT(table)
	ZEND_PARSE_PARAMETERS_END();

	if (!is_unmade(object)) {
		RETURN_THROWS();
	}
	if (serverpush_bytes_any(SERVERPUSH_VIEW(href), SERVERPUSH_BYTE_CONTROL)) {
		zend_argument_value_error(1, "must not contain control characters");
		RETURN_THROWS();
	}
	if (rel && !serverpush_is_relation_type(SERVERPUSH_VIEW(rel))) {
		zend_argument_value_error(2, "must be one relation type: a registered name, or an absolute URI");
		RETURN_THROWS();
	}
	ZVAL_EMPTY_ARRAY(&properties);
	if (table) {
		bool valid;

		serverpush_attributes_init(&attributes, SERVERPUSH_REL_OTHER);
		valid = serverpush_attributes_read(&attributes, table, &serverpush_attributes_array);
		serverpush_attributes_free(&attributes);
		if (!valid) {
			RETURN_THROWS();
		}
		serverpush_attributes_canonical(&properties, table);
	}
	rel = rel ? zend_string_copy(rel) : zend_string_init_interned("preload", strlen("preload"), false);
	set_properties(object, href, rel, &properties);
	zend_string_release(rel);
	zval_ptr_dtor(&properties);
}

static ZEND_COLD void unmade_error(void)
{
	zend_type_error("%s was not made by its constructor", ZSTR_VAL(serverpush_ce_Link->name));
}

bool serverpush_link_parts_read(zval *href, zval *rel, zval *table, serverpush_attributes *attributes)
{
	serverpush_attributes_init(attributes, SERVERPUSH_REL_OTHER);
	if (Z_TYPE_P(href) != IS_STRING || Z_TYPE_P(rel) != IS_STRING || Z_TYPE_P(table) != IS_ARRAY) {
		unmade_error();
		return false;
	}
	if (serverpush_bytes_any(SERVERPUSH_VIEW(Z_STR_P(href)), SERVERPUSH_BYTE_CONTROL)) {
		zend_value_error("%s::$href must not contain control characters", ZSTR_VAL(serverpush_ce_Link->name));
		return false;
	}
	if (!serverpush_is_relation_type(SERVERPUSH_VIEW(Z_STR_P(rel)))) {
		zend_value_error("%s::$rel must be one relation type", ZSTR_VAL(serverpush_ce_Link->name));
		return false;
	}
	serverpush_attributes_set_relation(attributes, Z_STR_P(rel));
	return serverpush_attributes_read(attributes, Z_ARRVAL_P(table), &serverpush_attributes_stored);
}

bool serverpush_link_object_read(zend_object *object, serverpush_attributes *attributes, zend_string **href)
{
	if (!serverpush_link_parts_read(OBJ_PROP_NUM(object, HREF), OBJ_PROP_NUM(object, REL),
			OBJ_PROP_NUM(object, ATTRIBUTES), attributes)) {
		return false;
	}
	*href = Z_STR_P(OBJ_PROP_NUM(object, HREF));
	return true;
}

/* Sets the properties to those that `data` names; false: they are none of a link, an exception was thrown */
static bool set_properties_of(zend_object *object, HashTable *data)
{
	serverpush_attributes attributes;
	zval *href, *rel, *table, none, properties;
	bool valid;

	ZVAL_NULL(&none);
	href = zend_hash_str_find_deref(data, "href", strlen("href"));
	rel = zend_hash_str_find_deref(data, "rel", strlen("rel"));
	table = zend_hash_str_find_deref(data, "attributes", strlen("attributes"));
	valid = serverpush_link_parts_read(href ? href : &none, rel ? rel : &none, table ? table : &none, &attributes);
	serverpush_attributes_free(&attributes);
	if (valid) {
		serverpush_attributes_canonical(&properties, Z_ARRVAL_P(table));
		set_properties(object, Z_STR_P(href), Z_STR_P(rel), &properties);
		zval_ptr_dtor(&properties);
	}
	return valid;
}

ZEND_METHOD(ServerPush_Link, __unserialize)
{
	zend_object *object = Z_OBJ_P(ZEND_THIS);
	HashTable *data;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(data)
	ZEND_PARSE_PARAMETERS_END();

	if (!is_unmade(object) || !set_properties_of(object, data)) {
		RETURN_THROWS();
	}
}

ZEND_METHOD(ServerPush_Link, __set_state)
{
	HashTable *data;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ARRAY_HT(data)
	ZEND_PARSE_PARAMETERS_END();

	object_init_ex(return_value, serverpush_ce_Link);
	if (!set_properties_of(Z_OBJ_P(return_value), data)) {
		/* the engine takes the half-made object back */
		RETURN_THROWS();
	}
}

static void add_parsed(zend_string *href, zend_string *rel, zval *attributes, uint32_t nth, void *context)
{
	zval link;

	(void) nth;
	serverpush_link_object_create(&link, href, rel, attributes);
	zend_hash_next_index_insert_new((HashTable *) context, &link);
}

ZEND_METHOD(ServerPush_Link, parse)
{
	zend_string *field;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_STR(field)
	ZEND_PARSE_PARAMETERS_END();

	array_init(return_value);
	serverpush_link_fields_read(field, add_parsed, Z_ARRVAL_P(return_value));
}

/*
 * The target as it is, but for bytes that may not stand between < and > (RFC 3986, appendix A). A fragment stays: this
 * is a value, not yet a hint.
 */
static zend_string *writable_target(zend_string *href)
{
	zend_string *target;
	size_t more = 0;
	char *out;

	for (size_t i = 0; i < ZSTR_LEN(href); i++) {
		char byte = ZSTR_VAL(href)[i];

		more += serverpush_byte_is(byte, SERVERPUSH_BYTE_PATH_ENCODE) && byte != '#' && byte != '?';
	}
	if (EXPECTED(more == 0)) {
		return zend_string_copy(href);
	}
	target = zend_string_safe_alloc(more, 2, ZSTR_LEN(href), false);
	out = ZSTR_VAL(target);
	for (size_t i = 0; i < ZSTR_LEN(href); i++) {
		char byte = ZSTR_VAL(href)[i];

		if (serverpush_byte_is(byte, SERVERPUSH_BYTE_PATH_ENCODE) && byte != '#' && byte != '?') {
			out = serverpush_percent_encode(out, byte);
		} else {
			*out++ = byte;
		}
	}
	*out = '\0';
	return target;
}

ZEND_METHOD(ServerPush_Link, __toString)
{
	serverpush_attributes attributes;
	zend_string *href, *target, *value;
	bool nopush;

	ZEND_PARSE_PARAMETERS_NONE();

	if (!serverpush_link_object_read(Z_OBJ_P(ZEND_THIS), &attributes, &href)) {
		serverpush_attributes_free(&attributes);
		RETURN_THROWS();
	}
	target = writable_target(href);
	attributes.link.href = SERVERPUSH_VIEW(target);
	nopush = (attributes.link.flags & SERVERPUSH_LINK_NOPUSH) != 0;
	value = serverpush_field_value(&attributes.link, nopush);
	zend_string_release(target);
	serverpush_attributes_free(&attributes);
	RETURN_NEW_STR(value);
}

/* A property that only an object without constructor lacks */
static zval *property(zval *this, int slot)
{
	zval *value = OBJ_PROP_NUM(Z_OBJ_P(this), slot);

	if (Z_TYPE_P(value) != IS_UNDEF) {
		return value;
	}
	unmade_error();
	return NULL;
}

static void return_property(INTERNAL_FUNCTION_PARAMETERS, int slot)
{
	zval *value;

	ZEND_PARSE_PARAMETERS_NONE();
	value = property(ZEND_THIS, slot);
	if (value) {
		RETURN_COPY(value);
	}
}

ZEND_METHOD(ServerPush_Link, getHref)
{
	return_property(INTERNAL_FUNCTION_PARAM_PASSTHRU, HREF);
}

ZEND_METHOD(ServerPush_Link, getAttributes)
{
	return_property(INTERNAL_FUNCTION_PARAM_PASSTHRU, ATTRIBUTES);
}

ZEND_METHOD(ServerPush_Link, isTemplated)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (property(ZEND_THIS, HREF)) {
		RETURN_FALSE;
	}
}

ZEND_METHOD(ServerPush_Link, getRels)
{
	zval *rel;

	ZEND_PARSE_PARAMETERS_NONE();
	rel = property(ZEND_THIS, REL);
	if (rel) {
		array_init_size(return_value, 1);
		Z_TRY_ADDREF_P(rel);
		add_next_index_zval(return_value, rel);
	}
}
