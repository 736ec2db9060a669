/*
 * From the attributes of a tag to what it makes a browser load.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/references.h"
#include "src/html/tag_reader.h"

typedef struct {
	serverpush_html *html;
	/* as they are written; without memory where the attribute is not there */
	serverpush_bytes raw[SERVERPUSH_ATTRIBUTE_COUNT];
	size_t text_len;
	/* a value that was asked for cannot be told, or is too long: nothing follows from this tag */
	bool is_unknown;
} tag_reader;

/* Of attributes with one name the first counts (HTML standard, section 13.2.5.33) */
static void read_attributes(tag_reader *tag, serverpush_html *html, serverpush_bytes bytes, size_t name_len)
{
	const char *cursor = bytes.at + 1 + name_len;
	serverpush_html_attribute attribute;
	serverpush_bytes value;

	memset(tag, 0, sizeof(*tag));
	tag->html = html;
	while ((attribute = serverpush_html_scan_attribute(&cursor, &value)) != SERVERPUSH_ATTRIBUTE_END) {
		if (attribute < SERVERPUSH_ATTRIBUTE_COUNT && !tag->raw[attribute].at) {
			tag->raw[attribute] = value;
		}
	}
}

static inline bool has(const tag_reader *tag, serverpush_html_attribute attribute)
{
	return tag->raw[attribute].at != NULL;
}

/* The decoded value; empty where the attribute is not there */
static serverpush_bytes value_of(tag_reader *tag, serverpush_html_attribute attribute)
{
	serverpush_bytes raw = tag->raw[attribute], value;

	if (!raw.len) {
		return SERVERPUSH_LITERAL("");
	}
	if (!memchr(raw.at, '&', raw.len)) {
		return raw;
	}
	value = (serverpush_bytes){tag->html->text + tag->text_len, 0};
	if (raw.len > sizeof(tag->html->text) - tag->text_len
		|| !serverpush_decode_references(raw, tag->html->text + tag->text_len, &value.len)) {
		tag->is_unknown = true;
		return SERVERPUSH_LITERAL("");
	}
	tag->text_len += value.len;
	return value;
}

static serverpush_bytes trimmed_value_of(tag_reader *tag, serverpush_html_attribute attribute)
{
	return serverpush_bytes_trim(value_of(tag, attribute));
}

/*
 * A URL as the parser of URLs reads it first (WHATWG URL standard, section 4.4): without controls and spaces around it,
 * and without tabs and line ends. false: what is left has other controls or is no UTF-8, or there is nothing left.
 */
static bool clean_url(serverpush_bytes url, char *out, size_t size, size_t *len)
{
	char *start = out;

	while (url.len && (unsigned char) url.at[0] <= ' ') {
		url.at++;
		url.len--;
	}
	while (url.len && (unsigned char) url.at[url.len - 1] <= ' ') {
		url.len--;
	}
	if (url.len > size) {
		return false;
	}
	for (size_t i = 0; i < url.len; i++) {
		if (url.at[i] != '\t' && url.at[i] != '\n' && url.at[i] != '\r') {
			*out++ = url.at[i];
		}
	}
	*len = (size_t) (out - start);
	return *len && !serverpush_bytes_any((serverpush_bytes){start, *len}, SERVERPUSH_BYTE_CONTROL)
		&& serverpush_bytes_are_utf8((serverpush_bytes){start, *len});
}

/* The URL of the tag, resolved, in `html->href` */
static bool read_url(tag_reader *tag, serverpush_html_attribute attribute, serverpush_bytes *href)
{
	serverpush_html *html = tag->html;
	serverpush_bytes value = value_of(tag, attribute);
	char clean[SERVERPUSH_HTML_URL_MAX];
	serverpush_bytes url = {clean, 0};

	if (!clean_url(value, clean, sizeof(clean), &url.len)) {
		return false;
	}
	href->at = html->href;
	href->len = serverpush_base_url_resolve(&html->base, url, html->href, SERVERPUSH_HTML_URL_MAX);
	html->href[href->len] = '\0';
	return href->len != 0;
}

