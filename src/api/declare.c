/*
 * Taking links up.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/response/apply.h"
#include "src/api/declare.h"
#include "src/plan/registry.h"
#include "src/sapi/request.h"
#include "src/set/href.h"

static const serverpush_url_base *base_of(serverpush_receiver receiver)
{
	return receiver ? NULL : serverpush_request_base();
}

static serverpush_set_result add(serverpush_receiver receiver, const serverpush_link *link, zend_string *href)
{
	return receiver ? serverpush_set_add(receiver, link, href) : serverpush_registry_add(link, href);
}

static void set_url_flags(serverpush_link *link, const serverpush_url *url)
{
	if (UNEXPECTED(url->foreign)) {
		link->flags |= SERVERPUSH_LINK_FOREIGN;
	}
	if (UNEXPECTED(url->delimiter)) {
		link->flags |= SERVERPUSH_LINK_DELIMITER;
	}
}

static ZEND_COLD void url_error(serverpush_url_status status, uint32_t arg)
{
	static const char *const messages[] = {
		[SERVERPUSH_URL_EMPTY] = "must not be empty",
		[SERVERPUSH_URL_CONTROL] = "must not contain control characters",
		[SERVERPUSH_URL_SCHEME] = "must be a relative reference or a URL with a scheme that can be loaded, "
								  "\"http\" or \"https\"",
		[SERVERPUSH_URL_CREDENTIALS] = "must not contain credentials",
		[SERVERPUSH_URL_HOST] = "must name a valid host after \"//\"",
	};

	zend_argument_value_error(arg, "%s", messages[status]);
}

static serverpush_reason refusal_of(serverpush_url_status status)
{
	return status == SERVERPUSH_URL_LOCAL ? SERVERPUSH_REASON_LOCAL_URL
		: status == SERVERPUSH_URL_NO_HOST ? SERVERPUSH_REASON_NO_HOST
										   : SERVERPUSH_REASON_NONE;
}

static void refuse(
	serverpush_receiver receiver, zend_string *href, const serverpush_link *link, serverpush_reason reason)
{
	if (!receiver) {
		serverpush_registry_refuse(href, serverpush_link_rel_name(link), reason);
	}
}

static void infer(serverpush_attributes *attributes, const serverpush_url *url)
{
	size_t extension = url->dot + (url->dot < url->path_end);
	serverpush_inference known =
		serverpush_infer((serverpush_bytes){url->href.at + extension, url->path_end - extension});
	serverpush_link *link = &attributes->link;

	if (!attributes->has_as) {
		link->as = known.as;
	}
	if (!attributes->has_cors) {
		link->cors = link->as == known.as ? known.cors : serverpush_as_cors(link->as);
	}
	if (!attributes->has_type && link->as == SERVERPUSH_AS_FONT) {
		link->type = known.type;
	}
}

/*
 * The target, to be released, and what of the link depends on it; NULL: it is refused, or an exception was thrown that
 * names argument `arg`
 */
static inline zend_string *resolve(
	serverpush_receiver receiver, zend_string *href, uint32_t arg, serverpush_attributes *attributes, bool inferring)
{
	serverpush_link *link = &attributes->link;
	serverpush_url_status status;
	serverpush_url url;
	zend_string *target;

	if (EXPECTED(serverpush_url_is_normal(SERVERPUSH_VIEW(href), &url))) {
		target = zend_string_copy(href);
	} else {
		target = serverpush_href_normalise(href, base_of(receiver), !serverpush_is_hint(link->rel), &url, &status);
	}
	if (UNEXPECTED(!target)) {
		serverpush_reason reason = refusal_of(status);

		if (reason == SERVERPUSH_REASON_NONE) {
			url_error(status, arg);
		} else {
			refuse(receiver, href, link, reason);
		}
		return NULL;
	}
	set_url_flags(link, &url);
	if (inferring) {
		infer(attributes, &url);
	}
	return target;
}

/* What all declarations have in common once their arguments are read; frees the attributes */
static bool declare(
	serverpush_receiver receiver, zend_string *href, serverpush_attributes *attributes, bool inferring)
{
	zend_string *target = resolve(receiver, href, 1, attributes, inferring);
	serverpush_reason reason;
	bool changed = false;

	if (EXPECTED(target)) {
		reason = receiver ? SERVERPUSH_REASON_NONE : serverpush_registry_closed();
		if (EXPECTED(reason == SERVERPUSH_REASON_NONE)) {
			changed = add(receiver, &attributes->link, target) != SERVERPUSH_SET_UNCHANGED;
		} else {
			refuse(receiver, target, &attributes->link, reason);
			zend_string_release(target);
		}
	}
	serverpush_attributes_free(attributes);
	return changed;
}

