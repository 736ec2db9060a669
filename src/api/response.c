/*
 * Response objects.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_exceptions.h"
#include "src/api/response.h"

/* A kind of response, by what it has. Names of methods are in lower case. */
typedef struct _serverpush_response_kind {
	/* a method that responses have; requests and other messages often have all else */
	const char *sign;
	/* the public property with the object that has the methods below; NULL: the response itself has them */
	const char *property;
	/* (name) gives the values of the fields with this name, or, in old releases, those of all fields by name */
	const char *read;
	/* (name, values) adds fields, or (name, values, false), where true would replace them */
	const char *add;
	uint32_t add_args;
	/* adding gives a new response */
	bool immutable;
} response_kind;

static const response_kind kinds[] = {
	/* Symfony's HttpFoundation, and so Silex, Laravel, Drupal */
	{"getstatuscode", "headers", "all", "set", 3, false},
	/* PSR-7's ResponseInterface */
	{"getstatuscode", NULL, "getheader", "withaddedheader", 2, true},
};

#define SUPPORTED_KINDS "a response of Symfony's HttpFoundation or of PSR-7"

/* What a class was found to be: nearly all responses of a request are of one class */
typedef struct _serverpush_response_class {
	const zend_class_entry *response;
	const zend_class_entry *fields;
	const response_kind *kind;
	zend_function *read;
	zend_function *add;
} response_class;

static zend_function *public_method(const zend_class_entry *ce, const char *name)
{
	zend_function *method = zend_hash_str_find_ptr(&ce->function_table, name, strlen(name));

	return method && (method->common.fn_flags & (ZEND_ACC_PUBLIC | ZEND_ACC_STATIC)) == ZEND_ACC_PUBLIC ? method : NULL;
}

/* The object in a declared public property, to be released; NULL if there is none. No magic method is called. */
static zend_object *property_object(zend_object *object, const char *name)
{
	const zend_property_info *info = zend_hash_str_find_ptr(&object->ce->properties_info, name, strlen(name));
	zend_object *found = NULL;
	zval room, *value;

	if (!info || (info->flags & (ZEND_ACC_PUBLIC | ZEND_ACC_STATIC)) != ZEND_ACC_PUBLIC) {
		return NULL;
	}
	ZVAL_UNDEF(&room);
	value = object->handlers->read_property(object, info->name, BP_VAR_IS, NULL, &room);
	if (!EG(exception)) {
		ZVAL_DEREF(value);
		if (Z_TYPE_P(value) == IS_OBJECT) {
			found = Z_OBJ_P(value);
			GC_ADDREF(found);
		}
	}
	zval_ptr_dtor(&room);
	return found;
}

/* The object that has the fields of a response of this kind, to be released */
static zend_object *fields_of(zend_object *object, const response_kind *kind)
{
	if (kind->property) {
		return property_object(object, kind->property);
	}
	GC_ADDREF(object);
	return object;
}

static void open_as(
	serverpush_response *response, zend_object *object, zend_object *fields, const response_class *class)
{
	response->response = object;
	response->fields = fields;
	response->read = class->read;
	response->add = class->add;
	response->kind = class->kind;
}

static void remember(const response_class *class)
{
	if (!SERVERPUSH_G(response_class)) {
		SERVERPUSH_G(response_class) = emalloc(sizeof(response_class));
	}
	*SERVERPUSH_G(response_class) = *class;
}

static bool open_known(serverpush_response *response, zend_object *object)
{
	const response_class *known = SERVERPUSH_G(response_class);
	zend_object *fields;

	if (!known || known->response != object->ce) {
		return false;
	}
	fields = fields_of(object, known->kind);
	if (fields && fields->ce == known->fields) {
		open_as(response, object, fields, known);
		return true;
	}
	if (fields) {
		OBJ_RELEASE(fields);
	}
	return false;
}

bool serverpush_response_open(serverpush_response *response, zend_object *object, uint32_t arg)
{
	if (open_known(response, object)) {
		return true;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && !EG(exception); i++) {
		response_class class = {object->ce, NULL, &kinds[i], NULL, NULL};
		zend_object *fields;

		if (!public_method(object->ce, kinds[i].sign) || !(fields = fields_of(object, &kinds[i]))) {
			continue;
		}
		class.fields = fields->ce;
		class.read = public_method(fields->ce, kinds[i].read);
		class.add = public_method(fields->ce, kinds[i].add);
		if (class.read && class.add) {
			remember(&class);
			open_as(response, object, fields, &class);
			return true;
		}
		OBJ_RELEASE(fields);
	}
	if (!EG(exception)) {
		zend_argument_type_error(arg, "must be " SUPPORTED_KINDS ", %s given", ZSTR_VAL(object->ce->name));
	}
	return false;
}

void serverpush_response_close(serverpush_response *response)
{
	OBJ_RELEASE(response->fields);
}

static bool call(const serverpush_response *response, zend_function *method, uint32_t count, zval *args, zval *result)
{
	ZVAL_UNDEF(result);
	zend_call_known_function(method, response->fields, response->fields->ce, result, count, args, NULL);
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

bool serverpush_response_read(const serverpush_response *response, zval *values)
{
	zval name, *by_name;
	bool read;

	ZVAL_STRING(&name, "Link");
	read = call(response, response->read, 1, &name, values);
	zval_ptr_dtor(&name);
	if (!read) {
		return false;
	}
	if (Z_TYPE_P(values) != IS_ARRAY) {
		zval_ptr_dtor(values);
		ZVAL_EMPTY_ARRAY(values);
		return true;
	}
	by_name = zend_hash_str_find_deref(Z_ARRVAL_P(values), "link", strlen("link"));
	if (by_name && Z_TYPE_P(by_name) == IS_ARRAY) {
		zval link;

		ZVAL_COPY(&link, by_name);
		zval_ptr_dtor(values);
		ZVAL_COPY_VALUE(values, &link);
	}
	return true;
}

bool serverpush_response_add(const serverpush_response *response, zval *values, zval *result)
{
	zval args[3], returned;
	bool added;

	ZVAL_STRING(&args[0], "Link");
	ZVAL_COPY_VALUE(&args[1], values);
	ZVAL_FALSE(&args[2]);
	added = call(response, response->add, response->kind->add_args, args, &returned);
	zval_ptr_dtor(&args[0]);
	if (!added) {
		return false;
	}
	if (!response->kind->immutable) {
		zval_ptr_dtor(&returned);
		ZVAL_OBJ_COPY(result, response->response);
		return true;
	}
	if (Z_TYPE(returned) == IS_OBJECT) {
		ZVAL_COPY_VALUE(result, &returned);
		return true;
	}
	zend_type_error("%s::%s() must return a response, %s returned", ZSTR_VAL(response->fields->ce->name),
		ZSTR_VAL(response->add->common.function_name), zend_zval_type_name(&returned));
	zval_ptr_dtor(&returned);
	return false;
}

void serverpush_response_end(void)
{
	efree(SERVERPUSH_G(response_class));
	SERVERPUSH_G(response_class) = NULL;
}
