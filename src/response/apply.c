/*
 * Putting links onto a response object.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/response/apply.h"
#include "src/value/field_values.h"
#include "src/plan/plan.h"

bool serverpush_apply_begin(serverpush_application *application, zend_object *response, uint32_t arg)
{
	application->of_request = false;
	return serverpush_response_open(&application->response, response, arg);
}

/* Tells the report of the links with this outcome; those of the request it knows anyway */
static void refuse_each(const serverpush_application *application, const serverpush_set *set,
	serverpush_outcome outcome, serverpush_reason reason)
{
	if (application->of_request) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->outcome == outcome) {
			serverpush_link link;

			serverpush_entry_link(entry, &link);
			serverpush_registry_refuse(entry->href, serverpush_link_rel_name(&link),
				reason == SERVERPUSH_REASON_NONE ? (serverpush_reason) entry->reason : reason);
		}
	}
}

static void append_value(zend_string *value, void *values)
{
	add_next_index_str(values, zend_string_copy(value));
}

/* Adds several links by one call */
static bool add_all(serverpush_application *application, const serverpush_set *set, zval *return_value)
{
	zval values;
	bool added;

	array_init(&values);
	serverpush_field_values_visit(set, true, append_value, &values);
	added = serverpush_response_add(&application->response, &values, return_value);
	zval_ptr_dtor(&values);
	return added;
}

/* Adds one link, as a string, which responses append without copying what they have; and remembers that it is there */
static bool add_one(serverpush_application *application, const serverpush_entry *entry, zval *return_value)
{
	/* code of the response runs: nothing of the set is held meanwhile */
	serverpush_entry kept = *entry;
	zval value;
	bool added;

	ZVAL_STR(&value, serverpush_field_value(entry));
	kept.href = zend_string_copy(kept.href);
	added = serverpush_response_add(&application->response, &value, return_value);
	if (added && kept.rel != SERVERPUSH_REL_OTHER) {
		serverpush_response_links_add(&kept, Z_STR(value));
	}
	zend_string_release(kept.href);
	zend_string_release(Z_STR(value));
	return added;
}

/* Adds what the plan left pending */
static void add_pending(serverpush_application *application, const serverpush_set *set, zval *return_value)
{
	const serverpush_entry *one = NULL;
	uint32_t count = 0;

	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			one = entry;
			count++;
		}
	}
	if (!count) {
		ZVAL_OBJ_COPY(return_value, application->response.response);
	} else if (!(count == 1 ? add_one(application, one, return_value) : add_all(application, set, return_value))) {
		refuse_each(application, set, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_RESPONSE_THREW);
	} else if (serverpush_registry_closed() == SERVERPUSH_REASON_HEADERS_SENT) {
		refuse_each(application, set, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_RESPONSE_LATE);
	}
}

/* Code of the response runs while it is read and added to, code of an error handler while the report is told */
static void put(serverpush_application *application, serverpush_set *set, zval *return_value)
{
	zval values;

	if (!serverpush_response_read(&application->response, &values)) {
		return;
	}
	serverpush_plan_on_response(set, serverpush_response_links_read(Z_ARRVAL(values)));
	/* the response is to append to its list, not to a copy of it */
	zval_ptr_dtor(&values);
	add_pending(application, set, return_value);
	refuse_each(application, set, SERVERPUSH_OUTCOME_OVER_BUDGET, SERVERPUSH_REASON_NONE);
}

void serverpush_apply_end(serverpush_application *application, serverpush_set *set, zval *return_value)
{
	if (EG(exception)) {
		/* an argument was wrong */
	} else if (SERVERPUSH_G(enabled) && set && set->count) {
		put(application, set, return_value);
	} else {
		ZVAL_OBJ_COPY(return_value, application->response.response);
	}
	serverpush_response_close(&application->response);
}
