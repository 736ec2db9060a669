/*
 * The link: a target, one relation type, target attributes (RFC 8288, section 2), as views. Pure C; what the API reads
 * from arguments, the reader from fields, and the set from its entries all meet in this form.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LINK_H
#define SERVERPUSH_LINK_H

#include "src/link/bytes.h"
#include "src/link/destination.h"
#include "src/link/params.h"

/* Relation types: the resource hints (HTML standard, section 4.6.7), and any other */
typedef enum {
	SERVERPUSH_REL_PRELOAD,
	SERVERPUSH_REL_MODULEPRELOAD,
	SERVERPUSH_REL_PRECONNECT,
	SERVERPUSH_REL_DNS_PREFETCH,
	SERVERPUSH_REL_PREFETCH,
	SERVERPUSH_REL_OTHER
} serverpush_rel;

/* fetchpriority (HTML standard, "fetch priority attribute") */
typedef enum {
	SERVERPUSH_PRIORITY_NONE,
	SERVERPUSH_PRIORITY_AUTO,
	SERVERPUSH_PRIORITY_HIGH,
	SERVERPUSH_PRIORITY_LOW
} serverpush_priority;

/* Flags of a link */
/* The caller wants no push (W3C Preload, section 3.3) */
#define SERVERPUSH_LINK_NOPUSH 0x01
/* The target is of another origin */
#define SERVERPUSH_LINK_FOREIGN 0x02
/* The target has a comma or a semicolon */
#define SERVERPUSH_LINK_DELIMITER 0x04
/* Nothing may remember that a client was sent the resource: it is to be sent every time */
#define SERVERPUSH_LINK_NOT_ONCE 0x08
/* It has an anchor: it is about another context than the response, and says nothing of what a link of ours says */
#define SERVERPUSH_LINK_ANCHORED 0x10
/* Only for this client: in a 103 of its own, in no field of a final response, and nothing remembers it */
#define SERVERPUSH_LINK_PRIVATE 0x20
/* Nobody said the destination or the CORS mode, or the media type: the URL's extension did */
#define SERVERPUSH_LINK_INFERRED 0x40
#define SERVERPUSH_LINK_TYPE_INFERRED 0x80

typedef struct {
	serverpush_bytes href;
	/* the relation type's name where `rel` is SERVERPUSH_REL_OTHER */
	serverpush_bytes rel_name;
	/* the destination's where `as` is SERVERPUSH_AS_OTHER */
	serverpush_bytes destination;
	/* the version of the resource, for what remembers it; no parameter */
	serverpush_bytes version;
	/* the target attributes that have no field here */
	serverpush_bytes params;
	/* what of its identity could be varied without end (src/link/identity.h); 0: nothing, or not looked at yet */
	uint64_t variant;
	/* the enumerations above and of destination.h, a byte each, in the order of an entry of a set */
	uint8_t rel;
	uint8_t as;
	uint8_t cors;
	uint8_t priority;
	uint8_t type;
	uint8_t flags;
} serverpush_link;

/*
 * The common case, for which most questions below have one answer: a preload without more. Of another origin it must
 * not be pushed.
 */
static inline bool serverpush_link_is_plain(const serverpush_link *link)
{
	return link->rel == SERVERPUSH_REL_PRELOAD && link->as != SERVERPUSH_AS_OTHER
		&& (link->version.len | link->params.len | link->variant) == 0
		&& !(link->flags & (SERVERPUSH_LINK_DELIMITER | SERVERPUSH_LINK_ANCHORED));
}

/* Whether a field with this relation type and these flags makes servers push */
static inline bool serverpush_link_pushes(uint8_t rel, uint8_t flags)
{
	return rel == SERVERPUSH_REL_PRELOAD && !(flags & (SERVERPUSH_LINK_NOPUSH | SERVERPUSH_LINK_FOREIGN));
}

/* In any case; SERVERPUSH_REL_OTHER for what is no resource hint */
serverpush_rel serverpush_rel_from_name(serverpush_bytes name);

/* The relation type's name, whichever it is */
serverpush_bytes serverpush_link_rel_name(const serverpush_link *link);

/* A registered name or an extension relation type (RFC 8288, section 2.1): something that can stand in `rel` alone */
bool serverpush_is_relation_type(serverpush_bytes name);

static inline bool serverpush_is_hint(serverpush_rel rel)
{
	return rel != SERVERPUSH_REL_OTHER;
}

/* In any case; SERVERPUSH_PRIORITY_NONE for any other value */
serverpush_priority serverpush_priority_from_name(serverpush_bytes name);
serverpush_bytes serverpush_priority_name(serverpush_priority priority);

/*
 * A keyword of the CORS settings attribute in any case. Any other value means anonymous, as in HTML ("invalid value
 * default"); `known` says which it was.
 */
serverpush_cors serverpush_cors_from_name(serverpush_bytes name, bool *known);
serverpush_bytes serverpush_cors_name(serverpush_cors cors);

/* Parameters of which a link may have one only (RFC 8288, section 3.4, and what HTML reads once) */
bool serverpush_param_is_single(serverpush_bytes name);

/* Whether the link has a parameter of this name */
bool serverpush_link_has_param(const serverpush_link *link, serverpush_bytes name);

/* What a value of `media` asks for; empty where it asks for nothing, as "all" does (Media Queries, section 2.3) */
serverpush_bytes serverpush_media_condition(serverpush_bytes media);

/* Whether only some clients load it, for it has a condition: media, or imagesrcset */
bool serverpush_link_is_conditional(const serverpush_link *link);

/* How this value is to be written: the form that every known parser takes */
serverpush_param_form serverpush_param_form_of(serverpush_bytes name, serverpush_bytes value);

/* Whether a parameter of this form and name may stand on a link of this relation type (browsers drop hints with "*") */
bool serverpush_param_is_written(const serverpush_param *param, serverpush_rel rel);

/* Whether it is written with this link: also not a title that would have to be title* beside a title* that was given */
bool serverpush_link_writes(const serverpush_link *link, const serverpush_param *param);

/*
 * Whether a server must not push this link although nobody said so: it is no preload, of another origin, for some
 * clients only, or for a destination that no browser preloads.
 */
bool serverpush_link_must_not_push(const serverpush_link *link);

/* Whether some parsers lose what follows on the line: comma or semicolon in the target, or , ; " \ quoted, or title* */
bool serverpush_link_poisons_line(const serverpush_link *link);

#endif
