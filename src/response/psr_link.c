/*
 * PSR-13 links: four methods are called, and their answers read like a field's.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "zend_interfaces.h"
#include "src/response/method.h"
#include "src/response/psr_link.h"

bool serverpush_is_psr_link(const zend_class_entry *ce, serverpush_psr_link *methods)
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

/* A target may be an object, such as a PSR-7 UriInterface: its string, to be released; NULL: it is none, or it threw */
static zend_string *href_string(zval *href)
{
	if (Z_TYPE_P(href) == IS_STRING) {
		return zend_string_copy(Z_STR_P(href));
	}
	return Z_TYPE_P(href) == IS_OBJECT && zend_class_implements_interface(Z_OBJCE_P(href), zend_ce_stringable)
		? zval_try_get_string(href)
		: NULL;
}

static void visit_each_relation(
	zend_string *href, HashTable *rels, zval *attributes, serverpush_link_visitor visit, void *context)
{
	uint32_t nth = 0;
	zval *rel;

	ZEND_HASH_FOREACH_VAL(rels, rel) {
		ZVAL_DEREF(rel);
		if (Z_TYPE_P(rel) == IS_STRING) {
			visit(href, Z_STR_P(rel), attributes, nth++, context);
		}
		if (EG(exception)) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
}

void serverpush_psr_link_read(
	zend_object *object, const serverpush_psr_link *methods, serverpush_link_visitor visit, void *context)
{
	zval templated, href, rels, attributes;
	zend_string *target = NULL;

	ZVAL_UNDEF(&href);
	ZVAL_UNDEF(&rels);
	ZVAL_UNDEF(&attributes);
	if (call(object, methods->is_templated, &templated) && !zend_is_true(&templated)
		&& call(object, methods->href, &href) && call(object, methods->rels, &rels)
		&& call(object, methods->attributes, &attributes) && Z_TYPE(rels) == IS_ARRAY
		&& Z_TYPE(attributes) == IS_ARRAY && (target = href_string(&href))) {
		visit_each_relation(target, Z_ARRVAL(rels), &attributes, visit, context);
		zend_string_release(target);
	}
	zval_ptr_dtor(&templated);
	zval_ptr_dtor(&href);
	zval_ptr_dtor(&rels);
	zval_ptr_dtor(&attributes);
}
