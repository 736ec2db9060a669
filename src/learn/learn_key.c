/*
 * Keys of hosts, pages and scripts.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_key.h"
#include "src/learn/learn_memory.h"
#include "src/link/url_forwarded.h"

#define TOKEN_LEN 20

static bool begins_with(serverpush_bytes bytes, serverpush_bytes prefix)
{
	return bytes.len >= prefix.len && memcmp(bytes.at, prefix.at, prefix.len) == 0;
}

/* By the first byte nearly half of all names are told not to be trackers' (600 instructions less) */
static bool begins_as_trackers(char byte)
{
	static const char first[] = "_defghilmorstuvwy";

	return memchr(first, byte, strlen(first)) != NULL;
}

/* Whether advertisers and mailers add a parameter of this name, which pages do not read */
static bool is_of_tracker(serverpush_bytes name)
{
	static const serverpush_bytes prefixes[] = {
		SERVERPUSH_STATIC("utm_"), SERVERPUSH_STATIC("_ga_"), SERVERPUSH_STATIC("mtm_"), SERVERPUSH_STATIC("hsa_"),
	};
	static const serverpush_bytes names[] = {
		SERVERPUSH_STATIC("_ga"), SERVERPUSH_STATIC("_gac"), SERVERPUSH_STATIC("_gl"), SERVERPUSH_STATIC("_hsenc"),
		SERVERPUSH_STATIC("_hsmi"), SERVERPUSH_STATIC("_kx"), SERVERPUSH_STATIC("dclid"), SERVERPUSH_STATIC("epik"),
		SERVERPUSH_STATIC("fbclid"), SERVERPUSH_STATIC("gad_campaignid"), SERVERPUSH_STATIC("gad_source"),
		SERVERPUSH_STATIC("gbraid"), SERVERPUSH_STATIC("gclid"), SERVERPUSH_STATIC("gclsrc"),
		SERVERPUSH_STATIC("igsh"), SERVERPUSH_STATIC("igshid"), SERVERPUSH_STATIC("irclickid"),
		SERVERPUSH_STATIC("li_fat_id"), SERVERPUSH_STATIC("mc_cid"), SERVERPUSH_STATIC("mc_eid"),
		SERVERPUSH_STATIC("mkt_tok"), SERVERPUSH_STATIC("msclkid"), SERVERPUSH_STATIC("oly_anon_id"),
		SERVERPUSH_STATIC("oly_enc_id"), SERVERPUSH_STATIC("rdt_cid"), SERVERPUSH_STATIC("s_kwcid"),
		SERVERPUSH_STATIC("sccid"), SERVERPUSH_STATIC("srsltid"), SERVERPUSH_STATIC("ttclid"),
		SERVERPUSH_STATIC("twclid"), SERVERPUSH_STATIC("vero_id"), SERVERPUSH_STATIC("wbraid"),
		SERVERPUSH_STATIC("yclid"),
	};

	if (!name.len || !begins_as_trackers(*name.at)) {
		return false;
	}
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++) {
		if (begins_with(name, prefixes[i])) {
			return true;
		}
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (serverpush_bytes_equal(name, names[i])) {
			return true;
		}
	}
	return false;
}

/* Takes what stands before the next "&" off the rest */
static serverpush_bytes next_parameter(serverpush_bytes *rest)
{
	const char *end = memchr(rest->at, '&', rest->len);
	size_t len = end ? (size_t) (end - rest->at) : rest->len;
	serverpush_bytes parameter = {rest->at, len};

	rest->at += len + (end != NULL);
	rest->len -= len + (end != NULL);
	return parameter;
}

static serverpush_bytes name_of(serverpush_bytes parameter)
{
	const char *equals = parameter.len ? memchr(parameter.at, '=', parameter.len) : NULL;

	return (serverpush_bytes){parameter.at, equals ? (size_t) (equals - parameter.at) : parameter.len};
}

size_t serverpush_learn_path(serverpush_bytes target, char *out)
{
	const char *mark = target.len ? memchr(target.at, '?', target.len) : NULL;
	size_t len = mark ? (size_t) (mark - target.at) : target.len;
	serverpush_bytes rest = {target.at + len + (mark != NULL), target.len - len - (mark != NULL)};
	char separator = '?';

	if (len > SERVERPUSH_LEARN_PATH_MAX) {
		return SIZE_MAX;
	}
	serverpush_append(out, (serverpush_bytes){target.at, len});
	while (mark && rest.len) {
		serverpush_bytes parameter = next_parameter(&rest);

		if (is_of_tracker(name_of(parameter))) {
			continue;
		}
		if (parameter.len >= SERVERPUSH_LEARN_PATH_MAX - len) {
			return SIZE_MAX;
		}
		out[len++] = separator;
		serverpush_append(out + len, parameter);
		len += parameter.len;
		separator = '&';
	}
	return len;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return serverpush_lower(byte) >= 'a' && serverpush_lower(byte) <= 'z';
}

