/*
 * Records of hosts and of policies.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_hosts.h"
#include "src/learn/learn_chain.h"

static uint32_t make_host(serverpush_learn_writer *writer, const serverpush_learn_key *key)
{
	const serverpush_learn_facts *facts = key->facts;
	char text[SERVERPUSH_LEARN_HOST_MAX + SERVERPUSH_LEARN_ROOT_MAX];
	serverpush_learn_body body = {.words = {0}};
	serverpush_learn_host *host = &body.host;
	uint32_t reference;

	host->head.type = SERVERPUSH_LEARN_HOST;
	host->head.flags = serverpush_bytes_are(facts->scheme, "https") ? SERVERPUSH_LEARN_HTTPS : 0;
	host->head.key = key->host;
	host->head.last = writer->now;
	host->first = writer->now;
	host->uid = facts->uid;
	host->name_len = (uint16_t) facts->host.len;
	host->root_len = (uint16_t) facts->root.len;
	serverpush_append(serverpush_append(text, facts->host), facts->root);
	if (!serverpush_learn_text_write(writer, &host->head, (serverpush_bytes){text, facts->host.len + facts->root.len},
		host->bytes, sizeof(host->bytes), &host->text)) {
		return 0;
	}
	reference = serverpush_learn_space_take(writer, false, 0);
	if (!reference) {
		serverpush_learn_chains_give_back(writer->table, &body);
		return 0;
	}
	serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	serverpush_learn_index_add(writer->table, key->host, reference);
	return reference;
}

uint32_t serverpush_learn_host_open(serverpush_learn_writer *writer, const serverpush_learn_key *key, bool make)
{
	serverpush_learn_body body;
	uint32_t reference = serverpush_learn_index_find(writer->table, SERVERPUSH_LEARN_HOST, key->host, &body);

	if (!reference) {
		return make ? make_host(writer, key) : 0;
	}
	/* to the minute: who was of use lately is all that counts */
	if (writer->now - body.head.last >= 60) {
		body.head.last = writer->now;
		serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	}
	return reference;
}

bool serverpush_learn_host_read(
	const serverpush_learn_table *table, const serverpush_learn_body *body, char *out, serverpush_learn_facts *facts)
{
	const serverpush_learn_host *host = &body->host;
	size_t name_len = host->name_len, root_len = host->root_len;

	if (name_len > SERVERPUSH_LEARN_HOST_MAX || root_len > SERVERPUSH_LEARN_ROOT_MAX
		|| !serverpush_learn_text_read(table, host->head.key, host->bytes, sizeof(host->bytes), host->text,
			name_len + root_len, out)) {
		return false;
	}
	memset(facts, 0, sizeof(*facts));
	facts->uid = host->uid;
	facts->scheme =
		host->head.flags & SERVERPUSH_LEARN_HTTPS ? SERVERPUSH_LITERAL("https") : SERVERPUSH_LITERAL("http");
	facts->host = (serverpush_bytes){out, name_len};
	facts->root = (serverpush_bytes){out + name_len, root_len};
	return true;
}

static serverpush_learn_hash policy_key(serverpush_learn_hash host, serverpush_bytes policy)
{
	return serverpush_learn_hash_piece(host, SERVERPUSH_LEARN_POLICY << 8, policy);
}

static uint32_t tag_of(serverpush_learn_hash key)
{
	uint32_t tag = (uint32_t) key.lo;

	return tag == 0 || tag == UINT32_MAX ? 1 : tag;
}

uint32_t serverpush_learn_policy_tag(serverpush_learn_hash host, serverpush_bytes policy)
{
	if (policy.len == 0) {
		return 0;
	}
	return policy.len > SERVERPUSH_LEARN_POLICY_MAX ? UINT32_MAX : tag_of(policy_key(host, policy));
}

uint32_t serverpush_learn_policy_keep(serverpush_learn_writer *writer, const serverpush_learn_head *page,
	serverpush_learn_hash host, serverpush_bytes policy)
{
	serverpush_learn_hash key = policy_key(host, policy);
	serverpush_learn_body body;
	uint32_t reference = serverpush_learn_index_find(writer->table, SERVERPUSH_LEARN_POLICY, key, &body);
	serverpush_learn_text *text = &body.text;

	if (reference) {
		if (writer->now - body.head.last >= 60) {
			body.head.last = writer->now;
			serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
		}
		return reference;
	}
	memset(&body, 0, sizeof(body));
	text->head = (serverpush_learn_head){.type = SERVERPUSH_LEARN_POLICY, .host = page->host, .key = key,
		.host_tag = page->host_tag, .last = writer->now};
	text->len = (uint16_t) policy.len;
	if (!serverpush_learn_text_write(writer, &text->head, policy, text->bytes, sizeof(text->bytes), &text->next)) {
		return 0;
	}
	reference = serverpush_learn_space_take(writer, false, page->host);
	if (!reference) {
		serverpush_learn_chains_give_back(writer->table, &body);
		return 0;
	}
	serverpush_learn_cell_write(serverpush_learn_cell_at(writer->table, reference), &body);
	serverpush_learn_index_add(writer->table, key, reference);
	return reference;
}

size_t serverpush_learn_policy_read(const serverpush_learn_table *table, const serverpush_learn_head *page,
	uint32_t reference, uint32_t tag, char *out)
{
	const serverpush_learn_cell *cell = serverpush_learn_cell_at(table, reference);
	serverpush_learn_body body;
	const serverpush_learn_text *text = &body.text;

	if (!cell || !serverpush_learn_cell_read(cell, &body) || body.head.type != SERVERPUSH_LEARN_POLICY
		|| tag_of(body.head.key) != tag || body.head.host != page->host || body.head.host_tag != page->host_tag
		|| text->len == 0 || text->len > SERVERPUSH_LEARN_POLICY_MAX
		|| !serverpush_learn_text_read(
			table, body.head.key, text->bytes, sizeof(text->bytes), text->next, text->len, out)
		/* a field's value (RFC 9110, section 5.5) */
		|| serverpush_bytes_any((serverpush_bytes){out, text->len}, SERVERPUSH_BYTE_CONTROL)) {
		return SIZE_MAX;
	}
	return text->len;
}