static void add_param(tag_reader *tag, serverpush_link *link, serverpush_bytes name, serverpush_bytes value)
{
	serverpush_param param = {name, value, serverpush_param_form_of(name, value)};

	if (!value.len) {
		return;
	}
	if (param.form == SERVERPUSH_PARAM_UNWRITABLE || serverpush_bytes_any(value, SERVERPUSH_BYTE_CONTROL)
		|| serverpush_param_size(name.len, value.len) > sizeof(tag->html->params) - link->params.len) {
		tag->is_unknown = true;
		return;
	}
	serverpush_param_append(tag->html->params + link->params.len, &param);
	link->params.at = tag->html->params;
	link->params.len += serverpush_param_size(name.len, value.len);
}

/* A keyword that is none means the page's own policy, as if there were no attribute */
static serverpush_bytes referrer_policy(tag_reader *tag)
{
	static const serverpush_bytes policies[] = {
		SERVERPUSH_STATIC("no-referrer"), SERVERPUSH_STATIC("no-referrer-when-downgrade"),
		SERVERPUSH_STATIC("origin"), SERVERPUSH_STATIC("origin-when-cross-origin"), SERVERPUSH_STATIC("same-origin"),
		SERVERPUSH_STATIC("strict-origin"), SERVERPUSH_STATIC("strict-origin-when-cross-origin"),
		SERVERPUSH_STATIC("unsafe-url"),
	};
	serverpush_bytes value = value_of(tag, SERVERPUSH_ATTRIBUTE_REFERRERPOLICY);

	for (size_t i = 0; i < sizeof(policies) / sizeof(policies[0]); i++) {
		if (serverpush_bytes_equal_ci(value, policies[i])) {
			return policies[i];
		}
	}
	return SERVERPUSH_LITERAL("");
}

/* What is the same for all kinds. The relation type, and what asks for it, are the caller's. */
static void read_common(tag_reader *tag, serverpush_link *link)
{
	serverpush_bytes type = trimmed_value_of(tag, SERVERPUSH_ATTRIBUTE_TYPE);
	serverpush_bytes name = value_of(tag, SERVERPUSH_ATTRIBUTE_FETCHPRIORITY);
	bool known;

	if (has(tag, SERVERPUSH_ATTRIBUTE_CROSSORIGIN)) {
		link->cors = serverpush_cors_from_name(value_of(tag, SERVERPUSH_ATTRIBUTE_CROSSORIGIN), &known);
	}
	link->priority = serverpush_priority_from_name(name);
	link->type = serverpush_type_from_name(type);
	if (link->type == SERVERPUSH_TYPE_NONE) {
		add_param(tag, link, SERVERPUSH_LITERAL("type"), type);
	}
	add_param(tag, link, SERVERPUSH_LITERAL("integrity"), trimmed_value_of(tag, SERVERPUSH_ATTRIBUTE_INTEGRITY));
	add_param(tag, link, SERVERPUSH_LITERAL("referrerpolicy"), referrer_policy(tag));
}

static void found(tag_reader *tag, serverpush_html_kind kind, const serverpush_link *link)
{
	serverpush_html_finding finding = {kind, tag->html->tag_offset, *link};

	if (!tag->is_unknown) {
		tag->html->found(&finding, tag->html->context);
	}
}

/*
 * Whether all clients meet a media query list, of which one query is enough (Media Queries, section 2.1). Pages are
 * loaded for screens: what prints takes what is there.
 */
