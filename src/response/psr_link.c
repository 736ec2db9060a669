/*
 * PSR-13 links: four methods are called, and their answers read like a field's.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
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

	ZVAL_UNDEF(&href);
	ZVAL_UNDEF(&rels);
	ZVAL_UNDEF(&attributes);
	if (call(object, methods->is_templated, &templated) && !zend_is_true(&templated)
		&& call(object, methods->href, &href) && call(object, methods->rels, &rels)
		&& call(object, methods->attributes, &attributes) && Z_TYPE(href) == IS_STRING && Z_TYPE(rels) == IS_ARRAY
		&& Z_TYPE(attributes) == IS_ARRAY) {
		visit_each_relation(Z_STR(href), Z_ARRVAL(rels), &attributes, visit, context);
	}
	zval_ptr_dtor(&templated);
	zval_ptr_dtor(&href);
	zval_ptr_dtor(&rels);
	zval_ptr_dtor(&attributes);
}