static ZEND_COLD void positional_error(uint32_t most, uint32_t extra)
{
	zend_string *function = get_active_function_or_method_name();

	zend_argument_count_error("%s() expects at most %" PRIu32 " positional argument%s, %" PRIu32 " given",
		ZSTR_VAL(function), most, most == 1 ? "" : "s", most + extra);
	zend_string_release(function);
}

/*
 * Reads the named arguments; false: an exception was thrown, the attributes are freed. They are taken from the call,
 * for Z_PARAM_VARIADIC_WITH_NAMED() behind an optional parameter that is absent does not see them.
 */
static bool read_attributes(
	serverpush_attributes *attributes, const zend_execute_data *execute_data, uint32_t most, uint32_t extra)
{
	bool has_named = (ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS) != 0;

	if (UNEXPECTED(extra)) {
		positional_error(most, extra);
	} else if (EXPECTED(!has_named)
		|| serverpush_attributes_read(attributes, execute_data->extra_named_params, SERVERPUSH_ATTRIBUTES_NAMED)) {
		return true;
	}
	serverpush_attributes_free(attributes);
	return false;
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

void serverpush_declare_preload(INTERNAL_FUNCTION_PARAMETERS, serverpush_receiver receiver, bool nopush)
{
	zend_string *href, *as = NULL;
	serverpush_attributes attributes;
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
		RETVAL_BOOL(declare(receiver, href, &attributes, true));
	}
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
		RETVAL_BOOL(declare(receiver, href, &attributes, false));
	}
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
		RETVAL_BOOL(declare(receiver, href, &attributes, false));
	}
}

void serverpush_declare_on_response(INTERNAL_FUNCTION_PARAMETERS)
{
	serverpush_application application;
	serverpush_attributes attributes;
	zend_string *href, *as = NULL, *target = NULL;
	zend_object *response;
	serverpush_set_of_one one;
	HashTable *named;
	uint32_t extra = 0;
	zval *args;

	ZEND_PARSE_PARAMETERS_START(2, -1)
		Z_PARAM_OBJ(response)
		Z_PARAM_STR(href)
		Z_PARAM_OPTIONAL
		Z_PARAM_STR_OR_NULL(as)
		Z_PARAM_VARIADIC_WITH_NAMED(args, extra, named)
	ZEND_PARSE_PARAMETERS_END();
	(void) args, (void) named;

	if (!serverpush_apply_begin(&application, response, 1)) {
		RETURN_THROWS();
	}
	serverpush_attributes_init(&attributes, SERVERPUSH_REL_PRELOAD);
	if (set_destination(&attributes, as, 3) && read_attributes(&attributes, execute_data, 3, extra)) {
		target = resolve(NULL, href, 2, &attributes, true);
		if (target) {
			/* copies what the attributes only view: code of the response may change them */
			serverpush_set_of_one_init(&one, &attributes.link, target);
		}
		serverpush_attributes_free(&attributes);
	}
	serverpush_apply_end(&application, target ? &one.set : NULL, return_value);
	if (target) {
		serverpush_set_of_one_destroy(&one);
	}
}

zend_string *serverpush_target_of(serverpush_receiver receiver, zend_string *href)
{
	serverpush_url_status status;
	serverpush_url url;

	return serverpush_href_normalise(href, base_of(receiver), true, &url, &status);
}

void serverpush_collect(
	serverpush_receiver receiver, serverpush_set *collected, serverpush_link *link, zend_string *href)
{
	serverpush_url_status status;
	serverpush_url url;
	zend_string *target;

	/* browsers drop a hint with an anchor, for it is about another page than this one */
	if (serverpush_is_hint(link->rel) && serverpush_link_has_param(link, SERVERPUSH_LITERAL("anchor"))) {
		return;
	}
	target = serverpush_href_normalise(href, base_of(receiver), !serverpush_is_hint(link->rel), &url, &status);
	if (target) {
		link->flags &= ~(SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_DELIMITER);
		set_url_flags(link, &url);
		serverpush_set_add(collected, link, target);
	} else if (refusal_of(status) != SERVERPUSH_REASON_NONE) {
		refuse(receiver, href, link, refusal_of(status));
	}
}

zend_long serverpush_take_up(serverpush_receiver receiver, const serverpush_set *collected)
{
	zend_long added = 0;

	SERVERPUSH_SET_FOREACH(collected, entry) {
		serverpush_reason reason = receiver ? SERVERPUSH_REASON_NONE : serverpush_registry_closed();
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		if (reason == SERVERPUSH_REASON_NONE) {
			added += add(receiver, &link, zend_string_copy(entry->href)) == SERVERPUSH_SET_ADDED;
		} else {
			refuse(receiver, entry->href, &link, reason);
		}
	}
	return added;
}
