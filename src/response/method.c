/*
 * Methods of other people's objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/response/method.h"

zend_function *serverpush_public_method(const zend_class_entry *ce, const char *name)
{
	zend_function *method = zend_hash_str_find_ptr(&ce->function_table, name, strlen(name));

	return method && (method->common.fn_flags & (ZEND_ACC_PUBLIC | ZEND_ACC_STATIC)) == ZEND_ACC_PUBLIC ? method : NULL;
}

bool serverpush_call_method(zend_object *object, zend_function *method, uint32_t count, zval *args, zval *result)
{
	ZVAL_UNDEF(result);
	zend_call_known_function(method, object, object->ce, result, count, args, NULL);
	if (Z_ISREF_P(result)) {
		zend_unwrap_reference(result);
	}
	if (EG(exception)) {
		zval_ptr_dtor(result);
		ZVAL_UNDEF(result);
		return false;
	}
	return true;
}
