/*
 * One look and one record.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_evidence.h"
#include "src/learn/learn_hosts.h"
#include "src/learn/learn_judge.h"

static bool is_script(const serverpush_learn_record *record)
{
	return record->page.head.type == SERVERPUSH_LEARN_SCRIPT;
}

static uint8_t one_more(uint8_t number)
{
	return number < UINT8_MAX ? (uint8_t) (number + 1) : number;
}

void serverpush_learn_record_answer(serverpush_learn_page *page, bool is_page, uint32_t now)
{
	page->navigations = page->navigations << 1 | !is_page;
	page->navigation_count = page->navigation_count < 32 ? (uint8_t) (page->navigation_count + 1) : 32;
	page->navigation_number++;
	page->head.last = now;
}

/* Of another day: its clients cannot be told from those of today */
static void begin_day(const serverpush_learn_writer *writer, serverpush_learn_record *record)
{
	serverpush_learn_page *page = &record->page;

	if (page->day == (uint16_t) writer->table->memory->day) {
		return;
	}
	page->day = (uint16_t) writer->table->memory->day;
	if (page->client_count < writer->table->clients) {
		page->client_count = 0;
	}
	if (page->policy_client_count < writer->table->clients) {
		page->policy_client_count = 0;
	}
	for (size_t i = 0; i < page->count; i++) {
		for (int kind = 0; kind < 2; kind++) {
			if (!(record->candidates[i].flags & SERVERPUSH_LEARN_SECOND(kind))) {
				record->candidates[i].client[kind] = 0;
			}
		}
	}
}

/* Whether it is one more of those that make the page one to be listed */
static bool add_client(const serverpush_learn_writer *writer, serverpush_learn_page *page, uint16_t client)
{
	if (page->client_count >= writer->table->clients) {
		return false;
	}
	for (int i = 0; i < page->client_count; i++) {
		if (page->clients[i] == client) {
			return false;
		}
	}
	page->clients[page->client_count++] = client;
	return true;
}

static void add_time(serverpush_learn_page *page, uint32_t ms, bool is_first)
{
	uint32_t time = (ms < 1000000 ? ms : 1000000) * 16;

	page->mean = is_first ? time : page->mean - page->mean / 8 + time / 8;
}

/*
 * Whether it is another one than in the looks before, which is news where these agreed. Its text is kept once three
 * looks in a row had the same, so that a nonce in each costs nothing.
 */
static bool add_policy(serverpush_learn_writer *writer, serverpush_learn_page *page,
	const serverpush_learn_evidence *evidence, int which, serverpush_bytes policy)
{
	uint32_t tag = serverpush_learn_policy_tag(evidence->key->host, policy);
	uint8_t run = page->policy_run[which];
	bool is_same = run && tag == page->policy_tag[which] && tag != UINT32_MAX;

	page->policy_run[which] = is_same ? one_more(run) : tag == UINT32_MAX ? 0 : 1;
	page->policy_tag[which] = tag;
	if (!is_same || tag == 0) {
		page->policy[which] = 0;
	}
	if (!is_same) {
		page->policy_client_count = 0;
	}
	if (tag && page->policy_run[which] >= SERVERPUSH_LEARN_LOOKS) {
		page->policy[which] = serverpush_learn_policy_keep(writer, &page->head, evidence->key->host, policy);
		if (page->policy[which] && page->head.flags & SERVERPUSH_LEARN_PROVEN) {
			serverpush_learn_space_promote(writer, page->policy[which]);
		}
	}
	return !is_same && run > 1;
}

/* One more that was sent the policies as they are now */
static void add_policy_client(
	const serverpush_learn_writer *writer, serverpush_learn_page *page, const serverpush_learn_evidence *evidence)
{
	uint8_t client = (uint8_t) evidence->client;

	if (evidence->look->anonymous && page->policy_client_count < writer->table->clients
		&& (!page->policy_client_count || !memchr(page->policy_clients, client, page->policy_client_count))) {
		page->policy_clients[page->policy_client_count++] = client;
	}
}

/* Where the link that this one names is among those; `count`: nowhere */
static size_t index_of(
	const serverpush_learn_candidate *candidates, size_t count, const serverpush_learn_candidate *wanted)
{
	size_t i = 0;

	while (i < count && (candidates[i].url != wanted->url || candidates[i].tag != wanted->tag)) {
		i++;
	}
	return i;
}

