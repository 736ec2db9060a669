/*
 * Attributes as arrays: a caller's own array where nothing has to change, and the parameters of a link by name.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/value/attributes_table.h"

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

void serverpush_attribute_repeat(zval *earlier, zval *value)
{
	if (Z_TYPE_P(earlier) != IS_ARRAY) {
		zval list;

		array_init(&list);
		add_next_index_zval(&list, earlier);
		ZVAL_COPY_VALUE(earlier, &list);
	}
	add_next_index_zval(earlier, value);
}

static void add_param(zval *result, const serverpush_param *param)
{
	zval value, *earlier;

	if (param->form == SERVERPUSH_PARAM_BARE) {
		ZVAL_TRUE(&value);
	} else {
		ZVAL_STRINGL(&value, param->value.at, param->value.len);
	}
	earlier = zend_symtable_str_find(Z_ARRVAL_P(result), param->name.at, param->name.len);
	if (earlier) {
		serverpush_attribute_repeat(earlier, &value);
	} else {
		zend_symtable_str_update(Z_ARRVAL_P(result), param->name.at, param->name.len, &value);
	}
}

void serverpush_attributes_of_link(zval *result, const serverpush_link *link)
{
	array_init(result);
	add_name(result, "as", link->as == SERVERPUSH_AS_OTHER ? link->destination : serverpush_as_name(link->as));
	add_name(result, "crossorigin", serverpush_cors_name(link->cors));
	add_name(result, "fetchpriority", serverpush_priority_name(link->priority));
	if (link->flags & SERVERPUSH_LINK_NOPUSH) {
		add_assoc_bool(result, "nopush", true);
	}
	add_name(result, "type", serverpush_type_name(link->type));
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		add_param(result, &param);
	}
}

static int values_differ(zval *one, zval *other)
{
	return !zend_is_identical(one, other);
}

/* The same parameters in the same order; the bytes between their sizes may be any */
static bool same_params(serverpush_bytes one, serverpush_bytes other)
{
	serverpush_param param, others;

	if (one.len != other.len) {
		return false;
	}
	while (serverpush_param_next(&one, &param) && serverpush_param_next(&other, &others)) {
		if (param.form != others.form || !serverpush_bytes_equal(param.name, others.name)
			|| !serverpush_bytes_equal(param.value, others.value)) {
			return false;
		}
	}
	return true;
}

bool serverpush_attributes_equal(const serverpush_link *one, const serverpush_link *other)
{
	zval attributes, others;
	bool equal;

	if (same_params(one->params, other->params)) {
		return one->as == other->as && serverpush_bytes_equal(one->destination, other->destination)
			&& one->cors == other->cors && one->priority == other->priority && one->type == other->type
			&& ((one->flags ^ other->flags) & SERVERPUSH_LINK_NOPUSH) == 0;
	}
	/* in another order, perhaps: the values of one name have theirs */
	serverpush_attributes_of_link(&attributes, one);
	serverpush_attributes_of_link(&others, other);
	equal = zend_hash_compare(Z_ARRVAL(attributes), Z_ARRVAL(others), (compare_func_t) values_differ, false) == 0;
	zval_ptr_dtor(&attributes);
	zval_ptr_dtor(&others);
	return equal;
}

void serverpush_attributes_cache_of_link(zval *result, const serverpush_link *link)
{
	ZVAL_UNDEF(result);
	if (link->version.len || (link->flags & SERVERPUSH_LINK_NOT_ONCE)) {
		array_init(result);
		add_name(result, "version", link->version);
		if (link->flags & SERVERPUSH_LINK_NOT_ONCE) {
			add_assoc_bool(result, "once", false);
		}
	}
}