static bool is_for_all(serverpush_bytes media)
{
	const char *p = media.at, *end = p + media.len;

	if (!serverpush_bytes_trim(media).len) {
		return true;
	}
	while (p < end) {
		const char *comma = memchr(p, ',', (size_t) (end - p));
		serverpush_bytes query = {p, (size_t) ((comma ? comma : end) - p)}, first, type, rest;

		rest = query;
		serverpush_next_word(&rest, &first);
		type = serverpush_bytes_are_ci(first, "only") && serverpush_next_word(&rest, &type) ? type : first;
		if ((serverpush_bytes_are_ci(type, "all") || serverpush_bytes_are_ci(type, "screen"))
			&& !serverpush_bytes_trim(rest).len) {
			return true;
		}
		p = comma ? comma + 1 : end;
	}
	return false;
}

/* A media type with parameters or without */
static bool is_css(serverpush_bytes type)
{
	const char *semicolon = type.len ? memchr(type.at, ';', type.len) : NULL;

	if (semicolon) {
		type = serverpush_bytes_trim((serverpush_bytes){type.at, (size_t) (semicolon - type.at)});
	}
	return !type.len || serverpush_bytes_are_ci(type, "text/css");
}

/* A stylesheet that is applied, for every client, from the beginning (HTML standard, section 4.6.7.20) */
static void read_stylesheet(tag_reader *tag, const serverpush_link *common)
{
	serverpush_link link = *common;

	if (!has(tag, SERVERPUSH_ATTRIBUTE_DISABLED) && is_for_all(value_of(tag, SERVERPUSH_ATTRIBUTE_MEDIA))
		&& is_css(trimmed_value_of(tag, SERVERPUSH_ATTRIBUTE_TYPE))) {
		link.rel = SERVERPUSH_REL_PRELOAD;
		link.as = SERVERPUSH_AS_STYLE;
		found(tag, SERVERPUSH_HTML_STYLESHEET, &link);
	}
}

/* What is loaded early at the page's own wish, but for images, and what no browser would load */
static void read_preload(tag_reader *tag, serverpush_link *link, serverpush_rel rel)
{
	serverpush_bytes as = value_of(tag, SERVERPUSH_ATTRIBUTE_AS);

	link->rel = (uint8_t) rel;
	link->as = (uint8_t) serverpush_as_from_name(as);
	link->destination = link->as == SERVERPUSH_AS_OTHER ? as : (serverpush_bytes){NULL, 0};
	if (has(tag, SERVERPUSH_ATTRIBUTE_IMAGESRCSET) || link->as == SERVERPUSH_AS_IMAGE) {
		return;
	}
	if (rel == SERVERPUSH_REL_PRELOAD && link->as != SERVERPUSH_AS_NONE && link->as != SERVERPUSH_AS_OTHER) {
		found(tag, SERVERPUSH_HTML_PRELOAD, link);
	} else if (rel == SERVERPUSH_REL_MODULEPRELOAD && (!as.len || serverpush_is_modulepreload_as(as))) {
		found(tag, SERVERPUSH_HTML_MODULEPRELOAD, link);
	}
}

/* Which of the relation types of a <link> are there, each once, as bits in their order */
static unsigned read_relations(serverpush_bytes relations, bool *is_stylesheet)
{
	serverpush_bytes token;
	bool is_alternate = false;
	unsigned rels = 0;

	*is_stylesheet = false;
	while (serverpush_next_word(&relations, &token)) {
		if (serverpush_bytes_are_ci(token, "stylesheet")) {
			*is_stylesheet = true;
		} else if (serverpush_bytes_are_ci(token, "alternate")) {
			is_alternate = true;
		} else {
			rels |= 1u << serverpush_rel_from_name(token);
		}
	}
	*is_stylesheet = *is_stylesheet && !is_alternate;
	return rels & (1u << SERVERPUSH_REL_PRELOAD | 1u << SERVERPUSH_REL_MODULEPRELOAD | 1u << SERVERPUSH_REL_PRECONNECT
		| 1u << SERVERPUSH_REL_DNS_PREFETCH);
}

