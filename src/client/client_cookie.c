/*
 * The memory of the client: its cookie is read once for a plan, into a set of keys that the links are held against.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "src/cookie/cookie_field.h"
#include "src/cookie/cookie_value.h"
#include "src/cookie/set_cookie.h"
#include "src/client/client_cookie.h"
#include "src/client/fingerprint.h"
#include "src/client/shared_cache.h"
#include "src/sapi/header_list.h"
#include "src/sapi/request.h"
#include "src/set/field_line.h"

/* Of a link: not looked at yet; of no resource that can be remembered */
#define KEY_UNREAD 0xffff
#define KEY_NONE 0xfffe

struct _serverpush_client_cookie {
	serverpush_cookie_format format;
	serverpush_key_set known;
	/* the value that the client sent, if it is one of ours: the cookie that need not be set */
	serverpush_bytes value;
	bool remembers;
	/* the cookie would become too long: it starts anew with what this response has */
	bool anew;
	/* one for each entry of the set, so that a digest is made once */
	uint16_t keys[];
};

static serverpush_bytes cookie_name(void)
{
	const zend_string *name = SERVERPUSH_G(cache_cookie);

	return SERVERPUSH_VIEW(name);
}

/* An application that sets or expires the cookie wants it so */
static bool is_set_already(const zend_llist *fields)
{
	SERVERPUSH_HEADER_FOREACH(fields, field) {
		serverpush_bytes value, name = cookie_name();

		if (serverpush_header_value(field, SERVERPUSH_LITERAL("Set-Cookie:"), &value) && value.len > name.len
			&& memcmp(value.at, name.at, name.len) == 0 && value.at[name.len] == '=') {
			return true;
		}
	}
	return false;
}

/* A page of which the browser acts upon the links; those of a redirect only servers do */
static bool is_page(const sapi_headers_struct *headers)
{
	int status = serverpush_effective_status(headers);

	return status >= 200 && status <= 299;
}

static void set_format(serverpush_cookie_format *format)
{
	const zend_string *version = SERVERPUSH_G(cache_version);

	format->bits = (unsigned) SERVERPUSH_G(cache_bits);
	format->most = (size_t) SERVERPUSH_G(cache_max_bytes);
	format->has_tag = false;
	if (version && ZSTR_LEN(version)) {
		unsigned char digest[20];

		serverpush_digest(SERVERPUSH_VIEW(version), digest);
		serverpush_cookie_format_tag(format, digest);
	}
}

serverpush_client_cookie *serverpush_client_cookie_recall(
	const serverpush_set *set, const sapi_headers_struct *headers)
{
	serverpush_client_cookie *client;
	serverpush_bytes value = SERVERPUSH_LITERAL("");

	if (SERVERPUSH_G(cache_aware) == SERVERPUSH_CACHE_OFF || !serverpush_request_is_get()
		/* all links have it already */
		|| (SERVERPUSH_G(cache_aware) == SERVERPUSH_CACHE_NOPUSH && SERVERPUSH_G(mode) == SERVERPUSH_MODE_PRELOAD)
		|| serverpush_shared_cache_may_keep(headers) || is_set_already(&headers->headers)) {
		return NULL;
	}
	client = safe_emalloc(set->used, sizeof(client->keys[0]), sizeof(*client));
	set_format(&client->format);
	client->remembers = is_page(headers);
	client->anew = false;
	memset(client->keys, 0xff, set->used * sizeof(client->keys[0]));
	/* several of the name: none counts */
	if (serverpush_cookie_find(serverpush_request_cookies(), cookie_name(), &value) == SERVERPUSH_COOKIE_ONE
		&& serverpush_cookie_value_read(&client->format, value, &client->known)) {
		client->value = value;
	} else {
		client->value = SERVERPUSH_LITERAL("");
		serverpush_key_set_init(&client->known, client->format.bits);
	}
	return client;
}

void serverpush_client_cookie_free(serverpush_client_cookie *client)
{
	efree(client);
}

static uint16_t key_of(serverpush_client_cookie *client, const serverpush_entry *entry, uint32_t at)
{
	uint16_t *key = &client->keys[at];

	if (*key == KEY_UNREAD) {
		*key = serverpush_fingerprint_applies(entry)
			? (uint16_t) serverpush_fingerprint_key(entry, client->format.bits)
			: KEY_NONE;
	}
	return *key;
}

