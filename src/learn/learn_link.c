/*
 * Links into records and out of them.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_link.h"
#include "src/link/flat_link.h"

/* Eight bytes at once: whether one of them is below 0x21 or above 0x7e, or " < or > */
static bool has_unfit(uint64_t word)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
	/* with the highest bit clear no addition reaches the next byte: set where a byte is at least 0x21, and 0x7f */
	uint64_t low = word & ~highs, visible = low + ones * (0x80 - 0x21), beyond = low + ones * (0x80 - 0x7f);
	uint64_t quote = (low ^ ones * '"') + ones * 0x7f, angles = ((low & ~(ones * 2)) ^ ones * '<') + ones * 0x7f;

	return ((word | ~visible | beyond | ~quote | ~angles) & highs) != 0;
}

static uint64_t word_at(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof(word));
	return word;
}

static bool is_short_target(serverpush_bytes href)
{
	for (size_t i = 0; i < href.len; i++) {
		unsigned char byte = (unsigned char) href.at[i];

		if (byte <= 0x20 || byte >= 0x7f || byte == '<' || byte == '>' || byte == '"') {
			return false;
		}
	}
	return href.len > 0;
}

/* Could stand between < and >, and is a path of this origin or an absolute URL */
static bool is_target(serverpush_bytes href)
{
	if (href.len < sizeof(uint64_t)) {
		return is_short_target(href);
	}
	for (size_t i = 0; i + sizeof(uint64_t) < href.len; i += sizeof(uint64_t)) {
		if (has_unfit(word_at(href.at + i))) {
			return false;
		}
	}
	/* some of these were seen before */
	return !has_unfit(word_at(href.at + href.len - sizeof(uint64_t)));
}

static bool is_value(serverpush_bytes value)
{
	return value.len == 0 || !serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL);
}

static bool has_sound_fields(const serverpush_link *link)
{
	return link->rel <= SERVERPUSH_REL_OTHER && link->as <= SERVERPUSH_AS_OTHER
		&& link->cors <= SERVERPUSH_CORS_USE_CREDENTIALS && link->priority <= SERVERPUSH_PRIORITY_LOW
		&& link->type <= SERVERPUSH_TYPE_LAST && is_target(link->href)
		&& (link->rel != SERVERPUSH_REL_OTHER || serverpush_is_relation_type(link->rel_name))
		&& (link->as != SERVERPUSH_AS_OTHER || serverpush_bytes_all(link->destination, SERVERPUSH_BYTE_TOKEN))
		&& (link->rel == SERVERPUSH_REL_OTHER || link->rel_name.len == 0)
		&& (link->as == SERVERPUSH_AS_OTHER || link->destination.len == 0) && is_value(link->version);
}

/* As serverpush_param_next() walks over them, but for the trust */
static bool has_sound_params(serverpush_bytes params)
{
	while (params.len) {
		serverpush_param_head head;
		serverpush_bytes name, value;

		if (params.len < sizeof(head)) {
			return false;
		}
		memcpy(&head, params.at, sizeof(head));
		params.at += sizeof(head);
		params.len -= sizeof(head);
		if (head.name_len > params.len || head.value_len > params.len - head.name_len
			|| head.form > SERVERPUSH_PARAM_UNWRITABLE) {
			return false;
		}
		name = (serverpush_bytes){params.at, head.name_len};
		value = (serverpush_bytes){params.at + head.name_len, head.value_len};
		if (!name.len || !serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN) || !is_value(value)
			/* the form says how it is written, and no bytes may be written in a form that is not theirs */
			|| (head.form == SERVERPUSH_PARAM_TOKEN && !serverpush_bytes_all(value, SERVERPUSH_BYTE_TOKEN))
			|| (head.form == SERVERPUSH_PARAM_EXTENDED && !serverpush_bytes_are_utf8(value))) {
			return false;
		}
		params.at += head.name_len + head.value_len;
		params.len -= head.name_len + head.value_len;
	}
	return true;
}

/* Whether serverpush_flat_read() may read it: three sizes, and then no less than these */
static bool has_sound_sizes(serverpush_bytes flat)
{
	size_t sizes[3], rest = flat.len - sizeof(sizes);

	if (flat.len == 0) {
		return true;
	}
	if (flat.len < sizeof(sizes)) {
		return false;
	}
	memcpy(sizes, flat.at, sizeof(sizes));
	for (int i = 0; i < 3; i++) {
		if (sizes[i] > rest) {
			return false;
		}
		rest -= sizes[i];
	}
	return true;
}

bool serverpush_learn_link_flatten(const serverpush_link *link, char *out, serverpush_bytes *flat)
{
	size_t len = serverpush_flat_measure(link);

	if (link->href.len > SERVERPUSH_LEARN_LINK_MAX || len > SERVERPUSH_LEARN_LINK_MAX - link->href.len
		|| !has_sound_fields(link) || !has_sound_params(link->params)) {
		return false;
	}
	*flat = (serverpush_bytes){out, len};
	if (len) {
		serverpush_flat_write(out, link);
	}
	return true;
}

void serverpush_learn_link_keep(const serverpush_link *link, serverpush_learn_url *url)
{
	url->rel = link->rel;
	url->as = link->as;
	url->cors = link->cors;
	url->priority = link->priority;
	url->type = link->type;
	url->flags = link->flags & SERVERPUSH_LEARN_LINK_FLAGS;
}

bool serverpush_learn_link_restore(const serverpush_learn_url *url, const char *bytes, serverpush_link *link)
{
	serverpush_bytes flat = {bytes + url->href_len, url->flat_len};

	memset(link, 0, sizeof(*link));
	link->href = (serverpush_bytes){bytes, url->href_len};
	link->rel = url->rel;
	link->as = url->as;
	link->cors = url->cors;
	link->priority = url->priority;
	link->type = url->type;
	link->flags = url->flags & SERVERPUSH_LEARN_LINK_FLAGS;
	if (!has_sound_sizes(flat)) {
		return false;
	}
	serverpush_flat_read(flat, link);
	return has_sound_fields(link) && has_sound_params(link->params);
}
