/*
 * The links that a host's pages have, each kept once: when it was first and last seen, who was sent it, whether it is
 * dead or private. Called by the rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_URLS_H
#define SERVERPUSH_LEARN_URLS_H

#include "src/learn/learn_space.h"
#include "src/link/link.h"

/* The host that a writer works for */
typedef struct {
	uint32_t reference;
	serverpush_learn_hash key;
} serverpush_learn_on_host;

/* What a candidate knows a link by: reference and tag. Both 0: none. */
typedef struct {
	uint32_t url;
	uint32_t tag;
} serverpush_learn_name;

/*
 * A response had the link: it lives, and it was sent to `client`, an anonymous one, or 0. Made where there is none and
 * `make` says so.
 */
serverpush_learn_name serverpush_learn_url_seen(serverpush_learn_writer *writer, serverpush_learn_on_host host,
	const serverpush_link *link, uint16_t client, bool make);

/* A complete look missed it where it was a hint. By two clients in a row, on whatever pages: it is dead. */
void serverpush_learn_url_missed(serverpush_learn_writer *writer, serverpush_learn_name name, uint16_t client);

void serverpush_learn_url_make_private(
	serverpush_learn_writer *writer, serverpush_learn_on_host host, serverpush_bytes href);

/* Reads the record; false: what is there is another one's, or nothing */
bool serverpush_learn_url_read(const serverpush_learn_table *table, const serverpush_learn_head *page,
	serverpush_learn_name name, serverpush_learn_body *body);

/* By a glance: whether it is known to be dead */
bool serverpush_learn_url_is_dead(const serverpush_learn_table *table, serverpush_learn_name name);

static inline bool serverpush_learn_url_is_public(
	const serverpush_learn_table *table, const serverpush_learn_body *url)
{
	return url->url.client_count >= table->clients;
}

/*
 * The link, with views of a copy in `buffer`, of which so much is taken. SIZE_MAX: it does not fit, or it is none that
 * could stand in a field.
 */
size_t serverpush_learn_url_link(const serverpush_learn_table *table, const serverpush_learn_body *url, char *buffer,
	size_t size, serverpush_link *link);

#endif
