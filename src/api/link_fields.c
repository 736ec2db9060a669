/*
 * `Link` field values as PHP values.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/api/link_fields.h"
#include "src/link/link.h"
#include "src/link/link_reader.h"

#define NAME_IS(name, literal) serverpush_bytes_equal(name, SERVERPUSH_LITERAL(literal))
/* Names of parameters that mean something are shorter; no copy in lower case is made of these on the heap */
#define SHORT_NAME 64

/* One link-value while its parameters come in */
typedef struct {
	zend_string *relations;
	zval attributes;
	bool extended_title;
} link_value;

static zend_string *value_string(const serverpush_link_scanner *scanner)
{
	serverpush_bytes value = scanner->value;
	zend_string *string;

	if (scanner->value_kind != SERVERPUSH_VALUE_QUOTED || !value.len || !memchr(value.at, '\\', value.len)) {
		return zend_string_init_fast(value.at, value.len);
	}
	string = zend_string_alloc(value.len, false);
	ZSTR_LEN(string) = serverpush_unquote(value, ZSTR_VAL(string));
	ZSTR_VAL(string)[ZSTR_LEN(string)] = '\0';
	return string;
}

/* What no sender may write is not read either: nothing could be done with it */
static bool is_clean(const zend_string *value)
{
	for (size_t i = 0; i < ZSTR_LEN(value); i++) {
		if (serverpush_byte_is(ZSTR_VAL(value)[i], SERVERPUSH_BYTE_CONTROL) && ZSTR_VAL(value)[i] != '\t') {
			return false;
		}
	}
	return true;
}

static HashTable *table_of(link_value *link)
{
	if (Z_TYPE(link->attributes) != IS_ARRAY) {
		array_init(&link->attributes);
	}
	return Z_ARRVAL(link->attributes);
}

/* RFC 8288, appendix B.2, step 14: of these the first occurrence counts */
static bool is_first_only(serverpush_bytes name)
{
	return NAME_IS(name, "media") || NAME_IS(name, "title") || NAME_IS(name, "type") || NAME_IS(name, "anchor");
}

static void add_attribute(link_value *link, serverpush_bytes name, zval *value)
{
	HashTable *table = table_of(link);
	zval *earlier = zend_symtable_str_find(table, name.at, name.len);

	if (!earlier) {
		zend_symtable_str_update(table, name.at, name.len, value);
		return;
	}
	if (is_first_only(name)) {
		zval_ptr_dtor(value);
		return;
	}
	if (Z_TYPE_P(earlier) != IS_ARRAY) {
		zval list;

		array_init(&list);
		add_next_index_zval(&list, earlier);
		ZVAL_COPY_VALUE(earlier, &list);
	}
	add_next_index_zval(earlier, value);
}

/* title*: text in UTF-8, which replaces a title in ASCII wherever that stands */
static void add_extended_title(link_value *link, zend_string *value)
{
	zend_string *title;
	size_t len;

	if (link->extended_title) {
		return;
	}
	title = zend_string_alloc(ZSTR_LEN(value), false);
	if (serverpush_ext_value_decode((serverpush_bytes){ZSTR_VAL(value), ZSTR_LEN(value)}, ZSTR_VAL(title), &len)) {
		zval decoded;

		ZSTR_LEN(title) = len;
		ZSTR_VAL(title)[len] = '\0';
		ZVAL_STR(&decoded, title);
		zend_hash_str_update(table_of(link), "title", strlen("title"), &decoded);
		link->extended_title = true;
	} else {
		zend_string_efree(title);
	}
}

static void add_named(link_value *link, serverpush_bytes name, const serverpush_link_scanner *scanner)
{
	zend_string *string;
	zval value;

	if (NAME_IS(name, "rel")) {
		if (!link->relations) {
			link->relations = value_string(scanner);
		}
		return;
	}
	if (!serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN)) {
		return;
	}
	if (scanner->value_kind == SERVERPUSH_VALUE_NONE) {
		if (name.at[name.len - 1] != '*') {
			ZVAL_TRUE(&value);
			add_attribute(link, name, &value);
		}
		return;
	}
	string = value_string(scanner);
	if (NAME_IS(name, "title*")) {
		add_extended_title(link, string);
	} else if (name.at[name.len - 1] != '*' && is_clean(string) && !(link->extended_title && NAME_IS(name, "title"))) {
		ZVAL_STR(&value, string);
		add_attribute(link, name, &value);
		return;
	}
	zend_string_release(string);
}

static void add_param(link_value *link, const serverpush_link_scanner *scanner)
{
	size_t len = scanner->name.len;
	char lower[SHORT_NAME];

	if (len == 0) {
		return;
	}
	if (EXPECTED(len <= sizeof(lower))) {
		for (size_t i = 0; i < len; i++) {
			lower[i] = serverpush_lower(scanner->name.at[i]);
		}
		add_named(link, (serverpush_bytes){lower, len}, scanner);
	} else {
		zend_string *name = zend_string_alloc(len, false);

		zend_str_tolower_copy(ZSTR_VAL(name), scanner->name.at, len);
		add_named(link, (serverpush_bytes){ZSTR_VAL(name), len}, scanner);
		zend_string_release(name);
	}
}

static void visit_relations(serverpush_bytes target, link_value *link, serverpush_link_visitor visit, void *context)
{
	serverpush_bytes relations = {ZSTR_VAL(link->relations), ZSTR_LEN(link->relations)};
	serverpush_bytes relation;
	zend_string *href;
	HashTable seen;
	bool many = false;

	if (Z_TYPE(link->attributes) != IS_ARRAY) {
		ZVAL_EMPTY_ARRAY(&link->attributes);
	}
	href = zend_string_init(target.at, target.len, false);
	while (serverpush_next_relation(&relations, &relation)) {
		zend_string *rel;

		if (!serverpush_is_relation_type(relation)) {
			continue;
		}
		rel = zend_string_alloc(relation.len, false);
		zend_str_tolower_copy(ZSTR_VAL(rel), relation.at, relation.len);
		/* one type is the rule: only more of them need to be told apart */
		if (!many && relations.len) {
			zend_hash_init(&seen, 8, NULL, NULL, false);
			many = true;
		}
		if (!many || zend_hash_add_empty_element(&seen, rel)) {
			visit(href, rel, &link->attributes, context);
		}
		zend_string_release(rel);
	}
	if (many) {
		zend_hash_destroy(&seen);
	}
	zend_string_release(href);
}

void serverpush_link_fields_read(zend_string *field, serverpush_link_visitor visit, void *context)
{
	serverpush_link_scanner scanner;
	serverpush_scan_result result;

	serverpush_link_scanner_init(&scanner, (serverpush_bytes){ZSTR_VAL(field), ZSTR_LEN(field)});
	result = serverpush_link_scan(&scanner);
	while (result == SERVERPUSH_SCAN_TARGET) {
		serverpush_bytes target = scanner.target;
		link_value link = {NULL, {{0}, {0}, {0}}, false};

		ZVAL_UNDEF(&link.attributes);
		while ((result = serverpush_link_scan(&scanner)) == SERVERPUSH_SCAN_PARAM) {
			add_param(&link, &scanner);
		}
		if (link.relations) {
			if (!serverpush_bytes_any(target, SERVERPUSH_BYTE_CONTROL)) {
				visit_relations(target, &link, visit, context);
			}
			zend_string_release(link.relations);
		}
		zval_ptr_dtor(&link.attributes);
	}
}
