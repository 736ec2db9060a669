/*
 * Records of pages and scripts.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_pages.h"
#include "src/learn/learn_chain.h"

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

void serverpush_learn_record_read_candidates(const serverpush_learn_table *table, serverpush_learn_record *record)
{
	serverpush_learn_page *page = &record->page;
	size_t count = least(page->count, SERVERPUSH_LEARN_HINTS_MAX), got = least(count, SERVERPUSH_LEARN_PAGE_CANDIDATES);
	uint32_t reference = page->more;
	serverpush_learn_body body;

	memcpy(record->candidates, page->candidates, got * sizeof(*page->candidates));
	for (uint16_t i = 0; got < count; i++) {
		size_t piece = least(count - got, SERVERPUSH_LEARN_MORE_CANDIDATES);

		if (!serverpush_learn_chain_step(table, SERVERPUSH_LEARN_MORE, page->head.key, i, &reference, &body)) {
			break;
		}
		memcpy(record->candidates + got, body.more.candidates, piece * sizeof(*page->candidates));
		got += piece;
	}
	page->count = (uint8_t) got;
}

bool serverpush_learn_record_find(
	const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash key, serverpush_learn_record *record)
{
	record->reference = serverpush_learn_index_find(table, type, key, &record->body);
	if (!record->reference) {
		return false;
	}
	serverpush_learn_record_read_candidates(table, record);
	return true;
}

bool serverpush_learn_record_make(serverpush_learn_writer *writer, uint8_t type, serverpush_learn_hash key,
	serverpush_learn_on_host host, serverpush_bytes name, bool mobile, serverpush_learn_record *record)
{
	serverpush_learn_page *page = &record->page;

	memset(&record->body, 0, sizeof(record->body));
	record->reference = 0;
	page->head = (serverpush_learn_head){.type = type, .flags = mobile ? SERVERPUSH_LEARN_MOBILE : 0,
		.host = host.reference, .key = key, .host_tag = (uint32_t) host.key.lo, .last = writer->now};
	page->first = writer->now;
	page->path_len = (uint16_t) name.len;
	page->day = (uint16_t) writer->table->memory->day;
	if (!serverpush_learn_text_write(writer, &page->head, name, (char *) page->spare, 0, &page->path)) {
		return false;
	}
	record->reference = serverpush_learn_space_take(writer, false, host.reference);
	if (!record->reference) {
		serverpush_learn_chains_give_back(writer->table, &record->body);
		return false;
	}
	serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, record->reference), &record->body);
	serverpush_learn_index_add(writer->table, key, record->reference);
	return true;
}

/* The cells of further candidates that there are, in their order */
static size_t cells_of(
	const serverpush_learn_table *table, const serverpush_learn_page *page, uint32_t cells[SERVERPUSH_LEARN_MORE_CELLS])
{
	uint32_t next = page->more, here = next;
	serverpush_learn_body body;
	size_t count = 0;

	while (count < SERVERPUSH_LEARN_MORE_CELLS && serverpush_learn_chain_step(
		table, SERVERPUSH_LEARN_MORE, page->head.key, (uint16_t) count, &next, &body)) {
		cells[count++] = here;
		here = next;
	}
	return count;
}

static void write_cell(serverpush_learn_table *table, const serverpush_learn_record *record, const uint32_t *cells,
	size_t i, uint32_t next)
{
	size_t start = SERVERPUSH_LEARN_PAGE_CANDIDATES + i * SERVERPUSH_LEARN_MORE_CANDIDATES;
	size_t count = least(record->page.count - start, SERVERPUSH_LEARN_MORE_CANDIDATES);
	serverpush_learn_body body = {.words = {0}};

	body.head = record->page.head;
	body.head.type = SERVERPUSH_LEARN_MORE;
	body.head.ordinal = (uint16_t) i;
	body.more.next = next;
	memcpy(body.more.candidates, record->candidates + start, count * sizeof(*record->candidates));
	serverpush_learn_cell_write(serverpush_learn_cell_at(table, cells[i]), &body);
}

/*
 * The cells first, the last of them before the others, then the record, then what it needs no more: at any moment what
 * it names is there.
 */
void serverpush_learn_record_write(serverpush_learn_writer *writer, serverpush_learn_record *record)
{
	serverpush_learn_table *table = writer->table;
	serverpush_learn_page *page = &record->page;
	uint32_t cells[SERVERPUSH_LEARN_MORE_CELLS];
	size_t have = cells_of(table, page, cells), need, old = have;

	need = page->count <= SERVERPUSH_LEARN_PAGE_CANDIDATES ? 0
		: (page->count - SERVERPUSH_LEARN_PAGE_CANDIDATES - 1u) / SERVERPUSH_LEARN_MORE_CANDIDATES + 1;
	while (have < need) {
		cells[have] =
			serverpush_learn_space_take(writer, page->head.flags & SERVERPUSH_LEARN_PROVEN, page->head.host);
		if (!cells[have]) {
			break;
		}
		have++;
	}
	if (have < need) {
		need = have;
		page->count = (uint8_t) (SERVERPUSH_LEARN_PAGE_CANDIDATES + need * SERVERPUSH_LEARN_MORE_CANDIDATES);
	}
	for (size_t i = need; i-- > 0;) {
		write_cell(table, record, cells, i, i + 1 < need ? cells[i + 1] : 0);
	}
	page->more = need ? cells[0] : 0;
	memset(page->candidates, 0, sizeof(page->candidates));
	memcpy(page->candidates, record->candidates,
		least(page->count, SERVERPUSH_LEARN_PAGE_CANDIDATES) * sizeof(*page->candidates));
	serverpush_learn_cell_write(serverpush_learn_cell_at(table, record->reference), &record->body);
	for (size_t i = need; i < old; i++) {
		serverpush_learn_space_give_back(table, cells[i]);
	}
}

size_t serverpush_learn_record_name(
	const serverpush_learn_table *table, const serverpush_learn_record *record, char *out)
{
	const serverpush_learn_page *page = &record->page;

	if (page->path_len > SERVERPUSH_LEARN_PATH_MAX
		|| !serverpush_learn_text_read(
			table, page->head.key, (const char *) page->spare, 0, page->path, page->path_len, out)) {
		return SIZE_MAX;
	}
	return page->path_len;
}
