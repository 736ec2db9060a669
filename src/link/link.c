/*
 * What a link means: relation types, keywords, and the rules that follow from them.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link.h"

static const serverpush_bytes hint_names[] = {
	[SERVERPUSH_REL_PRELOAD] = {"preload", 7},
	[SERVERPUSH_REL_MODULEPRELOAD] = {"modulepreload", 13},
	[SERVERPUSH_REL_PRECONNECT] = {"preconnect", 10},
	[SERVERPUSH_REL_DNS_PREFETCH] = {"dns-prefetch", 12},
	[SERVERPUSH_REL_PREFETCH] = {"prefetch", 8},
};

static const serverpush_bytes priority_names[] = {
	[SERVERPUSH_PRIORITY_NONE] = {"", 0},
	[SERVERPUSH_PRIORITY_AUTO] = {"auto", 4},
	[SERVERPUSH_PRIORITY_HIGH] = {"high", 4},
	[SERVERPUSH_PRIORITY_LOW] = {"low", 3},
};

static const serverpush_bytes cors_names[] = {
	[SERVERPUSH_CORS_NONE] = {"", 0},
	[SERVERPUSH_CORS_ANONYMOUS] = {"anonymous", 9},
	[SERVERPUSH_CORS_USE_CREDENTIALS] = {"use-credentials", 15},
};

serverpush_rel serverpush_rel_from_name(serverpush_bytes name)
{
	for (int rel = SERVERPUSH_REL_PRELOAD; rel < SERVERPUSH_REL_OTHER; rel++) {
		if (serverpush_bytes_equal_ci(name, hint_names[rel])) {
			return (serverpush_rel) rel;
		}
	}
	return SERVERPUSH_REL_OTHER;
}

serverpush_bytes serverpush_link_rel_name(const serverpush_link *link)
{
	return link->rel == SERVERPUSH_REL_OTHER ? link->rel_name : hint_names[link->rel];
}

bool serverpush_is_relation_type(serverpush_bytes name)
{
	if (name.len == 0 || !serverpush_bytes_are_ascii(name)) {
		return false;
	}
	if (serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN)) {
		return true;
	}
	/* an absolute URI: it is quoted when written, and must not end the quotes or the list of types */
	for (size_t i = 0; i < name.len; i++) {
		if (serverpush_byte_is(name.at[i], SERVERPUSH_BYTE_CONTROL) || memchr(" \"<>\\", name.at[i], 5)) {
			return false;
		}
	}
	return serverpush_lower(name.at[0]) >= 'a' && serverpush_lower(name.at[0]) <= 'z' && memchr(name.at, ':', name.len);
}

serverpush_priority serverpush_priority_from_name(serverpush_bytes name)
{
	for (int priority = SERVERPUSH_PRIORITY_AUTO; priority <= SERVERPUSH_PRIORITY_LOW; priority++) {
		if (serverpush_bytes_equal_ci(name, priority_names[priority])) {
			return (serverpush_priority) priority;
		}
	}
	return SERVERPUSH_PRIORITY_NONE;
}

serverpush_bytes serverpush_priority_name(serverpush_priority priority)
{
	return priority_names[priority];
}

serverpush_cors serverpush_cors_from_name(serverpush_bytes name, bool *known)
{
	if (serverpush_bytes_equal_ci(name, cors_names[SERVERPUSH_CORS_USE_CREDENTIALS])) {
		*known = true;
		return SERVERPUSH_CORS_USE_CREDENTIALS;
	}
	*known = name.len == 0 || serverpush_bytes_equal_ci(name, cors_names[SERVERPUSH_CORS_ANONYMOUS]);
	return SERVERPUSH_CORS_ANONYMOUS;
}

serverpush_bytes serverpush_cors_name(serverpush_cors cors)
{
	return cors_names[cors];
}

static bool is_one_of(serverpush_bytes name, const serverpush_bytes *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (serverpush_bytes_equal(name, names[i])) {
			return true;
		}
	}
	return false;
}

bool serverpush_param_is_single(serverpush_bytes name)
{
	static const serverpush_bytes names[] = {
		{"as", 2}, {"crossorigin", 11}, {"fetchpriority", 13}, {"imagesizes", 10}, {"imagesrcset", 11},
		{"integrity", 9}, {"media", 5}, {"nonce", 5}, {"nopush", 6}, {"referrerpolicy", 14}, {"title", 5},
		{"title*", 6}, {"type", 4},
	};

	return is_one_of(name, names, sizeof(names) / sizeof(names[0]));
}