void serverpush_client_cookie_mark(serverpush_client_cookie *client, serverpush_set *set)
{
	bool skips = SERVERPUSH_G(cache_aware) == SERVERPUSH_CACHE_SKIP;

	SERVERPUSH_SET_FOREACH(set, entry) {
		uint16_t key;

		if (!serverpush_outcome_has_field(entry->outcome)) {
			continue;
		}
		key = key_of(client, entry, (uint32_t) (entry - set->entries));
		if (key != KEY_NONE && serverpush_key_set_has(&client->known, key)) {
			entry->flags |= SERVERPUSH_ENTRY_SEND_NOPUSH;
			serverpush_entry_decide(entry, skips ? SERVERPUSH_OUTCOME_SKIPPED : SERVERPUSH_OUTCOME_KNOWN,
				skips ? SERVERPUSH_REASON_KNOWN_SKIPPED : SERVERPUSH_REASON_KNOWN_NOPUSH);
		}
	}
}

/* Adds the keys of the links with these outcomes */
static void add_keys(serverpush_client_cookie *client, const serverpush_set *set, bool known, serverpush_key_set *keys)
{
	SERVERPUSH_SET_FOREACH(set, entry) {
		if (entry->outcome == SERVERPUSH_OUTCOME_PENDING
			|| (known
				&& (entry->outcome == SERVERPUSH_OUTCOME_KNOWN || entry->outcome == SERVERPUSH_OUTCOME_SKIPPED))) {
			uint16_t key = key_of(client, entry, (uint32_t) (entry - set->entries));

			if (key != KEY_NONE) {
				serverpush_key_set_add(keys, key);
			}
		}
	}
}

/* The value to be set, into memory for the longest; false: there is none, or the client has it */
static bool write_value(
	serverpush_client_cookie *client, const serverpush_set *set, char *out, size_t *len, bool *whole)
{
	serverpush_key_set keys;

	if (!client->anew) {
		keys = client->known;
		add_keys(client, set, false, &keys);
		*len = serverpush_cookie_value_write(&client->format, &keys, out, whole);
		client->anew = !*whole;
	}
	if (client->anew) {
		serverpush_key_set_init(&keys, client->format.bits);
		add_keys(client, set, true, &keys);
		*len = serverpush_cookie_value_write(&client->format, &keys, out, whole);
	}
	return !serverpush_key_set_is_empty(&keys) && !serverpush_bytes_equal((serverpush_bytes){out, *len}, client->value);
}

static serverpush_set_cookie cookie_of(const char *value, size_t len)
{
	const serverpush_url_base *base = serverpush_request_base();
	serverpush_origin origin;

	base->origin(&origin);
	return (serverpush_set_cookie){
		.name = cookie_name(),
		.value = {value, len},
		.max_age = (uint32_t) SERVERPUSH_G(cache_max_age),
		.secure = serverpush_bytes_are(origin.scheme, "https"),
	};
}

size_t serverpush_client_cookie_reserve(serverpush_client_cookie *client, const serverpush_set *set, size_t room)
{
	char value[SERVERPUSH_COOKIE_VALUE_MAX];
	serverpush_set_cookie cookie;
	size_t len, size;
	bool whole;

	client->remembers = client->remembers && write_value(client, set, value, &len, &whole);
	if (!client->remembers) {
		return 0;
	}
	/* fewer keys take less, but of those that are cut off others may then find room */
	cookie = cookie_of(value, whole ? len : client->format.most);
	size = serverpush_line_size(serverpush_set_cookie_measure(&cookie));
	client->remembers = size <= room / 2;
	return client->remembers ? size : 0;
}

char *serverpush_client_cookie_line(serverpush_client_cookie *client, const serverpush_set *set, size_t *len)
{
	char value[SERVERPUSH_COOKIE_VALUE_MAX];
	serverpush_set_cookie cookie;
	size_t value_len;
	bool whole;
	char *line;

	if (!client->remembers || !write_value(client, set, value, &value_len, &whole)) {
		return NULL;
	}
	cookie = cookie_of(value, value_len);
	*len = serverpush_set_cookie_measure(&cookie);
	line = emalloc(*len + 1);
	*serverpush_set_cookie_write(line, &cookie) = '\0';
	return line;
}