static bool is_among(
	const serverpush_learn_candidate *candidates, size_t count, const serverpush_learn_candidate *wanted)
{
	return index_of(candidates, count, wanted) < count;
}

static int support(const serverpush_learn_candidate *candidate)
{
	return serverpush_learn_bits((uint32_t) candidate->bits[0] << 16 | candidate->bits[1]);
}

/* A place for one more: behind the others, or of the one that this look has not and that is least often there */
static serverpush_learn_candidate *place_for(
	serverpush_learn_record *record, const serverpush_learn_evidence *evidence)
{
	serverpush_learn_candidate *least = NULL;

	if (record->page.count < SERVERPUSH_LEARN_HINTS_MAX) {
		return &record->candidates[record->page.count++];
	}
	for (size_t i = 0; i < record->page.count; i++) {
		serverpush_learn_candidate *candidate = &record->candidates[i];

		if (!is_among(evidence->seen, evidence->count, candidate) && (!least || support(candidate) < support(least))) {
			least = candidate;
		}
	}
	return least;
}

/* The look had it as a late script: what else is known of it is from elsewhere, and stays */
static void had_late(serverpush_learn_record *record, serverpush_learn_candidate *candidate,
	const serverpush_learn_candidate *seen, const serverpush_learn_evidence *evidence, int kind)
{
	uint8_t steady = (uint8_t) SERVERPUSH_LEARN_STEADY(kind);

	serverpush_learn_candidate_seen(candidate, kind, evidence->client);
	candidate->flags = (uint8_t) ((candidate->flags & ~(SERVERPUSH_LEARN_OWN_HINT | steady))
		| (seen->flags & SERVERPUSH_LEARN_SIGHT_FLAGS));
	/* so far down the scanner may not come next time, which says nothing to those who have it early */
	if (!is_script(record) && seen->place < SERVERPUSH_LEARN_FAR
		&& serverpush_learn_is_steady(&record->page, candidate, kind)) {
		candidate->flags |= steady;
	}
}

/* The look had it */
static void had(serverpush_learn_record *record, serverpush_learn_candidate *candidate,
	const serverpush_learn_candidate *seen, const serverpush_learn_evidence *evidence, int kind)
{
	uint8_t steady = (uint8_t) SERVERPUSH_LEARN_STEADY(kind);

	if (seen->flags & SERVERPUSH_LEARN_LATE) {
		had_late(record, candidate, seen, evidence, kind);
		return;
	}
	serverpush_learn_candidate_seen(candidate, kind, evidence->client);
	candidate->flags = (uint8_t) ((candidate->flags & ~(SERVERPUSH_LEARN_SIGHT_FLAGS | steady))
		| (seen->flags & SERVERPUSH_LEARN_SIGHT_FLAGS));
	candidate->place = seen->place;
	if (is_script(record)) {
		candidate->pages |= UINT32_C(1) << (evidence->key->page.lo & 31);
	} else if (serverpush_learn_is_steady(&record->page, candidate, kind)) {
		candidate->flags |= steady;
	}
}

/* Whether it was there last time */
static bool missed(serverpush_learn_writer *writer, serverpush_learn_record *record,
	serverpush_learn_candidate *candidate, const serverpush_learn_evidence *evidence, int kind)
{
	bool was_there = candidate->bits[kind] & 1;

	candidate->flags &= (uint8_t) ~SERVERPUSH_LEARN_OWN_HINT;
	if (!is_script(record) && candidate->place >= SERVERPUSH_LEARN_FAR) {
		/* the scanner may not have come so far; of a script that place is another page's */
		return false;
	}
	serverpush_learn_candidate_missed(candidate, kind);
	if (!is_script(record) && candidate->flags & SERVERPUSH_LEARN_STEADY(kind)) {
		serverpush_learn_url_missed(writer, serverpush_learn_name_of(candidate), evidence->client);
	}
	return was_there;
}

/* Those that nothing remembers any more go, and the others keep their order */
static void drop_forgotten(serverpush_learn_record *record)
{
	size_t kept = 0;

	for (size_t i = 0; i < record->page.count; i++) {
		if (record->candidates[i].bits[0] | record->candidates[i].bits[1]) {
			record->candidates[kept++] = record->candidates[i];
		}
	}
	record->page.count = (uint8_t) kept;
}

