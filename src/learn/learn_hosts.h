/*
 * What a host has beside its pages and URLs: its record, and the policies of its pages, each kept once. Called by the
 * rooms of the table alone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_HOSTS_H
#define SERVERPUSH_LEARN_HOSTS_H

#include "src/learn/learn_key.h"
#include "src/learn/learn_space.h"

/* The reference of the host's record, which is made where `make` says so; 0: there is none */
uint32_t serverpush_learn_host_open(serverpush_learn_writer *writer, const serverpush_learn_key *key, bool make);

/* Name and root; `out` holds SERVERPUSH_LEARN_HOST_MAX and SERVERPUSH_LEARN_ROOT_MAX bytes */
bool serverpush_learn_host_read(
	const serverpush_learn_table *table, const serverpush_learn_body *host, char *out, serverpush_learn_facts *facts);

/* What tells a policy from others of this host: never 0, which is for none; UINT32_MAX: it is too long to be kept */
uint32_t serverpush_learn_policy_tag(serverpush_learn_hash host, serverpush_bytes policy);

/* The reference of a policy's record, which is made if need be; 0: there is no room for one */
uint32_t serverpush_learn_policy_keep(serverpush_learn_writer *writer, const serverpush_learn_head *page,
	serverpush_learn_hash host, serverpush_bytes policy);

/* What this reference and tag mean: its length, or SIZE_MAX. `out` holds SERVERPUSH_LEARN_POLICY_MAX bytes. */
size_t serverpush_learn_policy_read(const serverpush_learn_table *table, const serverpush_learn_head *page,
	uint32_t reference, uint32_t tag, char *out);

#endif
