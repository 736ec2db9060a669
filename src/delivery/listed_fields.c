/*
 * Fields that are listed: emitters and page caches ask for them in loops, so they are planned and written once for each
 * state of things. What makes up that state is one string, compared as a whole: a field that was replaced by another
 * one may well lie where the first one lay.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_smart_str.h"
#include "src/delivery/listed_fields.h"
#include "src/plan/plan.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"
#include "src/set/field_line.h"

struct _serverpush_listed_fields {
	/* what they were made of */
	zend_string *state;
	uint32_t count;
	zend_string *lines[];
};

/* Lines of a header block contain no line feed */
static void append_line(smart_str *state, const char *line, size_t len)
{
	smart_str_appendl(state, line, len);
	smart_str_appendc(state, '\n');
}

/*
 * All that the plan depends on. Links that are taken away are not counted as changes, but the set has become smaller
 * then.
 */
static zend_string *state_of(const serverpush_registry *registry, const sapi_headers_struct *headers)
{
	const char *line = headers->http_status_line ? headers->http_status_line : "";
	smart_str state = {0};

	smart_str_append_unsigned(&state, SERVERPUSH_G(changes));
	smart_str_appendc(&state, ' ');
	smart_str_append_unsigned(&state, registry->links.count);
	smart_str_appendc(&state, ' ');
	smart_str_append_long(&state, headers->http_response_code);
	append_line(&state, line, strlen(line));
	SERVERPUSH_HEADER_FOREACH(&headers->headers, header) {
		append_line(&state, header->header, header->header_len);
	}
	if (headers->send_default_content_type) {
		sapi_header_struct content_type;

		sapi_get_default_content_type_header(&content_type);
		append_line(&state, content_type.header, content_type.header_len);
		sapi_free_header(&content_type);
	}
	return smart_str_extract(&state);
}

/*
 * The one place that says which links others see. A page cache shows to everybody what it finds here: so it is what the
 * final response tells anybody, and nothing that is for one client alone.
 */
static bool is_listed(const serverpush_entry *entry)
{
	return serverpush_outcome_has_field(entry->outcome);
}

/* Takes over the reference to `state` */
static struct _serverpush_listed_fields *list_of(const serverpush_set *set, zend_string *state)
{
	struct _serverpush_listed_fields *listed =
		safe_emalloc(set->count, sizeof(listed->lines[0]), offsetof(struct _serverpush_listed_fields, lines));

	listed->state = state;
	listed->count = 0;
	SERVERPUSH_SET_FOREACH_TO_SEND(set, entry) {
		if (is_listed(entry)) {
			size_t len;
			char *line = serverpush_field_line(entry, &len);

			listed->lines[listed->count++] = zend_string_init(line, len, false);
			efree(line);
		}
	}
	return listed;
}

static struct _serverpush_listed_fields *listed_now(serverpush_registry *registry)
{
	const sapi_headers_struct *headers = &SG(sapi_headers);
	zend_string *state = state_of(registry, headers);

	if (SERVERPUSH_G(listed_fields)) {
		if (zend_string_equals(SERVERPUSH_G(listed_fields)->state, state)) {
			zend_string_release(state);
			return SERVERPUSH_G(listed_fields);
		}
		serverpush_listed_fields_end();
	}
	serverpush_plan_for_anybody(registry, headers);
	return SERVERPUSH_STATE(listed_fields) = list_of(&registry->links, state);
}

void serverpush_listed_fields_append(zval *list)
{
	serverpush_registry *registry = serverpush_registry_current();
	const struct _serverpush_listed_fields *listed;

	if (!registry || registry->sent || SG(headers_sent) || !serverpush_sends_headers()) {
		return;
	}
	listed = listed_now(registry);
	for (uint32_t i = 0; i < listed->count; i++) {
		add_next_index_str(list, zend_string_copy(listed->lines[i]));
	}
}

void serverpush_listed_fields_end(void)
{
	struct _serverpush_listed_fields *listed = SERVERPUSH_G(listed_fields);

	SERVERPUSH_G(listed_fields) = NULL;
	zend_string_release(listed->state);
	while (listed->count) {
		zend_string_release(listed->lines[--listed->count]);
	}
	efree(listed);
}
