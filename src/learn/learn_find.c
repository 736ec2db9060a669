/*
 * The look-up.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_find.h"
#include "src/learn/learn_hosts.h"
#include "src/learn/learn_judge.h"

const char *serverpush_learn_reason_name(serverpush_learn_reason reason)
{
	static const char *const names[SERVERPUSH_LEARN_REASON_COUNT] = {
		[SERVERPUSH_LEARN_GIVEN] = "hinted",
		[SERVERPUSH_LEARN_UNKNOWN_HOST] = "unknown host",
		[SERVERPUSH_LEARN_UNKNOWN_PAGE] = "unknown page",
		[SERVERPUSH_LEARN_FEW_LOOKS] = "too few looks",
		[SERVERPUSH_LEARN_NO_PAGES] = "answers that are no pages",
		[SERVERPUSH_LEARN_FAST] = "fast page",
		[SERVERPUSH_LEARN_NO_CANDIDATES] = "nothing to hint",
		[SERVERPUSH_LEARN_NOT_STEADY] = "not on each response",
		[SERVERPUSH_LEARN_NOT_PUBLIC] = "not public",
		[SERVERPUSH_LEARN_OUTDATED] = "outdated",
		[SERVERPUSH_LEARN_OWN_HINTS] = "hints of its own",
		[SERVERPUSH_LEARN_IN_USE] = "table in use",
	};

	return reason < SERVERPUSH_LEARN_REASON_COUNT ? names[reason] : "";
}

/* Whether the next response is to be looked at, for what it brings */
static bool has_news(const serverpush_learn_table *table, const serverpush_learn_record *record)
{
	const serverpush_learn_page *page = &record->page;

	if (page->quiet < SERVERPUSH_LEARN_QUIET_LOOKS || page->navigation_number % SERVERPUSH_LEARN_QUIET_EVERY == 0) {
		return true;
	}
	for (size_t i = 0; i < page->count; i++) {
		if (serverpush_learn_url_is_dead(table, serverpush_learn_name_of(&record->candidates[i]))) {
			return true;
		}
	}
	return false;
}

typedef struct {
	char *at;
	size_t size;
} room;

static serverpush_bytes read_policy(
	const serverpush_learn_table *table, const serverpush_learn_page *page, int which, bool *lost, room *room)
{
	char policy[SERVERPUSH_LEARN_POLICY_MAX];
	serverpush_bytes copy = {room->at, 0};

	if (page->policy_tag[which] == 0) {
		return (serverpush_bytes){NULL, 0};
	}
	copy.len = serverpush_learn_policy_read(table, &page->head, page->policy[which], page->policy_tag[which], policy);
	if (copy.len > room->size) {
		*lost = true;
		return (serverpush_bytes){NULL, 0};
	}
	memcpy(room->at, policy, copy.len);
	room->at += copy.len;
	room->size -= copy.len;
	return copy;
}

static void read_policies(
	const serverpush_learn_table *table, const serverpush_learn_page *page, serverpush_learn_hints *hints, room *room)
{
	bool lost = serverpush_learn_policies_vary(page, table->clients);

	hints->referrer_policy = hints->content_security_policy = (serverpush_bytes){NULL, 0};
	if (!lost && page->policy_tag[0] | page->policy_tag[1]) {
		hints->referrer_policy = read_policy(table, page, 0, &lost, room);
		hints->content_security_policy = read_policy(table, page, 1, &lost, room);
	}
	if (lost) {
		hints->referrer_policy = hints->content_security_policy = (serverpush_bytes){NULL, 0};
	}
	hints->policies_vary = lost;
}

/* The candidates that are hints, into `hints`; why there is none */
static serverpush_learn_reason read_links(const serverpush_learn_table *table, const serverpush_learn_record *record,
	int kind, uint32_t now, serverpush_learn_hints *hints, room *room)
{
	serverpush_learn_reason nearest = SERVERPUSH_LEARN_NO_CANDIDATES;

	for (size_t i = 0; i < record->page.count; i++) {
		const serverpush_learn_candidate *candidate = &record->candidates[i];
		serverpush_link *link = &hints->links[hints->count];
		serverpush_learn_body url;
		serverpush_learn_reason reason =
			serverpush_learn_judge(table, &record->page, candidate, kind, now, &url);
		size_t taken;

		if (reason != SERVERPUSH_LEARN_GIVEN) {
			nearest = reason > nearest ? reason : nearest;
			continue;
		}
		if (hints->policies_vary && url.url.flags & SERVERPUSH_LINK_FOREIGN) {
			continue;
		}
		taken = serverpush_learn_url_link(table, &url, room->at, room->size, link);
		if (taken != SIZE_MAX) {
			room->at += taken;
			room->size -= taken;
			hints->ids[hints->count++] = serverpush_learn_id_of(candidate);
		}
	}
	return hints->count ? SERVERPUSH_LEARN_GIVEN : nearest;
}

