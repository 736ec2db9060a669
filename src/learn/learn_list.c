/*
 * The listing, and forgetting a path, which walk the same way.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_list.h"
#include <stdlib.h>
#include "src/learn/learn_file.h"
#include "src/learn/learn_hosts.h"
#include "src/learn/learn_judge.h"
#include "src/learn/learn_repair.h"

/* What one page is copied to: the links last */
typedef struct {
	serverpush_learn_listed listed;
	serverpush_learn_record record;
	char host[SERVERPUSH_LEARN_HOST_MAX + SERVERPUSH_LEARN_ROOT_MAX];
	char path[SERVERPUSH_LEARN_PATH_MAX];
	char policies[2][SERVERPUSH_LEARN_POLICY_MAX];
	char links[SERVERPUSH_LEARN_HINTS_MAX][SERVERPUSH_LEARN_LINK_MAX];
} copy;

/* Reads the record in this cell, if there is one of a page or a script, and its host's name */
static bool read_record(const serverpush_learn_table *table, uint32_t reference, copy *copy,
	serverpush_learn_facts *facts)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);
	uint8_t type = serverpush_learn_cell_peek(cell).type;
	const serverpush_learn_cell *host;
	serverpush_learn_body body;

	if ((type != SERVERPUSH_LEARN_PAGE && type != SERVERPUSH_LEARN_SCRIPT)
		|| !serverpush_learn_cell_read(cell, &copy->record.body) || copy->record.page.head.type != type) {
		return false;
	}
	host = serverpush_learn_cell_at(table, copy->record.page.head.host);
	return host && serverpush_learn_cell_read(host, &body) && body.head.type == SERVERPUSH_LEARN_HOST
		&& (uint32_t) body.head.key.lo == copy->record.page.head.host_tag
		&& serverpush_learn_host_read(table, &body, copy->host, facts);
}

/* Why requests of this kind get nothing, and which links they get */
static serverpush_learn_reason judge_links(
	const serverpush_learn_table *table, copy *copy, int kind, uint32_t now, const size_t *from)
{
	const serverpush_learn_page *page = &copy->record.page;
	serverpush_learn_reason nearest = serverpush_learn_objection(page), against = nearest;
	bool any = false;

	if (against != SERVERPUSH_LEARN_GIVEN) {
		return against;
	}
	if (serverpush_learn_deciding_kind(page, kind) < 0) {
		return SERVERPUSH_LEARN_FEW_LOOKS;
	}
	nearest = SERVERPUSH_LEARN_NO_CANDIDATES;
	for (size_t i = 0; i < copy->listed.count; i++) {
		serverpush_learn_listed_link *link = &copy->listed.links[i];
		serverpush_learn_body url;
		serverpush_learn_reason reason =
			serverpush_learn_judge(table, page, &copy->record.candidates[from[i]], kind, now, &url);

		link->hint[kind] = reason == SERVERPUSH_LEARN_GIVEN
			&& !(copy->listed.policies_vary && link->link.flags & SERVERPUSH_LINK_FOREIGN);
		any |= link->hint[kind];
		nearest = reason > nearest ? reason : nearest;
	}
	return any ? SERVERPUSH_LEARN_GIVEN : nearest;
}

static void list_links(const serverpush_learn_table *table, copy *copy, uint32_t now)
{
	serverpush_learn_listed *listed = &copy->listed;
	size_t from[SERVERPUSH_LEARN_HINTS_MAX];

	listed->count = 0;
	for (size_t i = 0; i < copy->record.page.count; i++) {
		const serverpush_learn_candidate *candidate = &copy->record.candidates[i];
		serverpush_learn_listed_link *link = &listed->links[listed->count];
		serverpush_learn_body url;

		memset(link, 0, sizeof(*link));
		if (!serverpush_learn_url_read(
				table, &copy->record.page.head, serverpush_learn_name_of(candidate), &url)
			|| serverpush_learn_url_link(table, &url, copy->links[i], sizeof(copy->links[i]), &link->link)
				== SIZE_MAX) {
			continue;
		}
		link->public = serverpush_learn_url_is_public(table, &url)
			&& !(url.head.flags & SERVERPUSH_LEARN_IS_PRIVATE);
		link->dead = url.head.flags & SERVERPUSH_LEARN_DEAD;
		link->first_seen = url.url.first;
		link->last_seen = url.head.last;
		for (int kind = 0; kind < 2; kind++) {
			link->support[kind] = (uint8_t) serverpush_learn_bits(candidate->bits[kind]);
			link->looks[kind] = candidate->age[kind];
		}
		if (!listed->script) {
			link->hinted = candidate->hinted;
			link->right = candidate->right;
		}
		from[listed->count++] = i;
	}
	for (int kind = 0; kind < 2; kind++) {
		listed->reason[kind] = judge_links(table, copy, kind, now, from);
	}
}

