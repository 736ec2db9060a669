/*
 * Identity: what cannot be varied without end is compared as it is, all else by its hash.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/hash.h"
#include "src/link/identity.h"

/* Sums, so that the order of parameters does not matter; never 0 */
static uint64_t mix(uint64_t sum)
{
	return sum | 1;
}

static bool ends_with_asterisk(serverpush_bytes name)
{
	return name.len && name.at[name.len - 1] == '*';
}

uint64_t serverpush_identity_param(serverpush_bytes name, serverpush_bytes value, uint64_t seed)
{
	uint64_t hash = seed;

	if (ends_with_asterisk(name)) {
		/* "title*" says what "title" says, and readers know no other such name (RFC 8288, section 3.4.1) */
		if (!serverpush_bytes_are_ci(name, "title*")) {
			return 0;
		}
		name.len--;
	}
	/* names compare without regard to case */
	for (size_t i = 0; i < name.len; i++) {
		hash = serverpush_fold(hash ^ (unsigned char) serverpush_lower(name.at[i]), UINT64_C(0x9e3779b97f4a7c15));
	}
	return serverpush_hash(value, hash);
}

/* What is never written, or would not be read back, makes no difference: name* without a value is nothing (RFC 8187) */
static bool says_something(const serverpush_link *link, const serverpush_param *param)
{
	return serverpush_link_writes(link, param)
		&& (param->form != SERVERPUSH_PARAM_BARE || !ends_with_asterisk(param->name));
}

/* A title in UTF-8 replaces one in ASCII wherever that stands (RFC 8288, section 3.4.1) */
static bool has_extended_title(const serverpush_link *link)
{
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (param.form == SERVERPUSH_PARAM_EXTENDED && serverpush_bytes_are(param.name, "title*")) {
			return true;
		}
	}
	return false;
}

/* Without value there is no condition */
static uint64_t condition(serverpush_bytes name, serverpush_bytes value, uint64_t seed)
{
	return value.len ? serverpush_identity_param(name, value, seed) : 0;
}

uint64_t serverpush_identity_of_hint(const serverpush_link *link, uint64_t seed)
{
	uint64_t sum = 0;

	if (link->as == SERVERPUSH_AS_OTHER) {
		sum += serverpush_hash(link->destination, seed + 1);
	}
	if (link->flags & SERVERPUSH_LINK_ANCHORED) {
		sum += serverpush_hash(SERVERPUSH_LITERAL("anchor"), seed);
	}
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (!says_something(link, &param)) {
			continue;
		}
		if (serverpush_bytes_are(param.name, "imagesrcset") || serverpush_bytes_are(param.name, "imagesizes")) {
			sum += condition(param.name, serverpush_bytes_trim(param.value), seed);
		} else if (serverpush_bytes_are(param.name, "media")) {
			sum += condition(param.name, serverpush_media_condition(param.value), seed);
		}
	}
	return sum ? mix(sum) : 0;
}

uint64_t serverpush_identity_params(const serverpush_link *link, uint64_t seed)
{
	bool extended = has_extended_title(link);
	uint64_t sum = (uint64_t) link->priority << 8;

	if (link->type != SERVERPUSH_TYPE_NONE) {
		sum += serverpush_identity_param(SERVERPUSH_LITERAL("type"), serverpush_type_name(link->type), seed);
	}
	if (link->as == SERVERPUSH_AS_OTHER) {
		sum += serverpush_hash(link->destination, seed + 1);
	}
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (says_something(link, &param) && !(extended && serverpush_bytes_are(param.name, "title"))) {
			sum += serverpush_identity_param(param.name, param.value, seed);
		}
	}
	return sum;
}

uint64_t serverpush_identity_of_relation(serverpush_bytes name, uint64_t params, uint64_t seed)
{
	return mix(serverpush_hash(name, seed) + params);
}

uint64_t serverpush_identity_variant(const serverpush_link *link, uint64_t seed)
{
	if (link->variant) {
		return link->variant;
	}
	if (!serverpush_is_hint(link->rel)) {
		return serverpush_identity_of_relation(link->rel_name, serverpush_identity_params(link, seed), seed);
	}
	return (link->params.len | link->destination.len | (link->flags & SERVERPUSH_LINK_ANCHORED))
		? serverpush_identity_of_hint(link, seed)
		: 0;
}
