/*
 * `Link` field values as PHP values: the scanner says what is there, RFC 8288 which of it counts. What comes out is
 * what the constructor of Link takes, and what a link-value that is written of it says again.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/value/attributes.h"
#include "src/value/attributes_table.h"
#include "src/value/known_strings.h"
#include "src/value/link_fields.h"
#include "src/link/hash.h"
#include "src/link/link.h"
#include "src/link/link_reader.h"

/* One link-value while its parameters come in */
typedef struct {
	/* the value of `rel`; `rel_string` has the bytes if they are not those of the field */
	serverpush_bytes relations;
	zend_string *rel_string;
	zval attributes;
	/* parameters so far, but for `rel` */
	uint32_t params;
	bool extended_title;
} link_value;

/* The text of a value that is not plain */
static zend_string *text_of(const serverpush_link_scanner *scanner)
{
	zend_string *text = zend_string_alloc(scanner->value.len, false);

	ZSTR_LEN(text) = serverpush_value_text(scanner, ZSTR_VAL(text));
	ZSTR_VAL(text)[ZSTR_LEN(text)] = '\0';
	return text;
}

/* The target, to be released; NULL if it has control characters: no sender may write these */
static zend_string *target_string(const serverpush_link_scanner *scanner)
{
	serverpush_bytes target = scanner->target;
	zend_string *string;

	if (EXPECTED(scanner->plain_target)) {
		return zend_string_init(target.at, target.len, false);
	}
	string = zend_string_alloc(target.len, false);
	ZSTR_VAL(string)[serverpush_unfold(target, ZSTR_VAL(string))] = '\0';
	if (serverpush_bytes_any(SERVERPUSH_VIEW(string), SERVERPUSH_BYTE_CONTROL)) {
		zend_string_efree(string);
		return NULL;
	}
	return string;
}

/* The value of a parameter, to be released; NULL if it is one that nothing could be done with */
static zend_string *value_string(serverpush_bytes name, const serverpush_link_scanner *scanner)
{
	zend_string *string;

	string = scanner->plain_value ? serverpush_known_string(scanner->value) : NULL;
	if (string) {
		return string;
	}
	if (EXPECTED(scanner->plain_value) && EXPECTED(serverpush_bytes_are_ascii(scanner->value))) {
		return zend_string_init(scanner->value.at, scanner->value.len, false);
	}
	string = text_of(scanner);
	if (UNEXPECTED(!serverpush_attribute_is_writable(name, SERVERPUSH_VIEW(string)))) {
		zend_string_release(string);
		return NULL;
	}
	return string;
}

static HashTable *table_of(link_value *link)
{
	if (Z_TYPE(link->attributes) != IS_ARRAY) {
		array_init(&link->attributes);
		zend_hash_real_init_mixed(Z_ARRVAL(link->attributes));
	}
	return Z_ARRVAL(link->attributes);
}

/* Of these the first occurrence counts: RFC 8288, appendix B.2, step 14, and what HTML reads once */
static bool is_first_only(serverpush_bytes name)
{
	return serverpush_param_is_single(name) || serverpush_bytes_are(name, "anchor");
}

static void repeat_attribute(serverpush_bytes name, zval *earlier, zval *value)
{
	if (is_first_only(name)) {
		zval_ptr_dtor(value);
	} else {
		serverpush_attribute_repeat(earlier, value);
	}
}

/* The name is not that of an argument of this API, and no integer, which PHP would make of it as the key of an array */
static bool is_attribute_name(serverpush_bytes name)
{
	zend_ulong number;

	return !serverpush_attribute_is_reserved(name) && !ZEND_HANDLE_NUMERIC_STR(name.at, name.len, number);
}

/* The value becomes the link's */
static void add_attribute(link_value *link, serverpush_bytes name, zval *value)
{
	HashTable *table = table_of(link);
	zend_string *known = serverpush_known_string(name);
	zval *place = known ? zend_hash_lookup(table, known) : NULL;

	if (!place) {
		if (!is_attribute_name(name)) {
			zval_ptr_dtor(value);
			return;
		}
		place = zend_hash_str_find(table, name.at, name.len);
		if (!place) {
			zend_hash_str_add_new(table, name.at, name.len, value);
			return;
		}
	}
	if (Z_TYPE_P(place) == IS_NULL) {
		ZVAL_COPY_VALUE(place, value);
	} else {
		repeat_attribute(name, place, value);
	}
}

