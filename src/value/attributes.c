/*
 * Target attributes.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "src/value/attributes.h"

#define NAME_IS(name, literal) serverpush_bytes_equal(name, SERVERPUSH_LITERAL(literal))

void serverpush_attributes_free_memory(serverpush_attributes *attributes)
{
	for (uint32_t i = 0; i < attributes->owned_count; i++) {
		zend_string_release(attributes->owned[i]);
	}
	if (attributes->owned) {
		efree(attributes->owned);
	}
	if (attributes->params != attributes->inline_params) {
		efree(attributes->params);
	}
}

/* Keeps a string alive as long as the views of it */
static serverpush_bytes own(serverpush_attributes *attributes, zend_string *string)
{
	/* powers of two, so that many attributes cost linear time */
	if ((attributes->owned_count & (attributes->owned_count - 1)) == 0) {
		uint32_t capacity = attributes->owned_count ? attributes->owned_count * 2 : 1;

		attributes->owned = safe_erealloc(attributes->owned, capacity, sizeof(zend_string *), 0);
	}
	attributes->owned[attributes->owned_count++] = string;
	return SERVERPUSH_VIEW(string);
}

void serverpush_attributes_set_relation(serverpush_attributes *attributes, zend_string *rel)
{
	serverpush_link *link = &attributes->link;

	link->rel = (uint8_t) serverpush_rel_from_name(SERVERPUSH_VIEW(rel));
	if (link->rel == SERVERPUSH_REL_OTHER) {
		link->rel_name = own(attributes, zend_string_tolower(rel));
	}
}

static void add_param(serverpush_attributes *attributes, serverpush_param param)
{
	serverpush_link *link = &attributes->link;

	if (link->param_count == attributes->capacity) {
		bool is_inline = attributes->params == attributes->inline_params;
		serverpush_param *params = safe_erealloc(
			is_inline ? NULL : attributes->params, attributes->capacity * 2, sizeof(serverpush_param), 0);

		if (is_inline) {
			memcpy(params, attributes->inline_params, sizeof(attributes->inline_params));
		}
		attributes->params = params;
		attributes->capacity *= 2;
	}
	attributes->params[link->param_count++] = param;
	link->params = attributes->params;
}

/* What is no parameter of the field; the first of equal names counts */
static void add_cache_param(serverpush_attributes *attributes, serverpush_bytes name, serverpush_bytes value)
{
	const serverpush_link *link = &attributes->link;

	for (uint32_t i = 0; i < link->param_count; i++) {
		if (link->params[i].form == SERVERPUSH_PARAM_CACHE && serverpush_bytes_equal(link->params[i].name, name)) {
			return;
		}
	}
	add_param(attributes, (serverpush_param){name, value, SERVERPUSH_PARAM_CACHE});
}

/* As the engine words it: "push(): Argument $media must ...", "Link::__construct(): Argument #3 ($attributes) ..." */
static ZEND_COLD void attribute_error(
	zend_class_entry *ce, serverpush_attributes_source source, const char *name, const char *format, ...)
{
	zend_string *function = get_active_function_or_method_name();
	char *message;
	va_list args;

	va_start(args, format);
	zend_vspprintf(&message, 0, format, args);
	va_end(args);
	if (source == SERVERPUSH_ATTRIBUTES_NAMED) {
		zend_throw_error(ce, "%s(): Argument $%s %s", ZSTR_VAL(function), name, message);
	} else {
		zend_throw_error(ce, "%s(): Attribute \"%s\" %s", ZSTR_VAL(function), name, message);
	}
	efree(message);
	zend_string_release(function);
}

static bool is_reserved(serverpush_bytes name)
{
	return NAME_IS(name, "href") || NAME_IS(name, "rel") || NAME_IS(name, "rev") || NAME_IS(name, "anchor")
		|| serverpush_bytes_equal(name, SERVERPUSH_CACHE_VERSION)
		|| serverpush_bytes_equal(name, SERVERPUSH_CACHE_ONCE);
}

/* rel is not among the attributes of any link, neither is a name that could not be written */
static bool check_name(serverpush_bytes name, serverpush_attributes_source source)
{
	bool is_token = name.len && serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN) && !NAME_IS(name, "*");
	bool strict = source == SERVERPUSH_ATTRIBUTES_NAMED || source == SERVERPUSH_ATTRIBUTES_ARRAY;

	if (is_token && !(strict ? is_reserved(name) : NAME_IS(name, "rel"))) {
		return true;
	}
	if (source != SERVERPUSH_ATTRIBUTES_LENIENT) {
		attribute_error(zend_ce_value_error, source, name.at,
			is_token ? "is reserved" : "must have a token for its name (RFC 9110, section 5.6.2)");
	}
	return false;
}

