/*
 * The arguments of declarations: read, checked, handed on.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/api/declare.h"
#include "src/response/apply.h"
#include "src/value/attributes.h"

static unsigned open_of(const serverpush_attributes *attributes)
{
	return (attributes->has_as ? 0 : SERVERPUSH_OPEN_AS) | (attributes->has_cors ? 0 : SERVERPUSH_OPEN_CORS)
		| (attributes->has_type ? 0 : SERVERPUSH_OPEN_TYPE);
}

/* What all declarations have in common once their arguments are read */
static bool declare(serverpush_receiver receiver, zend_string *href, serverpush_link *link, unsigned open)
{
	zend_string *target = serverpush_take_up_target(receiver, href, link, open);

	return EXPECTED(target) && serverpush_take_up(receiver, link, target) != SERVERPUSH_SET_UNCHANGED;
}

static ZEND_COLD void positional_error(uint32_t most, uint32_t extra)
{
	zend_string *function = get_active_function_or_method_name();

	zend_argument_count_error("%s() expects at most %" PRIu32 " positional argument%s, %" PRIu32 " given",
		ZSTR_VAL(function), most, most == 1 ? "" : "s", most + extra);
	zend_string_release(function);
}

/*
 * Reads the named arguments; false: an exception was thrown. They are taken from the call, for
 * Z_PARAM_VARIADIC_WITH_NAMED() behind an optional parameter that is absent does not see them.
 */
static bool read_attributes(
	serverpush_attributes *attributes, const zend_execute_data *execute_data, uint32_t most, uint32_t extra)
{
	bool has_named = (ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS) != 0;

	if (UNEXPECTED(extra)) {
		positional_error(most, extra);
		return false;
	}
	return EXPECTED(!has_named)
		|| serverpush_attributes_read(attributes, execute_data->extra_named_params, &serverpush_attributes_named);
}

/* Argument `arg`, $as; false: an exception was thrown */
static bool set_destination(serverpush_attributes *attributes, const zend_string *as, uint32_t arg)
{
	if (as) {
		attributes->has_as = true;
		attributes->link.as = serverpush_as_from_name(SERVERPUSH_VIEW(as));
		if (UNEXPECTED(attributes->link.as == SERVERPUSH_AS_OTHER)) {
			zend_argument_value_error(arg, "must be one of " SERVERPUSH_PRELOAD_AS_LIST);
			return false;
		}
	}
	return true;
}

/*
 * The short way, for most calls there are: push('/app.css'), a string and nothing else, goes past the general parser
 * and attributes (70 instructions less).
 */
static zend_always_inline zend_string *href_alone(const zend_execute_data *execute_data)
{
	return EXPECTED(ZEND_NUM_ARGS() == 1) && EXPECTED(Z_TYPE_P(ZEND_CALL_ARG(execute_data, 1)) == IS_STRING)
			&& EXPECTED(!(ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS))
		? Z_STR_P(ZEND_CALL_ARG(execute_data, 1))
		: NULL;
}

/* Whatever else is said of the preload */
static zend_never_inline void declare_preload(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, bool nopush)
{
	serverpush_attributes attributes;
	zend_string *href, *as = NULL;
	HashTable *named;
	uint32_t extra = 0;
	zval *args;

	ZEND_PARSE_PARAMETERS_START(1, -1)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(as)
		Z_PARAM_VARIADIC_WITH_NAMED(args, extra, named)
	ZEND_PARSE_PARAMETERS_END();
	(void) args, (void) named;

	serverpush_attributes_init(&attributes, SERVERPUSH_REL_PRELOAD);
	if (nopush) {
		attributes.link.flags |= SERVERPUSH_LINK_NOPUSH;
	}
	if (set_destination(&attributes, as, 2) && read_attributes(&attributes, execute_data, 2, extra)) {
		RETVAL_BOOL(declare(receiver, href, &attributes.link, open_of(&attributes)));
	}
	serverpush_attributes_free(&attributes);
}

void serverpush_declare_preload(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, bool nopush)
{
	zend_string *href = href_alone(execute_data);

	if (EXPECTED(href)) {
		RETURN_BOOL(serverpush_take_up_alone(receiver, href, nopush));
	}
	declare_preload(INTERNAL_FUNCTION_PARAM_PASSTHRU, receiver, nopush);
}

