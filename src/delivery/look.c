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

static serverpush_bytes keep(serverpush_look *look, serverpush_bytes bytes)
{
	char *at = look->bytes + look->used;

	look->used = (size_t) (serverpush_append(at, bytes) - look->bytes);
	return (serverpush_bytes){at, bytes.len};
}

static void see_found(const serverpush_html_finding *finding, void *context)
{
	serverpush_look *look = context;
	const serverpush_link *link = &finding->link;
	bool blocks = finding->kind == SERVERPUSH_HTML_STYLESHEET || finding->kind == SERVERPUSH_HTML_SCRIPT;
	serverpush_learn_sight *sight = &look->found[look->count];

	/* a destination that no engine preloads is no hint */
	if (look->count == SERVERPUSH_SIGHTS_MAX || link->as == SERVERPUSH_AS_OTHER
		|| link->href.len + link->params.len > SERVERPUSH_LOOK_BYTES - look->used) {
		return;
	}
	look->count++;
	sight->link = *link;
	sight->link.href = keep(look, link->href);
	sight->link.params = keep(look, link->params);
	sight->link.rel_name = sight->link.destination = sight->link.version = (serverpush_bytes){NULL, 0};
	sight->offset = (uint32_t) finding->offset;
	sight->flags = SERVERPUSH_LEARN_IN_HTML | (blocks ? SERVERPUSH_LEARN_BLOCKING : 0);
}

serverpush_look *serverpush_look_begin(void)
{
	serverpush_look *look = emalloc(sizeof(*look));

	look->count = 0;
	look->used = 0;
	serverpush_html_begin(&look->html, see_found, look);
	return look;
}

bool serverpush_look_at(serverpush_look *look, const char *bytes, size_t len)
{
	serverpush_html_scan(&look->html, (serverpush_bytes){bytes, len});
	return !serverpush_html_is_done(&look->html);
}

void serverpush_look_tell(serverpush_look *look, serverpush_evidence *evidence)
{
	for (uint32_t i = 0; i < look->count; i++) {
		serverpush_link link = look->found[i].link;
		zend_string *href = zend_string_init(link.href.at, link.href.len, false);
		zend_string *target = serverpush_take_up_found(href, &link);

		if (target) {
			link.href = SERVERPUSH_VIEW(target);
			serverpush_evidence_add(evidence, &link, look->found[i].offset, look->found[i].flags);
			zend_string_release(target);
		}
		zend_string_release(href);
	}
	if (serverpush_html_has_import_map(&look->html)) {
		serverpush_evidence_spare_import_map(evidence);
	}
}
