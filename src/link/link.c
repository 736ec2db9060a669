/*
 * What a link means: relation types, keywords, and the rules that follow from them.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link.h"

static const serverpush_bytes hint_names[] = {
	[SERVERPUSH_REL_PRELOAD] = SERVERPUSH_STATIC("preload"),
	[SERVERPUSH_REL_MODULEPRELOAD] = SERVERPUSH_STATIC("modulepreload"),
	[SERVERPUSH_REL_PRECONNECT] = SERVERPUSH_STATIC("preconnect"),
	[SERVERPUSH_REL_DNS_PREFETCH] = SERVERPUSH_STATIC("dns-prefetch"),
	[SERVERPUSH_REL_PREFETCH] = SERVERPUSH_STATIC("prefetch"),
};

static const serverpush_bytes priority_names[] = {
	[SERVERPUSH_PRIORITY_NONE] = SERVERPUSH_STATIC(""),
	[SERVERPUSH_PRIORITY_AUTO] = SERVERPUSH_STATIC("auto"),
	[SERVERPUSH_PRIORITY_HIGH] = SERVERPUSH_STATIC("high"),
	[SERVERPUSH_PRIORITY_LOW] = SERVERPUSH_STATIC("low"),
};

static const serverpush_bytes cors_names[] = {
	[SERVERPUSH_CORS_NONE] = SERVERPUSH_STATIC(""),
	[SERVERPUSH_CORS_ANONYMOUS] = SERVERPUSH_STATIC("anonymous"),
	[SERVERPUSH_CORS_USE_CREDENTIALS] = SERVERPUSH_STATIC("use-credentials"),
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
		if (serverpush_byte_is(name.at[i], SERVERPUSH_BYTE_CONTROL)
			|| memchr(" \"<>\\", name.at[i], strlen(" \"<>\\"))) {
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
		SERVERPUSH_STATIC("as"), SERVERPUSH_STATIC("crossorigin"), SERVERPUSH_STATIC("fetchpriority"),
		SERVERPUSH_STATIC("imagesizes"), SERVERPUSH_STATIC("imagesrcset"), SERVERPUSH_STATIC("integrity"),
		SERVERPUSH_STATIC("media"), SERVERPUSH_STATIC("nonce"), SERVERPUSH_STATIC("nopush"),
		SERVERPUSH_STATIC("referrerpolicy"), SERVERPUSH_STATIC("title"), SERVERPUSH_STATIC("title*"),
		SERVERPUSH_STATIC("type"),
	};

	return is_one_of(name, names, sizeof(names) / sizeof(names[0]));
}

bool serverpush_link_has_param(const serverpush_link *link, serverpush_bytes name)
{
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (serverpush_bytes_equal(param.name, name)) {
			return true;
		}
	}
	return false;
}

bool serverpush_link_says(const serverpush_link *link, const serverpush_link *ours)
{
	if (link->flags & SERVERPUSH_LINK_ANCHORED) {
		return false;
	}
	if (link->as != SERVERPUSH_AS_OTHER || ours->as != SERVERPUSH_AS_OTHER) {
		return link->as == SERVERPUSH_AS_NONE || link->as == ours->as;
	}
	return serverpush_bytes_equal_ci(link->destination, ours->destination);
}

serverpush_bytes serverpush_media_condition(serverpush_bytes media)
{
	media = serverpush_bytes_trim(media);
	if (serverpush_bytes_are_ci(media, "all")) {
		media.len = 0;
	}
	return media;
}

bool serverpush_link_is_conditional(const serverpush_link *link)
{
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (serverpush_bytes_are(param.name, "imagesrcset")
			|| (serverpush_bytes_are(param.name, "media") && serverpush_media_condition(param.value).len)) {
			return true;
		}
	}
	return false;
}

serverpush_param_form serverpush_param_form_of(serverpush_bytes name, serverpush_bytes value)
{
	/* media types, media queries, base64 and text; older readers want these quoted whatever they contain */
	static const serverpush_bytes quoted[] = {
		SERVERPUSH_STATIC("anchor"), SERVERPUSH_STATIC("imagesizes"), SERVERPUSH_STATIC("imagesrcset"),
		SERVERPUSH_STATIC("integrity"), SERVERPUSH_STATIC("media"), SERVERPUSH_STATIC("nonce"),
		SERVERPUSH_STATIC("title"), SERVERPUSH_STATIC("type"),
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
	if (param->form == SERVERPUSH_PARAM_UNWRITABLE) {
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
	return serverpush_link_is_conditional(link);
}

/* Whether a quoted string with this content is where some parsers lose the line */
static bool stumbles_over(serverpush_bytes quoted)
{
	for (size_t i = 0; i < quoted.len; i++) {
		if (memchr(",;\"\\", quoted.at[i], strlen(",;\"\\"))) {
			return true;
		}
	}
	return false;
}

bool serverpush_link_poisons_line(const serverpush_link *link)
{
	if (link->flags & SERVERPUSH_LINK_DELIMITER) {
		return true;
	}
	if (link->as == SERVERPUSH_AS_OTHER && stumbles_over(link->destination)) {
		return true;
	}
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (serverpush_param_is_written(&param, link->rel)
			&& (param.form == SERVERPUSH_PARAM_EXTENDED
				|| (param.form == SERVERPUSH_PARAM_QUOTED && stumbles_over(param.value)))) {
			return true;
		}
	}
	return link->rel == SERVERPUSH_REL_OTHER && memchr(link->rel_name.at, ':', link->rel_name.len)
		&& (memchr(link->rel_name.at, ',', link->rel_name.len) || memchr(link->rel_name.at, ';', link->rel_name.len));
}