static serverpush_bytes list_policy(const serverpush_learn_table *table, copy *copy, int which)
{
	const serverpush_learn_page *page = &copy->record.page;
	size_t len = page->policy_tag[which] == 0 ? 0
		: serverpush_learn_policy_read(
			table, &page->head, page->policy[which], page->policy_tag[which], copy->policies[which]);

	copy->listed.policies_vary |= len == SIZE_MAX;
	return (serverpush_bytes){copy->policies[which], len == SIZE_MAX ? 0 : len};
}

static void list_record(
	const serverpush_learn_table *table, copy *copy, const serverpush_learn_facts *facts, size_t path_len, uint32_t now)
{
	const serverpush_learn_page *page = &copy->record.page;
	serverpush_learn_listed *listed = &copy->listed;

	memset(listed, 0, offsetof(serverpush_learn_listed, links));
	listed->uid = facts->uid;
	listed->root = facts->root;
	listed->scheme = facts->scheme;
	listed->host = facts->host;
	listed->path = (serverpush_bytes){copy->path, path_len};
	listed->script = page->head.type == SERVERPUSH_LEARN_SCRIPT;
	listed->mobile = page->head.flags & SERVERPUSH_LEARN_MOBILE;
	listed->proven = page->head.flags & SERVERPUSH_LEARN_PROVEN;
	listed->looks[0] = page->looks[0];
	listed->looks[1] = page->looks[1];
	listed->first_seen = page->first;
	listed->last_seen = page->head.last;
	listed->mean_ms = page->mean / 16;
	listed->hinted = page->hinted;
	listed->right = page->right;
	listed->would_hint = page->would_hint;
	listed->would_be_right = page->would_be_right;
	listed->policies_vary = serverpush_learn_policies_vary(page, table->clients);
	listed->referrer_policy = list_policy(table, copy, 0);
	listed->content_security_policy = list_policy(table, copy, 1);
	list_links(table, copy, now);
}

uint32_t serverpush_learn_list(const serverpush_learn_table *table, uint32_t uid, const serverpush_bytes *root,
	int64_t now, serverpush_learn_lister lister, void *context)
{
	copy *copy = malloc(sizeof(*copy));
	uint32_t others = 0;

	for (uint32_t reference = 1; copy && reference <= serverpush_learn_touched(table); reference++) {
		serverpush_learn_facts facts;
		size_t path_len;

		if (!read_record(table, reference, copy, &facts)
			|| (root && (facts.uid != uid || !serverpush_bytes_equal(facts.root, *root)))) {
			continue;
		}
		if (copy->record.page.client_count < table->clients) {
			others++;
			continue;
		}
		serverpush_learn_record_read_candidates(table, &copy->record);
		path_len = serverpush_learn_record_name(table, &copy->record, copy->path);
		if (path_len == SIZE_MAX) {
			continue;
		}
		list_record(table, copy, &facts, path_len, (uint32_t) now);
		if (!lister(&copy->listed, context)) {
			break;
		}
	}
	free(copy);
	return others;
}

/* The one who may wait, for somebody asked for it */
static bool lock_patiently(serverpush_learn_table *table)
{
	for (int i = 0; i < 100; i++) {
		if (serverpush_learn_lock(table)) {
			return true;
		}
		if (table->read_only) {
			return false;
		}
		serverpush_learn_pause();
	}
	return false;
}

long serverpush_learn_forget_all(serverpush_learn_table *table)
{
	serverpush_learn_totals totals;

	if (!lock_patiently(table)) {
		return -1;
	}
	serverpush_learn_count(table, &totals);
	serverpush_learn_clear(table);
	serverpush_learn_unlock(table);
	return (long) totals.pages;
}

long serverpush_learn_forget(
	serverpush_learn_table *table, uint32_t uid, serverpush_bytes root, serverpush_bytes path)
{
	copy *copy = malloc(sizeof(*copy));
	long count = 0;

	if (!copy || !lock_patiently(table)) {
		free(copy);
		return -1;
	}
	for (uint32_t reference = 1; reference <= serverpush_learn_touched(table); reference++) {
		serverpush_learn_facts facts;
		size_t len;

		if (!read_record(table, reference, copy, &facts) || copy->record.page.head.type != SERVERPUSH_LEARN_PAGE
			|| facts.uid != uid || !serverpush_bytes_equal(facts.root, root)) {
			continue;
		}
		len = serverpush_learn_record_name(table, &copy->record, copy->path);
		if (len != SIZE_MAX && serverpush_bytes_equal((serverpush_bytes){copy->path, len}, path)) {
			serverpush_learn_space_remove(table, reference);
			count++;
		}
	}
	serverpush_learn_unlock(table);
	free(copy);
	return count;
}