/* title*: text in UTF-8, which replaces a title in ASCII wherever that stands */
static void add_extended_title(link_value *link, const zend_string *value)
{
	zend_string *title;
	size_t len;

	if (link->extended_title) {
		return;
	}
	title = zend_string_alloc(ZSTR_LEN(value), false);
	if (serverpush_ext_value_decode(SERVERPUSH_VIEW(value), ZSTR_VAL(title), &len)) {
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

static void set_relations(link_value *link, const serverpush_link_scanner *scanner)
{
	if (link->relations.at) {
		return;
	}
	if (EXPECTED(scanner->plain_value)) {
		link->relations = scanner->value;
	} else {
		link->rel_string = text_of(scanner);
		link->relations = SERVERPUSH_VIEW(link->rel_string);
	}
}

/* A parameter whose name is a token in lower case */
static void add_named(link_value *link, serverpush_bytes name, const serverpush_link_scanner *scanner)
{
	bool is_extended = name.at[name.len - 1] == '*';
	zend_string *string;
	zval value;

	if (serverpush_bytes_are(name, "rel")) {
		set_relations(link, scanner);
		return;
	}
	if (UNEXPECTED(link->params++ >= SERVERPUSH_FIELD_PARAMS_MAX)) {
		return;
	}
	if (scanner->value_kind == SERVERPUSH_VALUE_NONE) {
		if (!is_extended) {
			ZVAL_TRUE(&value);
			add_attribute(link, name, &value);
		}
		return;
	}
	string = value_string(name, scanner);
	if (!string) {
		return;
	}
	if (UNEXPECTED(is_extended)) {
		if (serverpush_bytes_are(name, "title*")) {
			add_extended_title(link, string);
		}
	} else if (EXPECTED(!link->extended_title) || !serverpush_bytes_are(name, "title")) {
		ZVAL_STR(&value, string);
		add_attribute(link, name, &value);
		return;
	}
	zend_string_release(string);
}

static void add_param(link_value *link, const serverpush_link_scanner *scanner)
{
	zend_string *name;

	if (EXPECTED(scanner->plain_name)) {
		add_named(link, scanner->name, scanner);
	} else if (scanner->name.len && serverpush_bytes_all(scanner->name, SERVERPUSH_BYTE_TOKEN)) {
		name = zend_string_alloc(scanner->name.len, false);
		zend_str_tolower_copy(ZSTR_VAL(name), scanner->name.at, scanner->name.len);
		add_named(link, SERVERPUSH_VIEW(name), scanner);
		zend_string_release(name);
	}
}

/* The relation type as a string, to be released; NULL if it is none */
static zend_string *relation_string(serverpush_bytes relation)
{
	zend_string *rel = serverpush_known_string(relation);

	if (!rel && serverpush_is_relation_type(relation)) {
		rel = zend_string_alloc(relation.len, false);
		zend_str_tolower_copy(ZSTR_VAL(rel), relation.at, relation.len);
	}
	return rel;
}

static void visit_each_relation(
	serverpush_bytes relations, zend_string *href, link_value *link, serverpush_link_visitor visit, void *context)
{
	serverpush_bytes relation;
	uint32_t nth = 0;
	HashTable seen;

	zend_hash_init(&seen, 8, NULL, NULL, false);
	while (serverpush_next_relation(&relations, &relation)) {
		zend_string *rel = relation_string(relation);

		if (rel) {
			/*
			 * by a hash with a seed, which PHP's own has not: types that were made to collide must not cost their
			 * square
			 */
			if (zend_hash_index_add_empty_element(
					&seen, (zend_ulong) serverpush_hash(SERVERPUSH_VIEW(rel), SERVERPUSH_G(hash_seed)))) {
				visit(href, rel, &link->attributes, nth++, context);
			}
			zend_string_release(rel);
		}
	}
	zend_hash_destroy(&seen);
}

static void visit_relations(zend_string *href, link_value *link, serverpush_link_visitor visit, void *context)
{
	zend_string *rel = serverpush_known_string(link->relations);

	if (Z_TYPE(link->attributes) != IS_ARRAY) {
		ZVAL_EMPTY_ARRAY(&link->attributes);
	}
	if (EXPECTED(rel)) {
		visit(href, rel, &link->attributes, 0, context);
	} else {
		visit_each_relation(link->relations, href, link, visit, context);
	}
}

void serverpush_link_fields_read(zend_string *field, serverpush_link_visitor visit, void *context)
{
	serverpush_link_scanner scanner;
	serverpush_scan_result result;

	serverpush_link_scanner_init(&scanner, SERVERPUSH_VIEW(field));
	result = serverpush_link_scan(&scanner);
	while (result == SERVERPUSH_SCAN_TARGET) {
		zend_string *href = target_string(&scanner);
		link_value link = {{NULL, 0}, NULL, {{0}, {0}, {0}}, 0, false};

		ZVAL_UNDEF(&link.attributes);
		while ((result = serverpush_link_scan(&scanner)) == SERVERPUSH_SCAN_PARAM) {
			add_param(&link, &scanner);
		}
		if (href && link.relations.len) {
			visit_relations(href, &link, visit, context);
		}
		if (href) {
			zend_string_release(href);
		}
		if (link.rel_string) {
			zend_string_release(link.rel_string);
		}
		zval_ptr_dtor(&link.attributes);
	}
}
