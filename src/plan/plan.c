/*
 * The plan, step by step: does this response carry links, what do others say already, what may be pushed, what fits.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_alloc_sizes.h"
#include "src/link/identity.h"
#include "src/plan/account.h"
#include "src/plan/budget.h"
#include "src/plan/others.h"
#include "src/plan/plan.h"
#include "src/plan/trim.h"
#include "src/sapi/header_list.h"
#include "src/sapi/hooks.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"
#include "src/set/hint_set.h"
#include "src/set/private_links.h"

/* What one field needs beyond its text: the list's element, and what the allocator rounds up */
#define FIELD_OVERHEAD 256

/*
 * A response that stands for a representation which the links belong to: 2xx and 3xx, but none without one. With
 * serverpush.error_pages also 4xx and 5xx, whose pages have the layout of the site.
 */
static bool status_carries_links(int status)
{
	return (status <= 399 || SERVERPUSH_G(error_pages)) && serverpush_status_has_whole_body(status);
}

static bool trims_others(void)
{
	return SERVERPUSH_G(trim_foreign) && (SERVERPUSH_G(header_budget) > 0 || SERVERPUSH_G(max_links) > 0);
}

/*
 * Whether the fields of all links surely fit into memory_limit. A fatal error in the midst of sending headers would
 * break the page, and catching it would be too late: the error handler has written by then.
 */
static inline bool has_memory(const serverpush_set *set, const zend_llist *fields, serverpush_others_extent extent)
{
	/* of the system; a debugging allocator counts what was asked for only */
	size_t real = zend_memory_usage(true), used = EXPECTED(real) ? real : zend_memory_usage(false);
	/* a byte of text becomes three at most; a field of others is unescaped, and its URL normalised */
	size_t needed = 3 * set->bytes + (size_t) set->count * FIELD_OVERHEAD + 6 * extent.longest + ZEND_MM_CHUNK_SIZE;

	if (UNEXPECTED(trims_others())) {
		needed += serverpush_trim_memory(fields);
	}
	return PG(memory_limit) < 0 || ((size_t) PG(memory_limit) > used && (size_t) PG(memory_limit) - used >= needed);
}

static serverpush_reason why_none(
	const serverpush_set *set, const sapi_headers_struct *headers, serverpush_others_extent extent)
{
	if (!SERVERPUSH_G(enabled)) {
		return SERVERPUSH_REASON_DISABLED;
	}
	if (!serverpush_sends_headers()) {
		return SERVERPUSH_REASON_NO_HEADERS;
	}
	if (serverpush_request_is_part()) {
		return SERVERPUSH_REASON_SUB_REQUEST;
	}
	if (!status_carries_links(serverpush_effective_status_by(headers, extent.status_field))) {
		return SERVERPUSH_REASON_STATUS;
	}
	if (UNEXPECTED(SERVERPUSH_G(documents_only)) && !serverpush_is_document(headers)) {
		return SERVERPUSH_REASON_NO_DOCUMENT;
	}
	return has_memory(set, &headers->headers, extent) ? SERVERPUSH_REASON_NONE : SERVERPUSH_REASON_MEMORY_LIMIT;
}

serverpush_reason serverpush_plan_refusal(const serverpush_set *set, const sapi_headers_struct *headers)
{
	static const serverpush_set none;

	return why_none(set ? set : &none, headers, serverpush_others_measure(&headers->headers));
}

/* What links of the set say of their targets before others do; only those that are sent, unless all are */
static void begin_targets(const serverpush_set *set, bool only_sent)
{
	serverpush_target *targets = serverpush_set_targets(set);

	for (uint32_t number = 0; number < set->target_count; number++) {
		targets[number].pushed = targets[number].module = false;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		serverpush_target *target = serverpush_set_target_of(set, entry);

		serverpush_link link;

		if (target && entry->rel == SERVERPUSH_REL_MODULEPRELOAD
			&& (!only_sent || serverpush_outcome_has_field(entry->outcome))) {
			serverpush_entry_link(entry, &link);
			target->module |= serverpush_loads_module_script(&link);
		}
	}
}

/*
 * Servers push by URL: of the preload links that share one, only the first makes them, the others carry `nopush`. Links
 * that are not sent (`only_pending`) make nobody push.
 */