static bool check_value(serverpush_bytes name, serverpush_bytes value, serverpush_attributes_source source)
{
	/* a parsed quoted-string may have tabs, and can be written with them */
	bool may_have_tab = source == SERVERPUSH_ATTRIBUTES_STORED || source == SERVERPUSH_ATTRIBUTES_LENIENT;
	bool has_control = false;

	for (size_t i = 0; i < value.len && !has_control; i++) {
		has_control =
			!(may_have_tab && value.at[i] == '\t') && serverpush_byte_is(value.at[i], SERVERPUSH_BYTE_CONTROL);
	}
	if (has_control) {
		if (source != SERVERPUSH_ATTRIBUTES_LENIENT) {
			attribute_error(zend_ce_value_error, source, name.at, "must not contain control characters");
		}
		return false;
	}
	if (serverpush_param_form_of(name, value) == SERVERPUSH_PARAM_UNWRITABLE
		&& (source == SERVERPUSH_ATTRIBUTES_NAMED || source == SERVERPUSH_ATTRIBUTES_ARRAY)) {
		attribute_error(zend_ce_value_error, source, name.at,
			serverpush_bytes_are_utf8(value) ? "must be ASCII, only a title may be other text" : "must be valid UTF-8");
		return false;
	}
	return true;
}

/* The value as bytes; false: of a type without meaning */
static bool value_bytes(
	serverpush_attributes *attributes, const zval *value, serverpush_attributes_source source, serverpush_bytes *bytes)
{
	switch (Z_TYPE_P(value)) {
		case IS_STRING:
			/* code of others may run before the link is taken up, and change what the views are of */
			*bytes = source == SERVERPUSH_ATTRIBUTES_LENIENT
				? own(attributes, zend_string_copy(Z_STR_P(value)))
				: SERVERPUSH_VIEW(Z_STR_P(value));
			return true;
		case IS_LONG:
			*bytes = own(attributes, zend_long_to_str(Z_LVAL_P(value)));
			return true;
		case IS_DOUBLE:
			*bytes = own(attributes, zend_double_to_str(Z_DVAL_P(value)));
			return true;
		case IS_OBJECT:
			if (source == SERVERPUSH_ATTRIBUTES_LENIENT
				&& zend_class_implements_interface(Z_OBJCE_P(value), zend_ce_stringable)) {
				zend_string *string = zval_try_get_string((zval *) value);

				if (string) {
					*bytes = own(attributes, string);
					return true;
				}
			}
			return false;
		default:
			return false;
	}
}

static bool set_as(serverpush_attributes *attributes, serverpush_bytes value, serverpush_attributes_source source)
{
	serverpush_link *link = &attributes->link;
	const char *expected = NULL;

	if (attributes->has_as) {
		return true;
	}
	/* a value that is never written must not tell links apart either; those that are wrong are said to be so below */
	if ((source != SERVERPUSH_ATTRIBUTES_NAMED || link->rel > SERVERPUSH_REL_MODULEPRELOAD)
		&& (value.len == 0
			|| serverpush_param_form_of(SERVERPUSH_LITERAL("as"), value) == SERVERPUSH_PARAM_UNWRITABLE)) {
		return true;
	}
	attributes->has_as = true;
	link->as = serverpush_as_from_name(value);
	if (link->rel == SERVERPUSH_REL_PRELOAD && link->as == SERVERPUSH_AS_OTHER) {
		expected = SERVERPUSH_PRELOAD_AS_LIST;
	} else if (link->rel == SERVERPUSH_REL_MODULEPRELOAD && !serverpush_is_modulepreload_as(value)) {
		expected = SERVERPUSH_MODULEPRELOAD_AS_LIST;
	}
	if (expected && source == SERVERPUSH_ATTRIBUTES_NAMED) {
		attribute_error(zend_ce_value_error, source, "as", "must be one of %s", expected);
		return false;
	}
	if (link->as == SERVERPUSH_AS_OTHER) {
		zend_string *lower = zend_string_alloc(value.len, false);

		zend_str_tolower_copy(ZSTR_VAL(lower), value.at, value.len);
		value = own(attributes, lower);
		add_param(attributes, (serverpush_param){SERVERPUSH_LITERAL("as"), value,
			serverpush_param_form_of(SERVERPUSH_LITERAL("as"), value)});
	}
	return true;
}