void serverpush_read_link_tag(serverpush_html *html, serverpush_bytes bytes)
{
	tag_reader tag;
	serverpush_link link = {.rel = SERVERPUSH_REL_PRELOAD};
	bool is_stylesheet;
	unsigned rels;

	read_attributes(&tag, html, bytes, strlen("link"));
	rels = read_relations(value_of(&tag, SERVERPUSH_ATTRIBUTE_REL), &is_stylesheet);
	if ((!rels && !is_stylesheet) || !read_url(&tag, SERVERPUSH_ATTRIBUTE_HREF, &link.href)) {
		return;
	}
	read_common(&tag, &link);
	if (is_stylesheet) {
		read_stylesheet(&tag, &link);
	}
	if (!is_for_all(value_of(&tag, SERVERPUSH_ATTRIBUTE_MEDIA))) {
		add_param(&tag, &link, SERVERPUSH_LITERAL("media"), trimmed_value_of(&tag, SERVERPUSH_ATTRIBUTE_MEDIA));
	}
	if (rels & 1u << SERVERPUSH_REL_PRELOAD) {
		read_preload(&tag, &link, SERVERPUSH_REL_PRELOAD);
	}
	if (rels & 1u << SERVERPUSH_REL_MODULEPRELOAD) {
		read_preload(&tag, &link, SERVERPUSH_REL_MODULEPRELOAD);
	}
	/* nothing of a resource is said of connections */
	link = (serverpush_link){.href = link.href, .cors = link.cors, .rel = SERVERPUSH_REL_PRECONNECT};
	if (rels & 1u << SERVERPUSH_REL_PRECONNECT) {
		found(&tag, SERVERPUSH_HTML_PRECONNECT, &link);
	}
	if (rels & 1u << SERVERPUSH_REL_DNS_PREFETCH) {
		link.rel = SERVERPUSH_REL_DNS_PREFETCH;
		link.cors = SERVERPUSH_CORS_NONE;
		found(&tag, SERVERPUSH_HTML_DNS_PREFETCH, &link);
	}
}

/* "JavaScript MIME type essence match" (MIME Sniffing standard, section 4.6): the whole string is the type */
static bool is_javascript(serverpush_bytes type)
{
	static const serverpush_bytes subtypes[] = {
		SERVERPUSH_STATIC("javascript"), SERVERPUSH_STATIC("ecmascript"), SERVERPUSH_STATIC("javascript1.0"),
		SERVERPUSH_STATIC("javascript1.1"), SERVERPUSH_STATIC("javascript1.2"), SERVERPUSH_STATIC("javascript1.3"),
		SERVERPUSH_STATIC("javascript1.4"), SERVERPUSH_STATIC("javascript1.5"), SERVERPUSH_STATIC("jscript"),
		SERVERPUSH_STATIC("livescript"), SERVERPUSH_STATIC("x-ecmascript"), SERVERPUSH_STATIC("x-javascript"),
	};
	/* text/ has all of them, application/ these: the first two, and the last two */
	const size_t count = sizeof(subtypes) / sizeof(subtypes[0]);
	const char *slash = type.len ? memchr(type.at, '/', type.len) : NULL;
	serverpush_bytes top, subtype;
	bool is_text;

	if (!slash) {
		return false;
	}
	top = (serverpush_bytes){type.at, (size_t) (slash - type.at)};
	subtype = (serverpush_bytes){slash + 1, type.len - top.len - 1};
	is_text = serverpush_bytes_are_ci(top, "text");
	if (!is_text && !serverpush_bytes_are_ci(top, "application")) {
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		if ((is_text || i < 2 || i >= count - 2) && serverpush_bytes_equal_ci(subtype, subtypes[i])) {
			return true;
		}
	}
	return false;
}

/* Whether a script of the language text/`language` is JavaScript (HTML standard, "prepare the script element") */
static bool is_javascript_language(serverpush_bytes language)
{
	char type[32] = "text/";

	if (!language.len) {
		return true;
	}
	if (language.len > sizeof(type) - strlen("text/")) {
		return false;
	}
	serverpush_append(type + strlen("text/"), language);
	return is_javascript((serverpush_bytes){type, strlen("text/") + language.len});
}