static void share_targets(serverpush_set *set, bool only_pending)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		serverpush_target *target = serverpush_set_target_of(set, entry);

		if (!target || (only_pending && entry->outcome != SERVERPUSH_OUTCOME_PENDING)) {
			continue;
		}
		if (serverpush_others_share(entry, target)) {
			entry->flags |= SERVERPUSH_ENTRY_YIELDS;
			if (only_pending) {
				serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_SET_BY_OTHERS, SERVERPUSH_REASON_MODULEPRELOAD);
			}
			continue;
		}
		if (entry->rel == SERVERPUSH_REL_PRELOAD && !(entry->flags & SERVERPUSH_ENTRY_SEND_NOPUSH)
			&& (!only_pending || serverpush_outcome_has_field(entry->outcome))) {
			target->pushed = true;
		}
	}
}

/* The flags as the link by itself wants them */
static inline void reset_push(serverpush_entry *entry, bool none)
{
	bool nopush = none || (entry->flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_ENTRY_NEVER_PUSH));

	entry->flags = (uint16_t) ((entry->flags & ~(SERVERPUSH_ENTRY_SEND_NOPUSH | SERVERPUSH_ENTRY_YIELDS))
		| (nopush ? SERVERPUSH_ENTRY_SEND_NOPUSH : 0));
}

static bool pushes_nothing(void)
{
	return SERVERPUSH_G(mode) == SERVERPUSH_MODE_PRELOAD;
}

void serverpush_plan_alone(serverpush_set *set)
{
	bool none = pushes_nothing();

	serverpush_private_mark(set);
	if (set->stale || none) {
		SERVERPUSH_SET_FOREACH(set, entry) {
			reset_push(entry, none);
		}
	}
	set->stale = true;
	if (set->variants) {
		begin_targets(set, false);
		share_targets(set, false);
	}
}

void serverpush_plan_hints(serverpush_set *hints)
{
	if (hints->variants) {
		begin_targets(hints, true);
		share_targets(hints, true);
	}
	serverpush_hint_set_complete(hints);
}

/* `fields`: of those in the list */
static size_t header_block_size(const sapi_headers_struct *headers, size_t fields)
{
	const char *line = headers->http_status_line;
	size_t size = serverpush_line_size(line ? strlen(line) : strlen("HTTP/1.1 200 Non-Authoritative"))
		+ serverpush_line_size(0) + fields;

	if (headers->send_default_content_type) {
		/* a dry run: the engine adds the field right before the hook */
		sapi_header_struct content_type;

		sapi_get_default_content_type_header(&content_type);
		/* without a default_mimetype it adds none */
		size += content_type.header_len > strlen("Content-type: ") ? serverpush_line_size(content_type.header_len) : 0;
		sapi_free_header(&content_type);
	}
	return size;
}

/* What a response takes without our fields */
typedef struct {
	size_t bytes;
	uint32_t fields;
} extent_of_block;

static extent_of_block measure_block(const sapi_headers_struct *headers, serverpush_others_extent extent)
{
	size_t bytes = SERVERPUSH_G(header_budget) > 0 ? header_block_size(headers, extent.bytes) : 0;

	bytes += SERVERPUSH_G(debug) ? SERVERPUSH_ACCOUNT_LINE_MAX : 0;
	bytes += SERVERPUSH_G(early_hints_at) ? serverpush_line_size(SERVERPUSH_EARLY_TIMING_MAX) : 0;
	return (extent_of_block){bytes, extent.fields};
}

/* The `Link` fields of others: in the SAPI's list, or on a response object */
typedef struct {
	const zend_llist *fields;
	serverpush_response_links *carried;
	/* what was sent to this client before; NULL unless that is asked */
	serverpush_client_cookie *client;
} others;

/* NULL: there are none, or they say nothing of our links */
static const zend_llist *fields_that_concern(
	const serverpush_set *set, const sapi_headers_struct *headers, serverpush_others_extent extent)
{
	return extent.fields && serverpush_others_concern(&headers->headers, set) ? &headers->headers : NULL;
}

/* A final response does not carry it, whatever else might become of it */
static void withhold_private(serverpush_set *set)
{
	if (EXPECTED(!serverpush_private_mark(set))) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->flags & SERVERPUSH_ENTRY_PRIVATE) {
			serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_SUPPRESSED, SERVERPUSH_REASON_PRIVATE);
		}
	}
}

