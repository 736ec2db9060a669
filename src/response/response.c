/*
 * Response objects: a table of kinds, and what the class seen last was found to be.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/response/method.h"
#include "src/response/response.h"

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
	/* reading is for the class that declared the method first: what overrides it adds nothing to links, but time */
	bool reads_by_prototype;
} response_kind;

static const response_kind kinds[] = {
	/* Symfony's HttpFoundation, and so Silex, Laravel, Drupal; ResponseHeaderBag::all() is HeaderBag's and cookies */
	{"getstatuscode", "headers", "all", "set", 3, false, true},
	/* PSR-7's ResponseInterface */
	{"getstatuscode", NULL, "getheader", "withaddedheader", 2, true, false},
};

#define SUPPORTED_KINDS "a response of Symfony's HttpFoundation or of PSR-7"

/* What a class was found to be: nearly all responses of a request are of one class */
typedef struct _serverpush_response_class {
	const zend_class_entry *response;
	const zend_class_entry *fields;
	const response_kind *kind;
	/* where an object has the property; 0: to be asked */
	uint32_t property_offset;
	zend_function *read;
	zend_function *add;
} response_class;

/* "Link"; of the process */
static zend_string *field_name;

void serverpush_response_startup(void)
{
	field_name = zend_string_init_interned("Link", strlen("Link"), true);
}

static bool has_unset_slot(zend_object *object, const zend_property_info *info)
{
#if PHP_VERSION_ID >= 80400
	/* hooks have no slot, and a lazy object fills it when it is read */
	if (info->hooks || zend_object_is_lazy(object)) {
		return false;
	}
#endif
	return Z_TYPE_P(OBJ_PROP(object, info->offset)) == IS_UNDEF;
}

/* The object in a declared public property, to be released; NULL if there is none */
static zend_object *property_object(zend_object *object, const char *name)
{
	const zend_property_info *info = zend_hash_str_find_ptr(&object->ce->properties_info, name, strlen(name));
	zend_object *found = NULL;
	zval room, *value;

	if (!info || (info->flags & (ZEND_ACC_PUBLIC | ZEND_ACC_STATIC)) != ZEND_ACC_PUBLIC) {
		return NULL;
	}
	/* one that was unset() is no longer there: what __get() would say in its place is somebody else's business */
	if (has_unset_slot(object, info)) {
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

/* Where objects of this class have the property itself, and no code of theirs stands before it; 0: elsewhere */
static uint32_t property_offset(const zend_object *object, const char *name)
{
	const zend_property_info *info = zend_hash_str_find_ptr(&object->ce->properties_info, name, strlen(name));

	if (object->handlers->read_property != zend_std_read_property) {
		return 0;
	}
#if PHP_VERSION_ID >= 80400
	if (info->hooks) {
		return 0;
	}
#endif
	return info->offset;
}

/* The object that has the fields of a response of this class, to be released. Code of the response may run. */
static zend_object *fields_of(zend_object *object, const response_class *known)
{
	zend_object *fields = object;

	if (known->property_offset && Z_TYPE_P(OBJ_PROP(object, known->property_offset)) == IS_OBJECT) {
		fields = Z_OBJ_P(OBJ_PROP(object, known->property_offset));
	} else if (known->kind->property) {
		return property_object(object, known->kind->property);
	}
	GC_ADDREF(fields);
	return fields;
}

static zend_function *reader_of(zend_function *read, const response_kind *kind)
{
	zend_function *first = kind->reads_by_prototype ? read->common.prototype : NULL;

	/* an interface's or an abstract class's has no code */
	return first && !(first->common.fn_flags & ZEND_ACC_ABSTRACT) ? first : read;
}

static void open_as(
	serverpush_response *response, zend_object *object, zend_object *fields, const response_class *known)
{
	response->response = object;
	response->fields = fields;
	response->read = known->read;
	response->add = known->add;
	response->kind = known->kind;
}

static void remember(const response_class *found)
{
	if (!SERVERPUSH_G(response_class)) {
		SERVERPUSH_STATE(response_class) = emalloc(sizeof(*found));
	}
	*SERVERPUSH_G(response_class) = *found;
}

static bool open_known(serverpush_response *response, zend_object *object)
{
	response_class known;
	zend_object *fields;

	if (!SERVERPUSH_G(response_class) || SERVERPUSH_G(response_class)->response != object->ce) {
		return false;
	}
	/* a copy: code that runs for the property may open responses of other classes, and the last one is remembered */
	known = *SERVERPUSH_G(response_class);
	fields = fields_of(object, &known);
	if (EXPECTED(fields && fields->ce == known.fields)) {
		open_as(response, object, fields, &known);
		return true;
	}
	if (fields) {
		OBJ_RELEASE(fields);
	}
	return false;
}

bool serverpush_response_open(serverpush_response *response, zend_object *object, uint32_t arg)
{
	if (EXPECTED(open_known(response, object))) {
		return true;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && !EG(exception); i++) {
		response_class found = {.response = object->ce, .kind = &kinds[i]};
		zend_object *fields;

		if (!serverpush_public_method(object->ce, kinds[i].sign) || !(fields = fields_of(object, &found))) {
			continue;
		}
		found.fields = fields->ce;
		found.read = serverpush_public_method(fields->ce, kinds[i].read);
		found.add = serverpush_public_method(fields->ce, kinds[i].add);
		if (found.read && found.add) {
			found.read = reader_of(found.read, &kinds[i]);
			found.property_offset = kinds[i].property ? property_offset(object, kinds[i].property) : 0;
			remember(&found);
			open_as(response, object, fields, &found);
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

bool serverpush_response_read(const serverpush_response *response, zval *values)
{
	zval name, *by_name;

	ZVAL_STR(&name, field_name);
	if (!serverpush_call_method(response->fields, response->read, 1, &name, values)) {
		return false;
	}
	if (Z_TYPE_P(values) != IS_ARRAY) {
		zval_ptr_dtor(values);
		ZVAL_EMPTY_ARRAY(values);
		return true;
	}
	/* a list has no names */
	by_name = HT_IS_PACKED(Z_ARRVAL_P(values))
		? NULL
		: zend_hash_str_find_deref(Z_ARRVAL_P(values), "link", strlen("link"));
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

	ZVAL_STR(&args[0], field_name);
	ZVAL_COPY_VALUE(&args[1], values);
	ZVAL_FALSE(&args[2]);
	if (!serverpush_call_method(response->fields, response->add, response->kind->add_args, args, &returned)) {
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