/* Whether candidates came or went. What was there is judged first, so that what is new finds its place. */
static bool add_candidates(serverpush_learn_writer *writer, serverpush_learn_record *record,
	const serverpush_learn_evidence *evidence, int kind)
{
	bool news = false;
	size_t known = record->page.count;

	for (size_t i = 0; i < known; i++) {
		serverpush_learn_candidate *candidate = &record->candidates[i];
		size_t seen = index_of(evidence->seen, evidence->count, candidate);

		if (seen < evidence->count) {
			news |= !(candidate->bits[kind] & 1);
			had(record, candidate, &evidence->seen[seen], evidence, kind);
		} else {
			news |= missed(writer, record, candidate, evidence, kind);
		}
	}
	for (size_t i = 0; i < evidence->count; i++) {
		const serverpush_learn_candidate *seen = &evidence->seen[i];
		serverpush_learn_candidate *candidate;

		if (is_among(record->candidates, record->page.count, seen) || seen->flags & SERVERPUSH_LEARN_LATE
			|| (is_script(record) && !(seen->flags & SERVERPUSH_LEARN_BLOCKING))) {
			continue;
		}
		candidate = place_for(record, evidence);
		if (candidate) {
			memset(candidate, 0, sizeof(*candidate));
			candidate->url = seen->url;
			candidate->tag = seen->tag;
			had(record, candidate, seen, evidence, kind);
			news = true;
		}
	}
	drop_forgotten(record);
	return news;
}

void serverpush_learn_record_look(
	serverpush_learn_writer *writer, serverpush_learn_record *record, const serverpush_learn_evidence *evidence)
{
	const serverpush_learn_look *look = evidence->look;
	serverpush_learn_page *page = &record->page;
	int kind = look->cookies;
	bool is_first = !(page->looks[0] | page->looks[1]), news;

	begin_day(writer, record);
	if (!look->complete) {
		return;
	}
	page->looks[kind] = one_more(page->looks[kind]);
	add_time(page, look->ms, is_first);
	news = add_client(writer, page, evidence->client);
	news |= add_policy(writer, page, evidence, 0, look->referrer_policy);
	news |= add_policy(writer, page, evidence, 1, look->content_security_policy);
	add_policy_client(writer, page, evidence);
	page->head.flags &= (uint8_t) ~SERVERPUSH_LEARN_OTHER_OWN;
	page->head.flags |= look->other_own_hints ? SERVERPUSH_LEARN_OTHER_OWN : 0;
	news |= add_candidates(writer, record, evidence, kind);
	page->quiet = news ? 0 : one_more(page->quiet);
}

static const serverpush_learn_candidate *given_as(const serverpush_learn_evidence *evidence, serverpush_learn_id id)
{
	for (size_t i = 0; i < evidence->count; i++) {
		if (serverpush_learn_id_of(&evidence->seen[i]) == id) {
			return &evidence->seen[i];
		}
	}
	return NULL;
}

static void count_candidate(serverpush_learn_record *record, serverpush_learn_id id, bool right)
{
	for (size_t i = 0; !is_script(record) && i < record->page.count; i++) {
		serverpush_learn_candidate *candidate = &record->candidates[i];

		if (serverpush_learn_id_of(candidate) == id) {
			candidate->hinted = (uint16_t) (candidate->hinted + (candidate->hinted < UINT16_MAX));
			candidate->right = (uint16_t) (candidate->right + (right && candidate->right < UINT16_MAX));
		}
	}
}

bool serverpush_learn_record_settle(
	serverpush_learn_writer *writer, serverpush_learn_record *record, const serverpush_learn_evidence *evidence)
{
	const serverpush_learn_look *look = evidence->look;
	serverpush_learn_memory *memory = writer->table->memory;
	size_t count = look->hints->count < SERVERPUSH_LEARN_HINTS_MAX ? look->hints->count : SERVERPUSH_LEARN_HINTS_MAX;
	uint32_t hinted = 0, right = 0;

	for (size_t i = 0; i < count; i++) {
		const serverpush_learn_candidate *seen = given_as(evidence, look->hints->ids[i]);

		if (seen || look->complete) {
			hinted++;
			right += seen != NULL;
			count_candidate(record, look->hints->ids[i], seen != NULL);
		}
		if (seen) {
			serverpush_learn_space_promote(writer, seen->url);
		}
	}
	*(look->sent ? &record->page.hinted : &record->page.would_hint) += hinted;
	*(look->sent ? &record->page.right : &record->page.would_be_right) += right;
	serverpush_count(look->sent ? &memory->hinted : &memory->would_hint, hinted);
	serverpush_count(look->sent ? &memory->right : &memory->would_be_right, right);
	return right > 0;
}