/* What others say already, what the client has, what is for it alone, and what may be pushed */
static zend_never_inline void decide_by(serverpush_set *set, const others *by)
{
	bool shared = set->variants || by->fields;

	if (shared) {
		begin_targets(set, true);
	}
	if (by->fields) {
		serverpush_others_mark(by->fields, set);
	}
	if (by->carried) {
		serverpush_response_links_mark(by->carried, set);
	}
	if (by->client) {
		serverpush_client_cookie_mark(by->client, set);
	}
	withhold_private(set);
	if (shared) {
		share_targets(set, true);
	}
}

/* Nothing is to decide where no other field concerns us and no two links have one URL (25 instructions less) */
static zend_always_inline void decide(serverpush_set *set, const others *by)
{
	if (UNEXPECTED(set->variants || set->has_private || by->fields || by->carried || by->client)) {
		decide_by(set, by);
	}
}

/* `anew`: links of the set were left behind before */
static void fit(serverpush_set *set, serverpush_room room, const others *by, bool anew)
{
	bool none = pushes_nothing();

	if ((serverpush_budget_spend(set, room, NULL) && !anew) || !set->variants) {
		return;
	}
	/* A link that stays behind pushes nothing and loads no module: another one with its URL may */
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->flags & SERVERPUSH_ENTRY_YIELDS) {
			serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
		}
		reset_push(entry, none);
	}
	decide(set, by);
	serverpush_budget_spend(set, room, NULL);
}

/*
 * The short way, for what most pages declare: a few links that say no more than an entry holds cannot come near the
 * limits, were each field as long as such a field can be (90 instructions less, and 40 for each link)
 */
static zend_always_inline bool surely_fits(
	const serverpush_set *set, const sapi_headers_struct *headers, serverpush_others_extent extent)
{
	const size_t ours = set->bytes + (size_t) set->count * SERVERPUSH_PLAIN_FIELD_MOST
		+ (size_t) set->rich * SERVERPUSH_FIELD_MORE_MOST;

	if (set->has_spills || headers->http_status_line || headers->send_default_content_type || SERVERPUSH_G(debug)
		|| SERVERPUSH_G(early_hints_at)) {
		return false;
	}
	return (SERVERPUSH_G(header_budget) <= 0
			   || header_block_size(headers, extent.bytes) + ours <= (size_t) SERVERPUSH_G(header_budget))
		&& (SERVERPUSH_G(max_links) <= 0
			|| (zend_ulong) set->count + extent.fields <= (zend_ulong) SERVERPUSH_G(max_links));
}

static bool has_limits(void)
{
	return SERVERPUSH_G(header_budget) > 0 || SERVERPUSH_G(max_links) > 0;
}

static void begin(serverpush_set *set, serverpush_outcome outcome, serverpush_reason reason)
{
	bool none = pushes_nothing();

	SERVERPUSH_SET_FOREACH(set, entry) {
		bool conflict = outcome == SERVERPUSH_OUTCOME_PENDING && (entry->flags & SERVERPUSH_ENTRY_CONFLICT);

		serverpush_entry_decide(entry, outcome, conflict ? SERVERPUSH_REASON_CONFLICT : reason);
		reset_push(entry, none);
	}
	set->stale = true;
}

static void forget(serverpush_registry *registry)
{
	if (UNEXPECTED(registry->client)) {
		serverpush_client_cookie_free(registry->client);
		registry->client = NULL;
	}
	if (UNEXPECTED(registry->trimmed)) {
		serverpush_trim_lines_free(registry->trimmed);
		registry->trimmed = NULL;
	}
}

/* Lets our links, `set`, and the values of others compete; what is left of those goes into registry->trimmed */
static void trim_others(
	serverpush_registry *registry, serverpush_set *set, const sapi_headers_struct *headers, extent_of_block *block)
{
	serverpush_trim trim;
	uint32_t fields = 0;

	serverpush_trim_read(&trim, &headers->headers);
	if (trim.count) {
		serverpush_trim_raise(&trim, set);
		serverpush_budget_spend(set,
			serverpush_budget_room(block->bytes - MIN(block->bytes, trim.bytes), block->fields - trim.whole_fields),
			&trim);
	}
	if (trim.trimmed) {
		registry->trimmed = serverpush_trim_lines(&trim, &headers->headers);
		block->bytes -= MIN(block->bytes, serverpush_trim_saved(registry->trimmed, &headers->headers, &fields));
		block->fields -= fields;
	}
	serverpush_trim_free(&trim);
}