static bool set_cors(serverpush_attributes *attributes, serverpush_bytes value, serverpush_attributes_source source)
{
	bool known;

	if (attributes->has_cors) {
		return true;
	}
	attributes->has_cors = true;
	attributes->link.cors = serverpush_cors_from_name(value, &known);
	if (!known && source == SERVERPUSH_ATTRIBUTES_NAMED) {
		attribute_error(
			zend_ce_value_error, source, "crossorigin", "must be true, \"anonymous\", or \"use-credentials\"");
		return false;
	}
	return true;
}

/* An attribute with a value, or with none: `value.at` is NULL then */
static bool set_one(serverpush_attributes *attributes, serverpush_bytes name, serverpush_bytes value,
	serverpush_attributes_source source)
{
	serverpush_link *link = &attributes->link;
	serverpush_bytes text = value.at ? value : (serverpush_bytes){"", 0};

	if (!check_value(name, text, source)) {
		return source == SERVERPUSH_ATTRIBUTES_LENIENT;
	}
	if (NAME_IS(name, "as")) {
		return set_as(attributes, text, source);
	}
	if (NAME_IS(name, "crossorigin")) {
		return set_cors(attributes, text, source);
	}
	if (NAME_IS(name, "nopush")) {
		link->flags |= SERVERPUSH_LINK_NOPUSH;
		return true;
	}
	if (NAME_IS(name, "fetchpriority")) {
		serverpush_priority priority = serverpush_priority_from_name(text);

		if (priority != SERVERPUSH_PRIORITY_NONE) {
			/* of names that differ in case only, the first counts */
			link->priority = link->priority == SERVERPUSH_PRIORITY_NONE ? (uint8_t) priority : link->priority;
			return true;
		}
		if (source == SERVERPUSH_ATTRIBUTES_NAMED) {
			attribute_error(
				zend_ce_value_error, source, "fetchpriority", "must be one of \"auto\", \"high\", or \"low\"");
			return false;
		}
	}
	if (NAME_IS(name, "type")) {
		if (attributes->has_type) {
			return true;
		}
		attributes->has_type = true;
		link->type = serverpush_type_from_name(text);
		if (link->type != SERVERPUSH_TYPE_NONE) {
			return true;
		}
	}
	if (!serverpush_param_is_single(name) || !serverpush_link_has_param(&attributes->link, name)) {
		add_param(attributes, (serverpush_param){name, text,
			value.at ? serverpush_param_form_of(name, value) : SERVERPUSH_PARAM_BARE});
	}
	return true;
}

static bool set_value(
	serverpush_attributes *attributes, serverpush_bytes name, const zval *value, serverpush_attributes_source source)
{
	serverpush_bytes bytes;

	if (Z_TYPE_P(value) == IS_TRUE) {
		return set_one(attributes, name, (serverpush_bytes){NULL, 0}, source);
	}
	if (value_bytes(attributes, value, source, &bytes)) {
		return set_one(attributes, name, bytes, source);
	}
	if (source == SERVERPUSH_ATTRIBUTES_LENIENT) {
		return !EG(exception);
	}
	attribute_error(zend_ce_type_error, source, name.at,
		"must be of type string|int|float|bool|null or a list of strings, %s given", zend_zval_type_name(value));
	return false;
}

static bool set_list(
	serverpush_attributes *attributes, serverpush_bytes name, HashTable *list, serverpush_attributes_source source)
{
	bool valid = true;
	zval *value;

	if (zend_hash_num_elements(list) > 1 && serverpush_param_is_single(name)
		&& (source == SERVERPUSH_ATTRIBUTES_NAMED || source == SERVERPUSH_ATTRIBUTES_ARRAY)) {
		attribute_error(zend_ce_value_error, source, name.at, "must not be repeated");
		return false;
	}
	/* a reference to the list could be changed while it is read */
	GC_TRY_ADDREF(list);
	ZEND_HASH_FOREACH_VAL(list, value) {
		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) <= IS_FALSE && source != SERVERPUSH_ATTRIBUTES_LENIENT) {
			attribute_error(
				zend_ce_type_error, source, name.at, "must contain only strings, %s given", zend_zval_type_name(value));
			valid = false;
			break;
		}
		valid = set_value(attributes, name, value, source);
		if (!valid || (source == SERVERPUSH_ATTRIBUTES_LENIENT && serverpush_param_is_single(name))) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	zend_array_release(list);
	return valid;
}

