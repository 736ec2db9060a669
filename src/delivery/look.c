/*
 * Findings in a block of their own, later as evidence.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "zend_alloc_sizes.h"
#include "src/delivery/look.h"
#include "src/plan/take_up.h"

/* What the allocator may need for all that is kept of a page, its evidence included */
#define MEMORY_OF_LOOK ((size_t) 512 * 1024 + ZEND_MM_CHUNK_SIZE)

bool serverpush_look_has_memory(size_t bytes)
{
	size_t used = MAX(zend_memory_usage(true), zend_memory_usage(false));
	size_t needed = MEMORY_OF_LOOK + 6 * bytes;

	return PG(memory_limit) < 0 || ((size_t) PG(memory_limit) > used && (size_t) PG(memory_limit) - used >= needed);
}

/* Whether there is room for one more with so many bytes */
static bool has_room(const serverpush_look *look, size_t len)
{
	return look->count + look->late_count < SERVERPUSH_SIGHTS_MAX
		&& len <= SERVERPUSH_LOOK_BYTES - look->used - look->late_used;
}

/* The late script that was found last makes room */
static void drop_late(serverpush_look *look)
{
	const serverpush_link *link = &look->found[SERVERPUSH_SIGHTS_MAX - look->late_count--].link;

	look->late_used -= link->href.len + link->params.len;
}

/* The memory for what is found, of which `len` bytes are at *at; NULL: there is none */
static serverpush_learn_sight *take_room(serverpush_look *look, size_t len, bool late, char **at)
{
	/* thousands of late scripts shall not push out what is behind them */
	while (!late && look->late_count && !has_room(look, len)) {
		drop_late(look);
	}
	if (!has_room(look, len)) {
		return NULL;
	}
	if (late) {
		look->late_used += len;
		*at = look->bytes + SERVERPUSH_LOOK_BYTES - look->late_used;
		return &look->found[SERVERPUSH_SIGHTS_MAX - ++look->late_count];
	}
	*at = look->bytes + look->used;
	look->used += len;
	return &look->found[look->count++];
}

static void see_found(const serverpush_html_finding *finding, void *context)
{
	serverpush_look *look = context;
	const serverpush_link *link = &finding->link;
	bool late = finding->kind == SERVERPUSH_HTML_LATE_SCRIPT;
	bool blocks = finding->kind == SERVERPUSH_HTML_STYLESHEET || finding->kind == SERVERPUSH_HTML_SCRIPT;
	serverpush_learn_sight *sight;
	char *at;

	/* a destination that no engine preloads is no hint */
	if (link->as == SERVERPUSH_AS_OTHER) {
		return;
	}
	sight = take_room(look, link->href.len + link->params.len, late, &at);
	if (!sight) {
		return;
	}
	sight->link = *link;
	sight->link.href = (serverpush_bytes){at, link->href.len};
	at = serverpush_append(at, link->href);
	sight->link.params = (serverpush_bytes){at, link->params.len};
	serverpush_append(at, link->params);
	sight->link.rel_name = sight->link.destination = sight->link.version = (serverpush_bytes){NULL, 0};
	sight->offset = (uint32_t) finding->offset;
	sight->flags = SERVERPUSH_LEARN_IN_HTML | (blocks ? SERVERPUSH_LEARN_BLOCKING : 0)
		| (late ? SERVERPUSH_LEARN_LATE : 0);
}

serverpush_look *serverpush_look_begin(void)
{
	serverpush_look *look = emalloc(sizeof(*look));

	look->count = look->late_count = 0;
	look->used = look->late_used = 0;
	serverpush_html_begin(&look->html, see_found, look);
	return look;
}

bool serverpush_look_at(serverpush_look *look, const char *bytes, size_t len)
{
	serverpush_html_scan(&look->html, (serverpush_bytes){bytes, len});
	return !serverpush_html_is_done(&look->html);
}

static void tell(const serverpush_learn_sight *found, serverpush_evidence *evidence)
{
	serverpush_link link = found->link;
	zend_string *href = zend_string_init(link.href.at, link.href.len, false);
	zend_string *target = serverpush_take_up_found(href, &link);

	if (target) {
		link.href = SERVERPUSH_VIEW(target);
		serverpush_evidence_add(evidence, &link, found->offset, found->flags);
		zend_string_release(target);
	}
	zend_string_release(href);
}

void serverpush_look_tell(serverpush_look *look, serverpush_evidence *evidence)
{
	for (uint32_t i = 0; i < look->count; i++) {
		tell(&look->found[i], evidence);
	}
	for (uint32_t i = 1; i <= look->late_count; i++) {
		tell(&look->found[SERVERPUSH_SIGHTS_MAX - i], evidence);
	}
	if (serverpush_html_has_import_map(&look->html)) {
		serverpush_evidence_spare_import_map(evidence);
	}
}