/* The first parameter of this name, NULL if there is none */
static const serverpush_param *find_param(const serverpush_link *link, serverpush_bytes name)
{
	for (uint32_t i = 0; i < link->param_count; i++) {
		if (serverpush_bytes_equal(link->params[i].name, name)) {
			return &link->params[i];
		}
	}
	return NULL;
}

bool serverpush_link_has_param(const serverpush_link *link, serverpush_bytes name)
{
	return find_param(link, name) != NULL;
}

serverpush_bytes serverpush_link_other_destination(const serverpush_link *link)
{
	const serverpush_param *as = find_param(link, SERVERPUSH_LITERAL("as"));

	return as ? as->value : SERVERPUSH_LITERAL("");
}

bool serverpush_link_says(const serverpush_link *link, const serverpush_link *ours)
{
	if (link->as != SERVERPUSH_AS_OTHER || ours->as != SERVERPUSH_AS_OTHER) {
		return link->as == SERVERPUSH_AS_NONE || link->as == ours->as;
	}
	return serverpush_bytes_equal_ci(serverpush_link_other_destination(link), serverpush_link_other_destination(ours));
}

serverpush_param_form serverpush_param_form_of(serverpush_bytes name, serverpush_bytes value)
{
	/* media types, media queries, base64 and text; older readers want these quoted whatever they contain */
	static const serverpush_bytes quoted[] = {
		{"anchor", 6}, {"imagesizes", 10}, {"imagesrcset", 11}, {"integrity", 9}, {"media", 5}, {"nonce", 5},
		{"title", 5}, {"type", 4},
	};

	bool extended = name.len && name.at[name.len - 1] == '*';

	if (extended || !serverpush_bytes_are_ascii(value)) {
		extended = extended || serverpush_bytes_equal(name, SERVERPUSH_LITERAL("title"));
		return extended && serverpush_bytes_are_utf8(value) && !serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL)
			? SERVERPUSH_PARAM_EXTENDED
			: SERVERPUSH_PARAM_UNWRITABLE;
	}
	if (value.len == 0 || !serverpush_bytes_all(value, SERVERPUSH_BYTE_BARE)
		|| is_one_of(name, quoted, sizeof(quoted) / sizeof(quoted[0]))) {
		return SERVERPUSH_PARAM_QUOTED;
	}
	return SERVERPUSH_PARAM_TOKEN;
}

bool serverpush_param_is_written(const serverpush_param *param, serverpush_rel rel)
{
	if (param->form == SERVERPUSH_PARAM_UNWRITABLE || param->form == SERVERPUSH_PARAM_CACHE) {
		return false;
	}
	/* Chromium drops a hint whose parameter's name has one of these */
	return !serverpush_is_hint(rel)
		|| (param->form != SERVERPUSH_PARAM_EXTENDED && !memchr(param->name.at, '*', param->name.len)
			&& !memchr(param->name.at, '\'', param->name.len) && !memchr(param->name.at, '%', param->name.len));
}

bool serverpush_link_must_not_push(const serverpush_link *link)
{
	if (link->rel != SERVERPUSH_REL_PRELOAD) {
		return serverpush_is_hint(link->rel);
	}
	if (link->as == SERVERPUSH_AS_OTHER || (link->flags & SERVERPUSH_LINK_FOREIGN)) {
		return true;
	}
	return serverpush_link_has_param(link, SERVERPUSH_LITERAL("media"))
		|| serverpush_link_has_param(link, SERVERPUSH_LITERAL("imagesrcset"));
}

bool serverpush_link_poisons_line(const serverpush_link *link)
{
	if (link->flags & SERVERPUSH_LINK_DELIMITER) {
		return true;
	}
	for (uint32_t i = 0; i < link->param_count; i++) {
		const serverpush_param *param = &link->params[i];

		if (!serverpush_param_is_written(param, link->rel)) {
			continue;
		}
		if (param->form == SERVERPUSH_PARAM_EXTENDED) {
			return true;
		}
		if (param->form == SERVERPUSH_PARAM_QUOTED) {
			for (size_t at = 0; at < param->value.len; at++) {
				if (memchr(",;\"\\", param->value.at[at], 4)) {
					return true;
				}
			}
		}
	}
	return link->rel == SERVERPUSH_REL_OTHER && memchr(link->rel_name.at, ':', link->rel_name.len)
		&& (memchr(link->rel_name.at, ',', link->rel_name.len) || memchr(link->rel_name.at, ';', link->rel_name.len));
}
