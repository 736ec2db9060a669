/*
 * The scanner of pages. The input is two bytes of how the page is cut, then the page. It is scanned whole, byte by
 * byte, and in pieces of which each has memory of its own: what is found is the same, each time, and also where the
 * page begins with 16 KB of spaces, which make its scripts late ones. What is found is bounded, a URL that has no
 * control character and is UTF-8, and a link as the rest of the project expects one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "fuzz/fuzz.h"
#include "src/html/html.h"
#include "src/link/flat_link.h"

/* All findings of one scan as bytes */
typedef struct {
	const serverpush_html *html;
	char *at;
	size_t len, size;
	size_t offset;
	/* spaces before the page, of which what is put knows nothing */
	size_t spaces;
} found_list;

static void put(found_list *list, const void *data, size_t len)
{
	if (list->len + len > list->size) {
		list->size = 2 * list->size + len;
		list->at = realloc(list->at, list->size);
		CHECK(list->at);
	}
	if (len) {
		memcpy(list->at + list->len, data, len);
	}
	list->len += len;
}

static void check_link(const serverpush_html_finding *finding)
{
	static const serverpush_rel rels[] = {
		[SERVERPUSH_HTML_STYLESHEET] = SERVERPUSH_REL_PRELOAD,
		[SERVERPUSH_HTML_SCRIPT] = SERVERPUSH_REL_PRELOAD,
		[SERVERPUSH_HTML_LATE_SCRIPT] = SERVERPUSH_REL_PRELOAD,
		[SERVERPUSH_HTML_PRELOAD] = SERVERPUSH_REL_PRELOAD,
		[SERVERPUSH_HTML_MODULEPRELOAD] = SERVERPUSH_REL_MODULEPRELOAD,
		[SERVERPUSH_HTML_PRECONNECT] = SERVERPUSH_REL_PRECONNECT,
		[SERVERPUSH_HTML_DNS_PREFETCH] = SERVERPUSH_REL_DNS_PREFETCH,
	};
	const serverpush_link *link = &finding->link;

	CHECK(link->rel == rels[finding->kind]);
	CHECK(link->as != SERVERPUSH_AS_IMAGE && link->flags == 0 && link->variant == 0);
	CHECK(finding->kind != SERVERPUSH_HTML_STYLESHEET || link->as == SERVERPUSH_AS_STYLE);
	CHECK(finding->kind != SERVERPUSH_HTML_SCRIPT || link->as == SERVERPUSH_AS_SCRIPT);
	CHECK(finding->kind != SERVERPUSH_HTML_LATE_SCRIPT
		|| (link->as == SERVERPUSH_AS_SCRIPT && finding->offset >= SERVERPUSH_HTML_SCRIPT_MAX));
	CHECK(link->href.len && link->href.len <= SERVERPUSH_HTML_URL_MAX && link->href.at[link->href.len] == '\0');
	CHECK(serverpush_bytes_are_utf8(link->href) && !serverpush_bytes_any(link->href, SERVERPUSH_BYTE_CONTROL));
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		CHECK(param.value.len && param.form != SERVERPUSH_PARAM_UNWRITABLE);
		fuzz_check_visible(param.name, " ");
		fuzz_check_visible(param.value, "");
		CHECK(!serverpush_bytes_are(param.name, "imagesrcset"));
	}
}

static void record(const serverpush_html_finding *finding, void *context)
{
	const serverpush_link *link = &finding->link;
	found_list *list = context;
	size_t size = serverpush_flat_measure(link), offset = finding->offset - list->spaces;
	char *flat = fuzz_alloc(size);
	bool is_late = finding->kind == SERVERPUSH_HTML_LATE_SCRIPT && list->spaces;
	const uint8_t kind = is_late ? SERVERPUSH_HTML_SCRIPT : (uint8_t) finding->kind;
	const uint8_t small[] = {kind, link->rel, link->as, link->cors, link->priority, link->type};

	check_link(finding);
	CHECK(finding->offset >= list->offset && finding->offset < SERVERPUSH_HTML_READ_MAX);
	list->offset = finding->offset;
	if (size) {
		serverpush_flat_write(flat, link);
	}
	put(list, small, sizeof(small));
	put(list, &offset, sizeof(offset));
	put(list, link->href.at, link->href.len + 1);
	put(list, flat, size);
	free(flat);
}

static void finish(found_list *list, serverpush_html *html)
{
	const bool questions[] = {
		serverpush_html_is_done(html), serverpush_html_is_html(html), serverpush_html_is_document(html),
		serverpush_html_is_complete(html), serverpush_html_has_import_map(html),
	};
	size_t read = serverpush_html_read(html) - list->spaces;

	put(list, questions, sizeof(questions));
	put(list, &read, sizeof(read));
	free(html);
}

static void scan_copy(serverpush_html *html, serverpush_bytes piece)
{
	char *copy = fuzz_alloc(piece.len);

	serverpush_append(copy, piece);
	serverpush_html_scan(html, (serverpush_bytes){copy, piece.len});
	free(copy);
}

/* `least` and `spread` say how long the pieces are; of memory that is not cleared before */
static found_list scan(serverpush_bytes page, size_t least, size_t spread, uint32_t seed)
{
	found_list list = {0};
	serverpush_html *html = memset(fuzz_alloc(sizeof(*html)), 0xa5, sizeof(*html));

	serverpush_html_begin(html, record, &list);
	for (size_t at = 0, len; at < page.len; at += len) {
		seed = seed * 1103515245 + 12345;
		len = least + (spread ? seed / 65536 % spread : 0);
		len = len < page.len - at ? len : page.len - at;
		scan_copy(html, (serverpush_bytes){page.at + at, len});
	}
	finish(&list, html);
	return list;
}

static void check_same(const found_list *a, found_list b)
{
	CHECK(a->len == b.len && memcmp(a->at, b.at, b.len) == 0);
	free(b.at);
}

/* Whether a byte order mark, or a part of one, may stand first: behind spaces it is none */
static bool may_be_marked(serverpush_bytes page)
{
	for (size_t i = 0; i < 3 && i < page.len; i++) {
		if (page.at[i] & 0x80) {
			return true;
		}
	}
	return false;
}

/* Behind as many spaces as make scripts late */
static void check_late(const found_list *whole, serverpush_bytes page)
{
	static char spaces[SERVERPUSH_HTML_SCRIPT_MAX];
	found_list list = {.spaces = sizeof(spaces)};
	serverpush_html *html = fuzz_alloc(sizeof(*html));

	if (!page.len || may_be_marked(page) || page.len > SERVERPUSH_HTML_SCRIPT_MAX) {
		free(html);
		return;
	}
	memset(spaces, ' ', sizeof(spaces));
	serverpush_html_begin(html, record, &list);
	serverpush_html_scan(html, (serverpush_bytes){spaces, sizeof(spaces)});
	scan_copy(html, page);
	finish(&list, html);
	check_same(whole, list);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_bytes page = {(const char *) data + 2, size - 2};
	found_list whole;

	if (size < 2) {
		return 0;
	}
	whole = scan(page, page.len, 0, 0);
	check_same(&whole, scan(page, 1, 0, 0));
	check_same(&whole, scan(page, 1 + data[0] % 16, 1 + data[1], data[0]));
	/* once: what comes first in one piece, the rest in another */
	check_same(&whole, scan(page, 1 + (data[0] | (size_t) data[1] << 8) % (page.len + 1), 0, 0));
	/* which takes longer than all else */
	if (data[0] % 8 == 0) {
		check_late(&whole, page);
	}
	free(whole.at);
	return 0;
}