void serverpush_declare_hint(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, serverpush_rel rel)
{
	serverpush_attributes attributes;
	zend_string *href;
	HashTable *named;
	uint32_t extra = 0;
	zval *args;

	ZEND_PARSE_PARAMETERS_START(1, -1)
		Z_PARAM_STR(href)
		Z_PARAM_VARIADIC_WITH_NAMED(args, extra, named)
	ZEND_PARSE_PARAMETERS_END();
	(void) args, (void) named;

	serverpush_attributes_init(&attributes, rel);
	if (read_attributes(&attributes, execute_data, 1, extra)) {
		RETVAL_BOOL(declare(receiver, href, &attributes.link, 0));
	}
	serverpush_attributes_free(&attributes);
}

void serverpush_declare_relation(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver)
{
	serverpush_attributes attributes;
	zend_string *href, *rel;
	HashTable *named;
	uint32_t extra = 0;
	zval *args;

	ZEND_PARSE_PARAMETERS_START(2, -1)
		Z_PARAM_STR(href)
		Z_PARAM_STR(rel)
		Z_PARAM_VARIADIC_WITH_NAMED(args, extra, named)
	ZEND_PARSE_PARAMETERS_END();
	(void) args, (void) named;

	if (!serverpush_is_relation_type(SERVERPUSH_VIEW(rel))) {
		zend_argument_value_error(2, "must be one relation type: a registered name, or an absolute URI");
		RETURN_THROWS();
	}
	serverpush_attributes_init(&attributes, SERVERPUSH_REL_OTHER);
	serverpush_attributes_set_relation(&attributes, rel);
	if (read_attributes(&attributes, execute_data, 2, extra)) {
		RETVAL_BOOL(declare(receiver, href, &attributes.link, 0));
	}
	serverpush_attributes_free(&attributes);
}

/* A response goes to whoever asks, and has no 103; false: an exception was thrown */
static bool check_not_private(const serverpush_link *link)
{
	if (UNEXPECTED(link->flags & SERVERPUSH_LINK_PRIVATE)) {
		zend_string *function = get_active_function_or_method_name();

		zend_value_error("%s(): Argument $private must not be true, a response object carries no 103",
			ZSTR_VAL(function));
		zend_string_release(function);
		return false;
	}
	return true;
}

/* Puts one link onto the response. Code of that runs: nothing may be a view of what it can change. */
static void put_on_response(
	serverpush_response *response, const serverpush_link *link, zend_string *target, zval *return_value)
{
	serverpush_set_of_one one;

	serverpush_set_of_one_init(&one, link, target, SERVERPUSH_G(hash_seed));
	serverpush_apply(response, &one.set, false, return_value);
	serverpush_set_of_one_destroy(&one);
}

void serverpush_declare_on_response(INTERNAL_FUNCTION_PARAMETERS)
{
	serverpush_attributes attributes;
	zend_string *href, *as = NULL, *target;
	serverpush_response response;
	zend_object *object;
	HashTable *named;
	uint32_t extra = 0;
	zval *args;

	ZEND_PARSE_PARAMETERS_START(2, -1)
		Z_PARAM_OBJ(object)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(as)
		Z_PARAM_VARIADIC_WITH_NAMED(args, extra, named)
	ZEND_PARSE_PARAMETERS_END();
	(void) args, (void) named;

	/* before all else: what is no response is told first */
	if (!serverpush_response_open(&response, object, 1)) {
		RETURN_THROWS();
	}
	serverpush_attributes_init(&attributes, SERVERPUSH_REL_PRELOAD);
	if (set_destination(&attributes, as, 3) && read_attributes(&attributes, execute_data, 3, extra)
		&& check_not_private(&attributes.link)) {
		target = serverpush_take_up_target(NULL, href, &attributes.link, open_of(&attributes));
		if (target) {
			put_on_response(&response, &attributes.link, target, return_value);
		} else if (!EG(exception)) {
			ZVAL_OBJ_COPY(return_value, object);
		}
	}
	serverpush_attributes_free(&attributes);
	serverpush_response_close(&response);
}