/* Whether the page sent nothing by itself in its last look that is not given now (browsers take one 103 only) */
static bool covers_own(const serverpush_learn_record *record, const serverpush_learn_hints *hints)
{
	if (record->page.head.flags & SERVERPUSH_LEARN_OTHER_OWN) {
		return false;
	}
	for (size_t i = 0; i < record->page.count; i++) {
		size_t at = 0;

		if (!(record->candidates[i].flags & SERVERPUSH_LEARN_OWN_HINT)) {
			continue;
		}
		while (at < hints->count && hints->ids[at] != serverpush_learn_id_of(&record->candidates[i])) {
			at++;
		}
		if (at == hints->count) {
			return false;
		}
	}
	return true;
}

static void give(const serverpush_learn_table *table, const serverpush_learn_record *record, int kind, uint32_t now,
	room room, serverpush_learn_hints *hints)
{
	hints->mean_ms = record->page.mean / 16;
	hints->reason = serverpush_learn_objection(&record->page);
	if (hints->reason != SERVERPUSH_LEARN_GIVEN) {
		return;
	}
	read_policies(table, &record->page, hints, &room);
	hints->reason = read_links(table, record, kind, now, hints, &room);
	if (hints->count && !covers_own(record, hints)) {
		hints->reason = SERVERPUSH_LEARN_OWN_HINTS;
		hints->count = 0;
	}
}

/* By the script's record, for a page that has none or a young one, which may be against it */
static void find_by_script(const serverpush_learn_table *table, const serverpush_learn_key *key, int kind,
	uint32_t now, room room, const serverpush_learn_record *page, serverpush_learn_hints *hints)
{
	serverpush_learn_record script;
	serverpush_learn_reason against = page ? serverpush_learn_objection(&page->page) : SERVERPUSH_LEARN_GIVEN;

	if (against != SERVERPUSH_LEARN_GIVEN) {
		hints->reason = against;
		return;
	}
	if (!(key->script.hi | key->script.lo)
		|| !serverpush_learn_record_find(table, SERVERPUSH_LEARN_SCRIPT, key->script, &script)
		|| serverpush_learn_deciding_kind(&script.page, kind) < 0) {
		return;
	}
	give(table, &script, kind, now, room, hints);
	if (hints->count && page && !covers_own(page, hints)) {
		hints->reason = SERVERPUSH_LEARN_OWN_HINTS;
		hints->count = 0;
	}
	hints->by_script = hints->count > 0;
	if (hints->reason == SERVERPUSH_LEARN_NO_CANDIDATES || hints->reason == SERVERPUSH_LEARN_NOT_STEADY) {
		hints->reason = page ? SERVERPUSH_LEARN_FEW_LOOKS : SERVERPUSH_LEARN_UNKNOWN_PAGE;
	}
}

static serverpush_learn_reason why_unknown(const serverpush_learn_table *table, const serverpush_learn_key *key)
{
	if (!serverpush_learn_index_has(table, SERVERPUSH_LEARN_HOST, key->host)) {
		return SERVERPUSH_LEARN_UNKNOWN_HOST;
	}
	return serverpush_learn_index_has(table, SERVERPUSH_LEARN_PAGE, key->page) ? SERVERPUSH_LEARN_IN_USE
		: SERVERPUSH_LEARN_UNKNOWN_PAGE;
}

void serverpush_learn_find(const serverpush_learn_table *table, const serverpush_learn_key *key, bool cookies,
	int64_t now, char *buffer, size_t size, serverpush_learn_hints *hints)
{
	const room room = {buffer, size};
	serverpush_learn_record record;

	memset(hints, 0, offsetof(serverpush_learn_hints, links));
	hints->look = true;
	if (!serverpush_learn_record_find(table, SERVERPUSH_LEARN_PAGE, key->page, &record)) {
		hints->reason = why_unknown(table, key);
		if (hints->reason == SERVERPUSH_LEARN_UNKNOWN_PAGE) {
			find_by_script(table, key, cookies, (uint32_t) now, room, NULL, hints);
		}
		return;
	}
	if (serverpush_learn_deciding_kind(&record.page, cookies) >= 0) {
		give(table, &record, cookies, (uint32_t) now, room, hints);
	} else {
		hints->reason = SERVERPUSH_LEARN_FEW_LOOKS;
		find_by_script(table, key, cookies, (uint32_t) now, room, &record, hints);
	}
	hints->look = hints->count > 0 || has_news(table, &record);
}
