/*
 * The writer: rel directly after the target, then tokens, then nopush, then quoted strings, then title*; "; " between
 * them. Every server's parser that was measured takes this order; several lose a link in another one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/link_writer.h"

/*
 * One description of the field serves both measuring and writing: an output that either counts or writes. Both are
 * instances of the same inline function, so the compiler makes two plain ones of it.
 */
typedef struct {
	char *at;
	size_t len;
} output;

#define ALWAYS_INLINE static inline __attribute__((always_inline))
#ifdef _MSC_VER
# undef ALWAYS_INLINE
# define ALWAYS_INLINE static __forceinline
#endif

ALWAYS_INLINE void put(output *out, const bool write, serverpush_bytes bytes)
{
	if (write) {
		out->at = serverpush_append(out->at, bytes);
	} else {
		out->len += bytes.len;
	}
}

#define PUT(literal) put(out, write, SERVERPUSH_LITERAL(literal))

const serverpush_bytes serverpush_preload_ends[] = {
	[SERVERPUSH_AS_NONE] = SERVERPUSH_STATIC(">; rel=preload; nopush"),
	[SERVERPUSH_AS_FETCH] = SERVERPUSH_STATIC(">; rel=preload; as=fetch; nopush"),
	[SERVERPUSH_AS_FONT] = SERVERPUSH_STATIC(">; rel=preload; as=font; nopush"),
	[SERVERPUSH_AS_IMAGE] = SERVERPUSH_STATIC(">; rel=preload; as=image; nopush"),
	[SERVERPUSH_AS_SCRIPT] = SERVERPUSH_STATIC(">; rel=preload; as=script; nopush"),
	[SERVERPUSH_AS_STYLE] = SERVERPUSH_STATIC(">; rel=preload; as=style; nopush"),
	[SERVERPUSH_AS_TRACK] = SERVERPUSH_STATIC(">; rel=preload; as=track; nopush"),
	[SERVERPUSH_AS_OTHER] = SERVERPUSH_STATIC(">; rel=preload; nopush"),
};

static void put_quoted(output *out, const bool write, serverpush_bytes value)
{
	PUT("\"");
	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] == '"' || value.at[i] == '\\') {
			PUT("\\");
		}
		put(out, write, (serverpush_bytes){value.at + i, 1});
	}
	PUT("\"");
}

/* attr-char (RFC 8187, section 3.2.1) is exactly the bare set */
static void put_extended(output *out, const bool write, serverpush_bytes value)
{
	PUT("UTF-8''");
	for (size_t i = 0; i < value.len; i++) {
		if (serverpush_byte_is(value.at[i], SERVERPUSH_BYTE_BARE)) {
			put(out, write, (serverpush_bytes){value.at + i, 1});
		} else {
			char encoded[3];

			serverpush_percent_encode(encoded, value.at[i]);
			put(out, write, (serverpush_bytes){encoded, sizeof(encoded)});
		}
	}
}

static void put_param(output *out, const bool write, const serverpush_param *param)
{
	serverpush_bytes name = param->name;

	PUT("; ");
	if (param->form == SERVERPUSH_PARAM_EXTENDED) {
		/* a caller may have named it with the asterisk */
		name.len -= name.at[name.len - 1] == '*';
	}
	put(out, write, name);
	switch (param->form) {
		case SERVERPUSH_PARAM_TOKEN:
			PUT("=");
			put(out, write, param->value);
			break;
		case SERVERPUSH_PARAM_QUOTED:
			PUT("=");
			put_quoted(out, write, param->value);
			break;
		case SERVERPUSH_PARAM_EXTENDED:
			PUT("*=");
			put_extended(out, write, param->value);
			break;
		default:
			break;
	}
}

/*
 * The destination first, where it is none of those that have a place of their own; then the parameters in their order
 */
static void put_params(output *out, const bool write, const serverpush_link *link, serverpush_param_form form)
{
	if (link->as == SERVERPUSH_AS_OTHER) {
		serverpush_bytes name = SERVERPUSH_LITERAL("as");
		serverpush_param as = {name, link->destination, serverpush_param_form_of(name, link->destination)};

		if (as.form == form) {
			put_param(out, write, &as);
		}
	}
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (param.form == form && serverpush_link_writes(link, &param)) {
			put_param(out, write, &param);
		}
	}
}

/* Whether there is anything for put_params() */
static inline bool has_params(const serverpush_link *link)
{
	return link->params.len || link->as == SERVERPUSH_AS_OTHER;
}

