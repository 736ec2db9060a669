/*
 * Putting links onto a response object.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_exceptions.h"
#include "src/api/apply.h"
#include "src/api/field_values.h"
#include "src/phase/plan.h"

bool serverpush_apply_begin(serverpush_application *application, zend_object *response, uint32_t arg)
{
	application->of_request = false;
	ZVAL_EMPTY_ARRAY(&application->values);
	if (!serverpush_response_open(&application->response, response, arg)) {
		return false;
	}
	if (SERVERPUSH_G(enabled) && !serverpush_response_read(&application->response, &application->values)) {
		serverpush_response_close(&application->response);
		return false;
	}
	return true;
}

/* Tells the report of the links with this fate; those of the request it knows anyway */
static void refuse_each(const serverpush_application *application, const serverpush_set *set, serverpush_fate fate,
	serverpush_reason reason)
{
	if (application->of_request) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->fate == fate) {
			serverpush_link link;

			serverpush_entry_link(entry, &link);
			serverpush_registry_refuse(entry->href, serverpush_link_rel_name(&link),
				reason == SERVERPUSH_REASON_NONE ? (serverpush_reason) entry->reason : reason);
		}
	}
}

/* A string, or if there are several a list: responses take both, and append one by itself without copying all */
static void append_value(zend_string *value, void *context)
{
	zval *values = context;

	if (Z_TYPE_P(values) == IS_NULL) {
		ZVAL_STR_COPY(values, value);
		return;
	}
	if (Z_TYPE_P(values) == IS_STRING) {
		zval first;

		ZVAL_COPY_VALUE(&first, values);
		array_init(values);
		add_next_index_zval(values, &first);
	}
	add_next_index_str(values, zend_string_copy(value));
}

/* Adds what the plan left pending. Code of the response runs, so nothing of the set is held meanwhile. */
static void add_pending(serverpush_application *application, serverpush_set *set, zval *return_value)
{
	zval values;

	ZVAL_NULL(&values);
	serverpush_field_values_visit(set, true, append_value, &values);
	if (Z_TYPE(values) == IS_NULL) {
		ZVAL_OBJ_COPY(return_value, application->response.response);
	} else if (!serverpush_response_add(&application->response, &values, return_value)) {
		refuse_each(application, set, SERVERPUSH_FATE_PENDING, SERVERPUSH_REASON_RESPONSE_THREW);
	} else if (serverpush_registry_closed() == SERVERPUSH_REASON_HEADERS_SENT) {
		refuse_each(application, set, SERVERPUSH_FATE_PENDING, SERVERPUSH_REASON_RESPONSE_LATE);
	}
	zval_ptr_dtor(&values);
}

void serverpush_apply_end(serverpush_application *application, serverpush_set *set, zval *return_value)
{
	if (EG(exception)) {
		/* an argument was wrong */
	} else if (!SERVERPUSH_G(enabled) || set->count == 0) {
		ZVAL_OBJ_COPY(return_value, application->response.response);
	} else {
		serverpush_plan_on_response(set, serverpush_carried_read(Z_ARRVAL(application->values)));
		refuse_each(application, set, SERVERPUSH_FATE_OVER_BUDGET, SERVERPUSH_REASON_NONE);
		add_pending(application, set, return_value);
	}
	zval_ptr_dtor(&application->values);
	serverpush_response_close(&application->response);
}
