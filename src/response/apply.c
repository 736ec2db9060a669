/*
 * Putting links onto a response object: what it has is read, the plan decides, what is left is added by one call.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/response/apply.h"
#include "src/value/field_values.h"
#include "src/plan/plan.h"

/* Where links are put, and whose they are */
typedef struct {
	serverpush_response *response;
	serverpush_set *set;
	bool of_request;
} application;

/* Tells the report of the links with this outcome; those of the request it knows anyway */
static void refuse_each(const application *to, serverpush_outcome outcome, serverpush_reason reason)
{
	if (to->of_request) {
		return;
	}
	SERVERPUSH_SET_FOREACH(to->set, entry) {
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
static bool add_all(const application *to, zval *return_value)
{
	zval values;
	bool added;

	array_init(&values);
	serverpush_field_values_visit(to->set, true, append_value, &values);
	added = serverpush_response_add(to->response, &values, return_value);
	zval_ptr_dtor(&values);
	return added;
}

/* Adds one link, as a string, which responses append without copying what they have; and remembers that it is there */
static bool add_one(const application *to, const serverpush_entry *entry, zval *return_value)
{
	zval value;
	bool added;

	ZVAL_STR(&value, serverpush_entry_value(entry));
	added = serverpush_response_add(to->response, &value, return_value);
	if (added && entry->rel != SERVERPUSH_REL_OTHER) {
		serverpush_response_links_add(entry, Z_STR(value));
	}
	zend_string_release(Z_STR(value));
	return added;
}

/* Whether header fields can go nowhere any more */
static bool is_late(void)
{
	serverpush_reason closed = serverpush_registry_closed();

	return closed == SERVERPUSH_REASON_HEADERS_SENT || closed == SERVERPUSH_REASON_SUB_REQUEST;
}

/* Adds what the plan left pending */
static void add_pending(const application *to, zval *return_value)
{
	const serverpush_entry *one = NULL;
	uint32_t count = 0;

	SERVERPUSH_SET_FOREACH(to->set, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			one = entry;
			count++;
		}
	}
	if (!count) {
		ZVAL_OBJ_COPY(return_value, to->response->response);
	} else if (!(count == 1 ? add_one(to, one, return_value) : add_all(to, return_value))) {
		refuse_each(to, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_RESPONSE_THREW);
	} else if (is_late()) {
		refuse_each(to, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_RESPONSE_LATE);
	}
}

/* Code of the response runs while it is read and added to, code of an error handler while the report is told */
static void put(const application *to, zval *return_value)
{
	zval values;

	if (!serverpush_response_read(to->response, &values)) {
		return;
	}
	serverpush_plan_on_response(to->set, serverpush_response_links_read(Z_ARRVAL(values)));
	/* the response is to append to its list, not to a copy of it */
	zval_ptr_dtor(&values);
	add_pending(to, return_value);
	refuse_each(to, SERVERPUSH_OUTCOME_OVER_BUDGET, SERVERPUSH_REASON_NONE);
}

void serverpush_apply(serverpush_response *response, serverpush_set *set, bool of_request, zval *return_value)
{
	if (SERVERPUSH_G(enabled) && set->count) {
		put(&(application){response, set, of_request}, return_value);
	} else {
		ZVAL_OBJ_COPY(return_value, response->response);
	}
}
