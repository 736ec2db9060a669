/*
 * Learned links on the final response.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/delivery/learned_final.h"
#include "src/delivery/learned_table.h"
#include "src/delivery/page.h"
#include "src/plan/others.h"
#include "src/plan/plan.h"
#include "src/sapi/header_list.h"
#include "src/set/field_line.h"

_Static_assert(SERVERPUSH_LEARN_HINTS_MAX <= 64, "a bit for each hint");

static void note_final(serverpush_page *page, const serverpush_entry *entry)
{
	for (size_t i = 0; i < page->hints.count; i++) {
		const serverpush_link *hint = &page->hints.links[i];

		if (hint->rel == entry->rel && hint->as == entry->as
			&& serverpush_bytes_equal(hint->href, SERVERPUSH_VIEW(entry->href))) {
			page->final_hints |= UINT64_C(1) << i;
		}
	}
}

/* The learned links that no other field says and that still fit */
static void plan_final(const serverpush_page *page, const sapi_headers_struct *headers, serverpush_set *set)
{
	for (size_t i = 0; i < page->hints.count; i++) {
		serverpush_link link = page->hints.links[i];

		link.flags |= SERVERPUSH_LINK_NOPUSH;
		serverpush_set_add(set, &link, zend_string_init(link.href.at, link.href.len, false));
	}
	serverpush_plan_beside(set, headers);
}

void serverpush_learned_add_final(sapi_headers_struct *headers)
{
	serverpush_page *page = SERVERPUSH_G(page);
	serverpush_set set;

	if (!SERVERPUSH_G(learn_final) || !SERVERPUSH_G(enabled) || !page->is_page || !page->hints.count
		|| page->final_added || SERVERPUSH_G(learn) != SERVERPUSH_LEARN_ON
		|| serverpush_learned_frankenphp_observes()) {
		return;
	}
	page->final_added = true;
	/* a fatal error in the midst of sending headers would break the page */
	if (!serverpush_look_has_memory(serverpush_others_measure(&headers->headers).longest)) {
		return;
	}
	page->final_at = zend_llist_count(&headers->headers);
	serverpush_set_init(&set, SERVERPUSH_G(hash_seed));
	plan_final(page, headers, &set);
	SERVERPUSH_SET_FOREACH_TO_SEND(&set, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING) {
			size_t len;
			char *line = serverpush_field_line(entry, &len);

			serverpush_header_add(headers, line, len);
			page->final_count++;
			note_final(page, entry);
		}
	}
	serverpush_set_destroy(&set);
}

void serverpush_learned_unlist(zval *list)
{
	const serverpush_page *page = SERVERPUSH_G(page);
	size_t at = 0;
	zval others, *line;

	if (!page || !page->final_count) {
		return;
	}
	array_init(&others);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(list), line) {
		if (at < page->final_at || at >= page->final_at + page->final_count) {
			Z_TRY_ADDREF_P(line);
			add_next_index_zval(&others, line);
		}
		at++;
	} ZEND_HASH_FOREACH_END();
	zval_ptr_dtor(list);
	ZVAL_COPY_VALUE(list, &others);
}