/* A version is a string or a number, without one there is none */
static bool set_version(serverpush_attributes *attributes, const zval *value, serverpush_attributes_source source)
{
	serverpush_bytes version;

	if (Z_TYPE_P(value) == IS_NULL) {
		return true;
	}
	if (!value_bytes(attributes, value, source, &version)) {
		attribute_error(zend_ce_type_error, source, SERVERPUSH_CACHE_VERSION.at,
			"must be of type string|int|float|null, %s given", zend_zval_type_name(value));
		return false;
	}
	if (serverpush_bytes_any(version, SERVERPUSH_BYTE_CONTROL)) {
		attribute_error(
			zend_ce_value_error, source, SERVERPUSH_CACHE_VERSION.at, "must not contain control characters");
		return false;
	}
	if (version.len) {
		add_cache_param(attributes, SERVERPUSH_CACHE_VERSION, version);
	}
	return true;
}

/* Once is enough, unless the caller says no */
static bool set_once(serverpush_attributes *attributes, const zval *value, serverpush_attributes_source source)
{
	if (Z_TYPE_P(value) == IS_FALSE) {
		add_cache_param(attributes, SERVERPUSH_CACHE_ONCE, SERVERPUSH_LITERAL(""));
	} else if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_NULL) {
		attribute_error(zend_ce_type_error, source, SERVERPUSH_CACHE_ONCE.at, "must be of type bool|null, %s given",
			zend_zval_type_name(value));
		return false;
	}
	return true;
}

