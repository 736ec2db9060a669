/*
 * Chains of cells that hang on a record.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_chain.h"

serverpush_learn_chains serverpush_learn_chains_of(const serverpush_learn_body *record)
{
	switch (record->head.type) {
		case SERVERPUSH_LEARN_HOST:
			return (serverpush_learn_chains){record->host.text, 0};
		case SERVERPUSH_LEARN_PAGE:
		case SERVERPUSH_LEARN_SCRIPT:
			return (serverpush_learn_chains){record->page.path, record->page.more};
		case SERVERPUSH_LEARN_URL:
			return (serverpush_learn_chains){record->url.text, 0};
		case SERVERPUSH_LEARN_POLICY:
			return (serverpush_learn_chains){record->text.next, 0};
		default:
			return (serverpush_learn_chains){0, 0};
	}
}

bool serverpush_learn_chain_step(const serverpush_learn_table *table, uint8_t type, serverpush_learn_hash owner,
	uint16_t ordinal, uint32_t *reference, serverpush_learn_body *body)
{
	if (!serverpush_learn_cell_get(table, *reference, type, owner, body) || body->head.ordinal != ordinal) {
		return false;
	}
	*reference = type == SERVERPUSH_LEARN_MORE ? body->more.next : body->text.next;
	return true;
}

uint32_t serverpush_learn_record_cells(const serverpush_learn_table *table, const serverpush_learn_body *record)
{
	serverpush_learn_chains chains = serverpush_learn_chains_of(record);
	serverpush_learn_body body;
	uint32_t count = 1;

	/* the ordinals end every chain: none is met twice */
	for (uint16_t i = 0; serverpush_learn_chain_step(
		table, SERVERPUSH_LEARN_TEXT, record->head.key, i, &chains.text, &body); i++) {
		count++;
	}
	for (uint16_t i = 0; serverpush_learn_chain_step(
		table, SERVERPUSH_LEARN_MORE, record->head.key, i, &chains.more, &body); i++) {
		count++;
	}
	return count;
}

/* From this one on to the end of the chain */
static void give_back(
	serverpush_learn_table *table, uint8_t type, serverpush_learn_hash owner, uint16_t ordinal, uint32_t reference)
{
	serverpush_learn_body body;
	uint32_t next = reference;

	while (serverpush_learn_chain_step(table, type, owner, ordinal++, &next, &body)) {
		serverpush_learn_space_give_back(table, reference);
		reference = next;
	}
}

void serverpush_learn_chains_give_back(serverpush_learn_table *table, const serverpush_learn_body *record)
{
	serverpush_learn_chains chains = serverpush_learn_chains_of(record);

	give_back(table, SERVERPUSH_LEARN_TEXT, record->head.key, 0, chains.text);
	give_back(table, SERVERPUSH_LEARN_MORE, record->head.key, 0, chains.more);
}

/* The last cell first, so that each can name the next one */
bool serverpush_learn_text_write(serverpush_learn_writer *writer, const serverpush_learn_head *owner,
	serverpush_bytes text, char *front, size_t front_size, uint32_t *reference)
{
	size_t in_front = text.len < front_size ? text.len : front_size, rest = text.len - in_front;
	uint16_t ordinal = (uint16_t) ((rest + SERVERPUSH_LEARN_TEXT_TEXT - 1) / SERVERPUSH_LEARN_TEXT_TEXT);
	serverpush_learn_body body;

	memset(front, 0, front_size);
	serverpush_append(front, (serverpush_bytes){text.at, in_front});
	*reference = 0;
	while (ordinal--) {
		size_t at = (size_t) ordinal * SERVERPUSH_LEARN_TEXT_TEXT;
		uint32_t taken = serverpush_learn_space_take(writer, owner->flags & SERVERPUSH_LEARN_PROVEN, owner->host);

		if (!taken) {
			give_back(writer->table, SERVERPUSH_LEARN_TEXT, owner->key, (uint16_t) (ordinal + 1), *reference);
			*reference = 0;
			return false;
		}
		memset(&body, 0, sizeof(body));
		body.head = *owner;
		body.head.type = SERVERPUSH_LEARN_TEXT;
		body.head.ordinal = ordinal;
		body.text.next = *reference;
		body.text.len = (uint16_t) (rest - at < SERVERPUSH_LEARN_TEXT_TEXT ? rest - at : SERVERPUSH_LEARN_TEXT_TEXT);
		memcpy(body.text.bytes, text.at + in_front + at, body.text.len);
		serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, taken), &body);
		*reference = taken;
	}
	return true;
}

bool serverpush_learn_text_read(const serverpush_learn_table *table, serverpush_learn_hash owner, const char *front,
	size_t front_size, uint32_t reference, size_t len, char *out)
{
	size_t piece = len < front_size ? len : front_size;
	serverpush_learn_body body;

	memcpy(out, front, piece);
	for (uint16_t ordinal = 0; (len -= piece) > 0; ordinal++) {
		out += piece;
		piece = len < SERVERPUSH_LEARN_TEXT_TEXT ? len : SERVERPUSH_LEARN_TEXT_TEXT;
		if (!serverpush_learn_chain_step(table, SERVERPUSH_LEARN_TEXT, owner, ordinal, &reference, &body)
			|| body.text.len != piece) {
			return false;
		}
		memcpy(out, body.text.bytes, piece);
	}
	return true;
}