/* Where the letters and digits around this place begin and end; whether they are a token */
static bool is_in_token(serverpush_bytes path, size_t at, size_t *end)
{
	bool digits = false, letters = false;
	size_t start = at;

	while (start > 0 && (is_digit(path.at[start - 1]) || is_letter(path.at[start - 1]))) {
		start--;
	}
	for (*end = start; *end < path.len && (is_digit(path.at[*end]) || is_letter(path.at[*end])); ++*end) {
		digits |= is_digit(path.at[*end]);
		letters |= is_letter(path.at[*end]);
	}
	return digits && letters && *end - start >= TOKEN_LEN;
}

/* How often letters and digits change places in a token, at least: words with numbers between them do so less */
#define TOKEN_CHANGES 8

/*
 * A token of several parts, as a UUID is: hyphens and low lines aside it has as many letters and digits, and they
 * change places all the time
 */
static bool is_token_in_parts(serverpush_bytes segment)
{
	size_t len = 0;
	unsigned changes = 0;
	char last = 0;

	for (size_t at = 0; at < segment.len; at++) {
		char kind = is_digit(segment.at[at]) ? '0' : is_letter(segment.at[at]) ? 'a' : 0;

		if (kind) {
			changes += last && kind != last;
			last = kind;
			len++;
		} else if (segment.at[at] != '-' && segment.at[at] != '_') {
			return false;
		}
	}
	return len >= TOKEN_LEN && changes >= TOKEN_CHANGES;
}

static bool has_token_in_parts(serverpush_bytes path)
{
	const char *p = path.at, *end = path.at + path.len;

	while (p < end) {
		const char *slash = memchr(p, '/', (size_t) (end - p));
		const char *stop = slash ? slash : end;

		if (stop - p >= TOKEN_LEN && is_token_in_parts((serverpush_bytes){p, (size_t) (stop - p)})) {
			return true;
		}
		p = stop + 1;
	}
	return false;
}

bool serverpush_learn_path_has_token(serverpush_bytes path)
{
	const char *query = path.len ? memchr(path.at, '?', path.len) : NULL;
	size_t at = TOKEN_LEN - 1, end;

	path.len = query ? (size_t) (query - path.at) : path.len;
	/* 20 in a row have one of every twentieth bytes among them */
	for (; at < path.len; at += TOKEN_LEN) {
		if (is_in_token(path, at, &end)) {
			return true;
		}
		while (at + TOKEN_LEN < end) {
			at += TOKEN_LEN;
		}
	}
	return has_token_in_parts(path);
}

static serverpush_learn_hash host_key(serverpush_learn_hash key, const serverpush_learn_facts *facts)
{
	serverpush_learn_hasher hasher = serverpush_learn_hash_begin(key);
	const serverpush_bytes pieces[] = {facts->root, facts->scheme, facts->host, facts->forwarded_host};
	serverpush_bytes rest = facts->forwarded, host;

	serverpush_learn_hash_word(&hasher, facts->uid);
	serverpush_learn_hash_word(&hasher, facts->root.len | (uint64_t) facts->host.len << 16
		| (uint64_t) facts->scheme.len << 32 | (uint64_t) facts->forwarded_host.len << 40);
	serverpush_learn_hash_pieces(&hasher, pieces, sizeof(pieces) / sizeof(*pieces));
	/* of Forwarded the hosts alone: it has the address of each client, too */
	while (serverpush_forwarded_next_host(&rest, &host)) {
		serverpush_learn_hash_word(&hasher, host.len);
		serverpush_learn_hash_bytes(&hasher, host);
	}
	return serverpush_learn_hash_end(&hasher);
}

bool serverpush_learn_key_make(
	serverpush_learn_table *table, const serverpush_learn_facts *facts, serverpush_learn_key *key)
{
	size_t len = serverpush_learn_path(facts->target, key->path);
	uint64_t mobile;

	if (len > SERVERPUSH_LEARN_PATH_MAX || facts->host.len > SERVERPUSH_LEARN_HOST_MAX
		|| facts->root.len > SERVERPUSH_LEARN_ROOT_MAX) {
		serverpush_learn_skip(table, SERVERPUSH_LEARN_SKIPPED_LONG_KEY);
		return false;
	}
	if (serverpush_learn_path_has_token((serverpush_bytes){key->path, len})) {
		serverpush_learn_skip(table, SERVERPUSH_LEARN_SKIPPED_TOKEN);
		return false;
	}
	mobile = facts->mobile ? SERVERPUSH_LEARN_MOBILE : 0;
	key->path_len = (uint16_t) len;
	key->facts = facts;
	key->host = host_key(table->memory->identity.key, facts);
	/* with the host's key, which nobody outside can know either */
	key->page = serverpush_learn_hash_piece(key->host, mobile, (serverpush_bytes){key->path, len});
	key->script = (serverpush_learn_hash){0, 0};
	if (facts->script.len && facts->script.len <= SERVERPUSH_LEARN_PATH_MAX) {
		key->script = serverpush_learn_hash_piece(key->host, mobile | 1, facts->script);
	}
	return true;
}