/* Whether the attributes let a classic script run when it is read, as those of old for Internet Explorer do not */
static bool is_run_at_once(tag_reader *tag)
{
	serverpush_bytes event;

	if (has(tag, SERVERPUSH_ATTRIBUTE_ASYNC) || has(tag, SERVERPUSH_ATTRIBUTE_DEFER)
		|| has(tag, SERVERPUSH_ATTRIBUTE_NOMODULE)) {
		return false;
	}
	if (!has(tag, SERVERPUSH_ATTRIBUTE_EVENT) || !has(tag, SERVERPUSH_ATTRIBUTE_FOR)) {
		return true;
	}
	event = trimmed_value_of(tag, SERVERPUSH_ATTRIBUTE_EVENT);
	return serverpush_bytes_are_ci(trimmed_value_of(tag, SERVERPUSH_ATTRIBUTE_FOR), "window")
		&& (serverpush_bytes_are_ci(event, "onload") || serverpush_bytes_are_ci(event, "onload()"));
}

void serverpush_read_script_tag(serverpush_html *html, serverpush_bytes bytes)
{
	tag_reader tag;
	serverpush_link link = {.rel = SERVERPUSH_REL_PRELOAD, .as = SERVERPUSH_AS_SCRIPT};
	bool is_late = html->tag_offset >= SERVERPUSH_HTML_SCRIPT_MAX && html->head != SERVERPUSH_HTML_IN_HEAD;
	serverpush_bytes type;

	read_attributes(&tag, html, bytes, strlen("script"));
	type = value_of(&tag, SERVERPUSH_ATTRIBUTE_TYPE);
	if (!has(&tag, SERVERPUSH_ATTRIBUTE_SRC)) {
		html->has_import_map |= serverpush_bytes_are_ci(serverpush_bytes_trim(type), "importmap");
		return;
	}
	if (!is_run_at_once(&tag)) {
		return;
	}
	/* a type of white space only is a type, and that of no script */
	if (has(&tag, SERVERPUSH_ATTRIBUTE_TYPE) && type.len
			? !is_javascript(serverpush_bytes_trim(type))
			: !has(&tag, SERVERPUSH_ATTRIBUTE_TYPE)
				&& !is_javascript_language(value_of(&tag, SERVERPUSH_ATTRIBUTE_LANGUAGE))) {
		return;
	}
	if (read_url(&tag, SERVERPUSH_ATTRIBUTE_SRC, &link.href)) {
		read_common(&tag, &link);
		found(&tag, is_late ? SERVERPUSH_HTML_LATE_SCRIPT : SERVERPUSH_HTML_SCRIPT, &link);
	}
}

void serverpush_read_base_tag(serverpush_html *html, serverpush_bytes bytes)
{
	tag_reader tag;
	char clean[SERVERPUSH_BASE_URL_MAX];
	serverpush_bytes url = {clean, 0}, value;

	read_attributes(&tag, html, bytes, strlen("base"));
	if (!has(&tag, SERVERPUSH_ATTRIBUTE_HREF) || html->base.is_set) {
		return;
	}
	value = value_of(&tag, SERVERPUSH_ATTRIBUTE_HREF);
	if (clean_url(value, clean, sizeof(clean), &url.len)) {
		serverpush_base_url_set(&html->base, url);
	} else {
		/* an empty one is the page's own URL */
		html->base.is_set = true;
		html->base.is_opaque = tag.is_unknown || serverpush_bytes_trim(value).len != 0;
	}
}

bool serverpush_is_shadow_root(serverpush_html *html, serverpush_bytes bytes)
{
	tag_reader tag;
	serverpush_bytes mode;

	read_attributes(&tag, html, bytes, strlen("template"));
	mode = value_of(&tag, SERVERPUSH_ATTRIBUTE_SHADOWROOTMODE);
	return serverpush_bytes_are_ci(mode, "open") || serverpush_bytes_are_ci(mode, "closed");
}