bool serverpush_attributes_read(
	serverpush_attributes *attributes, const HashTable *table, serverpush_attributes_source source)
{
	zend_ulong index;
	zend_string *key;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL((HashTable *) table, index, key, value) {
		serverpush_bytes name;

		ZVAL_DEREF(value);
		if (key) {
			zend_string *lower = zend_string_tolower(key);

			name = lower == key ? SERVERPUSH_VIEW(key) : own(attributes, lower);
			if (lower == key) {
				zend_string_release(lower);
			}
		} else if (source == SERVERPUSH_ATTRIBUTES_ARRAY) {
			zend_argument_value_error(3, "must have only string keys");
			return false;
		} else {
			/* a token of digits only, as array keys are */
			name = own(attributes, zend_long_to_str((zend_long) index));
		}
		if (source == SERVERPUSH_ATTRIBUTES_NAMED && serverpush_bytes_equal(name, SERVERPUSH_CACHE_VERSION)) {
			if (!set_version(attributes, value, source)) {
				return false;
			}
			continue;
		}
		if (source == SERVERPUSH_ATTRIBUTES_NAMED && serverpush_bytes_equal(name, SERVERPUSH_CACHE_ONCE)) {
			if (!set_once(attributes, value, source)) {
				return false;
			}
			continue;
		}
		if (!check_name(name, source)) {
			if (source == SERVERPUSH_ATTRIBUTES_LENIENT) {
				continue;
			}
			return false;
		}
		if (Z_TYPE_P(value) == IS_NULL || Z_TYPE_P(value) == IS_FALSE) {
			attributes->has_as |= NAME_IS(name, "as");
			attributes->has_cors |= NAME_IS(name, "crossorigin");
			attributes->has_type |= NAME_IS(name, "type");
		} else if (!(Z_TYPE_P(value) == IS_ARRAY ? set_list(attributes, name, Z_ARRVAL_P(value), source)
												 : set_value(attributes, name, value, source))) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

static bool is_canonical(HashTable *table)
{
	zend_string *key;
	zval *value;

	ZEND_HASH_FOREACH_STR_KEY_VAL(table, key, value) {
		if (Z_ISREF_P(value) || Z_TYPE_P(value) <= IS_FALSE || Z_TYPE_P(value) == IS_ARRAY) {
			return false;
		}
		for (size_t i = 0; key && i < ZSTR_LEN(key); i++) {
			if (ZSTR_VAL(key)[i] != serverpush_lower(ZSTR_VAL(key)[i])) {
				return false;
			}
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

/* A list of its own, without references and keys */
static void copy_list(zval *result, const HashTable *list)
{
	zval *value;

	array_init_size(result, zend_hash_num_elements(list));
	ZEND_HASH_FOREACH_VAL((HashTable *) list, value) {
		ZVAL_DEREF(value);
		Z_TRY_ADDREF_P(value);
		zend_hash_next_index_insert(Z_ARRVAL_P(result), value);
	} ZEND_HASH_FOREACH_END();
}

void serverpush_attributes_canonical(zval *result, HashTable *table)
{
	zend_ulong index;
	zend_string *key;
	zval *value;

	if (is_canonical(table)) {
		if (zend_hash_num_elements(table) == 0) {
			ZVAL_EMPTY_ARRAY(result);
		} else {
			GC_TRY_ADDREF(table);
			ZVAL_ARR(result, table);
			if (GC_FLAGS(table) & GC_IMMUTABLE) {
				Z_TYPE_INFO_P(result) = IS_ARRAY;
			}
		}
		return;
	}
	array_init(result);
	ZEND_HASH_FOREACH_KEY_VAL(table, index, key, value) {
		zval copy;

		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) == IS_NULL || Z_TYPE_P(value) == IS_FALSE) {
			continue;
		}
		if (Z_TYPE_P(value) != IS_ARRAY) {
			ZVAL_COPY(&copy, value);
		} else if (zend_hash_num_elements(Z_ARRVAL_P(value)) == 0) {
			continue;
		} else {
			copy_list(&copy, Z_ARRVAL_P(value));
		}
		if (key) {
			zend_string *lower = zend_string_tolower(key);

			if (!zend_hash_add(Z_ARRVAL_P(result), lower, &copy)) {
				zval_ptr_dtor(&copy);
			}
			zend_string_release(lower);
		} else {
			zend_hash_index_add(Z_ARRVAL_P(result), index, &copy);
		}
	} ZEND_HASH_FOREACH_END();
}

static void add_name(zval *array, const char *name, serverpush_bytes value)
{
	if (value.len) {
		add_assoc_stringl(array, name, value.at, value.len);
	}
}

void serverpush_attributes_of_link(zval *result, const serverpush_link *link)
{
	array_init(result);
	if (link->as != SERVERPUSH_AS_OTHER) {
		add_name(result, "as", serverpush_as_name(link->as));
	}
	add_name(result, "crossorigin", serverpush_cors_name(link->cors));
	add_name(result, "fetchpriority", serverpush_priority_name(link->priority));
	if (link->flags & SERVERPUSH_LINK_NOPUSH) {
		add_assoc_bool(result, "nopush", true);
	}
	add_name(result, "type", serverpush_type_name(link->type));
	for (uint32_t i = 0; i < link->param_count; i++) {
		const serverpush_param *param = &link->params[i];
		zval value, *earlier;

		if (param->form == SERVERPUSH_PARAM_CACHE) {
			continue;
		}
		if (param->form == SERVERPUSH_PARAM_BARE) {
			ZVAL_TRUE(&value);
		} else {
			ZVAL_STRINGL(&value, param->value.at, param->value.len);
		}
		earlier = zend_symtable_str_find(Z_ARRVAL_P(result), param->name.at, param->name.len);
		if (!earlier) {
			zend_symtable_str_update(Z_ARRVAL_P(result), param->name.at, param->name.len, &value);
			continue;
		}
		if (Z_TYPE_P(earlier) != IS_ARRAY) {
			zval list;

			array_init(&list);
			add_next_index_zval(&list, earlier);
			ZVAL_COPY_VALUE(earlier, &list);
		}
		add_next_index_zval(earlier, &value);
	}
}

void serverpush_attributes_cache_of_link(zval *result, const serverpush_link *link)
{
	ZVAL_UNDEF(result);
	for (uint32_t i = 0; i < link->param_count; i++) {
		const serverpush_param *param = &link->params[i];

		if (param->form != SERVERPUSH_PARAM_CACHE) {
			continue;
		}
		if (Z_ISUNDEF_P(result)) {
			array_init(result);
		}
		if (serverpush_bytes_equal(param->name, SERVERPUSH_CACHE_ONCE)) {
			add_assoc_bool(result, SERVERPUSH_CACHE_ONCE.at, false);
		} else {
			add_assoc_stringl(result, SERVERPUSH_CACHE_VERSION.at, param->value.at, param->value.len);
		}
	}
}

bool serverpush_attributes_read_cache(serverpush_attributes *attributes, const HashTable *table)
{
	const serverpush_attributes_source source = SERVERPUSH_ATTRIBUTES_STORED;
	zval *version = zend_hash_str_find_deref((HashTable *) table, ZEND_STRL("version"));
	zval *once = zend_hash_str_find_deref((HashTable *) table, ZEND_STRL("once"));

	return (!version || set_version(attributes, version, source)) && (!once || set_once(attributes, once, source));
}