/* Up to the attributes that browsers and servers read as tokens */
ALWAYS_INLINE void put_start(output *out, const bool write, const serverpush_link *link)
{
	PUT("<");
	put(out, write, link->href);
	if (link->rel == SERVERPUSH_REL_PRELOAD) {
		put(out, write, serverpush_preload_end(link->as, false));
	} else {
		serverpush_bytes rel = serverpush_link_rel_name(link);

		PUT(">; rel=");
		if (serverpush_bytes_all(rel, SERVERPUSH_BYTE_TOKEN)) {
			put(out, write, rel);
		} else {
			put_quoted(out, write, rel);
		}
		if (link->as != SERVERPUSH_AS_NONE && link->as != SERVERPUSH_AS_OTHER) {
			PUT("; as=");
			put(out, write, serverpush_as_name(link->as));
		}
	}
	if (link->cors != SERVERPUSH_CORS_NONE) {
		/* never without a value: WebKit rejected that for long */
		PUT("; crossorigin=");
		put(out, write, serverpush_cors_name(link->cors));
	}
	if (link->priority != SERVERPUSH_PRIORITY_NONE) {
		PUT("; fetchpriority=");
		put(out, write, serverpush_priority_name(link->priority));
	}
}

ALWAYS_INLINE void put_type(output *out, const bool write, const serverpush_link *link)
{
	if (link->type != SERVERPUSH_TYPE_NONE) {
		PUT("; type=\"");
		put(out, write, serverpush_type_name(link->type));
		PUT("\"");
	}
}

ALWAYS_INLINE void put_link(output *out, const bool write, const serverpush_link *link, bool nopush)
{
	put_start(out, write, link);
	if (has_params(link)) {
		put_params(out, write, link, SERVERPUSH_PARAM_TOKEN);
		put_params(out, write, link, SERVERPUSH_PARAM_BARE);
	}
	if (nopush) {
		PUT("; nopush");
	}
	put_type(out, write, link);
	if (has_params(link)) {
		put_params(out, write, link, SERVERPUSH_PARAM_QUOTED);
		put_params(out, write, link, SERVERPUSH_PARAM_EXTENDED);
	}
}

size_t serverpush_link_measure(const serverpush_link *link, bool nopush)
{
	output out = {NULL, 0};

	put_link(&out, false, link, nopush);
	return out.len;
}

char *serverpush_link_write(char *at, const serverpush_link *link, bool nopush)
{
	output out = {at, 0};

	put_link(&out, true, link, nopush);
	return out.at;
}

/*
 * Chromium's network-side parser takes one of four relation types and a destination that it fetches early, and drops a
 * link with any parameter but rel, as, crossorigin, type, fetchpriority and integrity.
 */
static bool can_be_hinted(const serverpush_link *link)
{
	return link->rel <= SERVERPUSH_REL_DNS_PREFETCH && link->as != SERVERPUSH_AS_TRACK
		&& link->as != SERVERPUSH_AS_OTHER && (link->rel != SERVERPUSH_REL_PRELOAD || link->as != SERVERPUSH_AS_NONE)
		&& !serverpush_link_is_conditional(link);
}

/* What a hint does not need: it asks for the same request, and the final response has it */
static bool is_dispensable(serverpush_bytes name)
{
	return serverpush_bytes_are(name, "nonce") || serverpush_bytes_are(name, "title")
		|| serverpush_bytes_are(name, "title*") || serverpush_bytes_are(name, "media");
}

bool serverpush_link_hint(const serverpush_link *link, serverpush_link *hint, char *room)
{
	char *end = room;

	if (!can_be_hinted(link)) {
		return false;
	}
	*hint = *link;
	hint->version.len = 0;
	hint->flags &= (uint8_t) ~(SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_NOT_ONCE | SERVERPUSH_LINK_PRIVATE);
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		if (is_dispensable(param.name)) {
			continue;
		}
		if (!serverpush_bytes_are(param.name, "integrity") && !serverpush_bytes_are(param.name, "type")) {
			return false;
		}
		if (param.form == SERVERPUSH_PARAM_QUOTED) {
			end = serverpush_param_append(end, &param);
		} else if (param.form != SERVERPUSH_PARAM_BARE) {
			return false;
		}
	}
	hint->params = (serverpush_bytes){room, (size_t) (end - room)};
	return true;
}