/* The response carries no link of ours, but those of others must not break it */
static void trim_alone(
	serverpush_registry *registry, const sapi_headers_struct *headers, serverpush_others_extent extent)
{
	serverpush_set none = {0};
	extent_of_block block = measure_block(headers, extent);

	if (has_memory(&none, &headers->headers, extent)) {
		trim_others(registry, &none, headers, &block);
	}
}

static void plan(serverpush_registry *registry, const sapi_headers_struct *headers, bool for_client)
{
	serverpush_set *set = &registry->links;
	serverpush_others_extent extent = serverpush_others_measure(&headers->headers);
	serverpush_reason reason = why_none(set, headers, extent);
	serverpush_outcome outcome =
		reason == SERVERPUSH_REASON_NONE ? SERVERPUSH_OUTCOME_PENDING : SERVERPUSH_OUTCOME_SUPPRESSED;
	others by = {fields_that_concern(set, headers, extent), NULL, NULL};
	bool trims = UNEXPECTED(extent.fields && trims_others());

	forget(registry);
	/* the first time, and if nothing is special, all links are as this would make them */
	if (set->stale || pushes_nothing() || outcome != SERVERPUSH_OUTCOME_PENDING) {
		begin(set, outcome, reason);
	}
	set->stale = true;
	if (outcome == SERVERPUSH_OUTCOME_SUPPRESSED) {
		if (trims && (reason == SERVERPUSH_REASON_STATUS || reason == SERVERPUSH_REASON_NO_DOCUMENT)) {
			trim_alone(registry, headers, extent);
		}
		return;
	}
	if (UNEXPECTED(SERVERPUSH_G(cache_aware) != SERVERPUSH_CACHE_OFF) && for_client) {
		by.client = registry->client = serverpush_client_cookie_recall(set, headers);
	}
	decide(set, &by);
	if (has_limits() && (by.client || trims || !surely_fits(set, headers, extent))) {
		extent_of_block block = measure_block(headers, extent);
		serverpush_room room;

		if (trims) {
			trim_others(registry, set, headers, &block);
			if (registry->trimmed) {
				/* once more: what stays behind says nothing and pushes nothing */
				by.fields = registry->trimmed;
				begin(set, outcome, reason);
				decide(set, &by);
			}
		}
		room = serverpush_budget_room(block.bytes, block.fields);
		if (by.client && room.bytes != SIZE_MAX) {
			room.bytes -= serverpush_client_cookie_reserve(by.client, set, room.bytes);
		}
		fit(set, room, &by, trims);
	}
}

void serverpush_plan(serverpush_registry *registry, const sapi_headers_struct *headers)
{
	plan(registry, headers, true);
}

void serverpush_plan_for_anybody(serverpush_registry *registry, const sapi_headers_struct *headers)
{
	plan(registry, headers, false);
}

/* What the request declared for this client alone goes onto no response either */
static void withhold_private_of_request(serverpush_set *set)
{
	const serverpush_registry *registry = serverpush_registry_current();

	if (!registry) {
		return;
	}
	SERVERPUSH_SET_FOREACH(set, entry) {
		const serverpush_set *links = &registry->links;

		if (serverpush_private_target(links, serverpush_set_find_target(links, SERVERPUSH_VIEW(entry->href)))) {
			serverpush_entry_decide(entry, SERVERPUSH_OUTCOME_SUPPRESSED, SERVERPUSH_REASON_PRIVATE);
		}
	}
}

void serverpush_plan_on_response(serverpush_set *set, serverpush_response_links *carried)
{
	others by = {NULL, carried, NULL};

	begin(set, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
	decide(set, &by);
	withhold_private_of_request(set);
	if (has_limits()) {
		fit(set,
			serverpush_budget_room(
				serverpush_response_links_size(carried), serverpush_response_links_fields(carried)),
			&by, false);
	}
}

void serverpush_plan_beside(serverpush_set *set, const sapi_headers_struct *headers)
{
	serverpush_others_extent extent = serverpush_others_measure(&headers->headers);
	others by = {fields_that_concern(set, headers, extent), NULL, NULL};

	begin(set, SERVERPUSH_OUTCOME_PENDING, SERVERPUSH_REASON_NONE);
	decide(set, &by);
	if (has_limits()) {
		extent_of_block block = measure_block(headers, extent);

		fit(set, serverpush_budget_room(block.bytes, block.fields), &by, false);
	}
}
