/*
 * Taking links up: the target and what it says of the link, then the set.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/link/url_origin.h"
#include "src/plan/take_up.h"
#include "src/sapi/request.h"

static const serverpush_url_base *base_of(serverpush_receiver receiver)
{
	return receiver ? NULL : serverpush_request_base();
}

static inline serverpush_inference inference_of(const serverpush_url *url)
{
	return serverpush_infer((serverpush_bytes){url->href.at, url->path_end}, url->dot);
}

static void infer(serverpush_link *link, unsigned open, const serverpush_url *url)
{
	serverpush_inference known = inference_of(url);

	if (open & SERVERPUSH_OPEN_AS) {
		link->as = known.as;
	}
	if (open & SERVERPUSH_OPEN_CORS) {
		link->cors = link->as == known.as ? known.cors : serverpush_as_cors(link->as);
	}
	if ((open & SERVERPUSH_OPEN_TYPE) && link->as == known.as) {
		link->type = known.type;
	}
}

/* Whether such a target for dns-prefetch is the host to which the request came, whatever scheme and port it names */
static bool is_own_host(serverpush_receiver receiver, const zend_string *target)
{
	const serverpush_url_base *base = base_of(receiver);
	char url[SERVERPUSH_AUTHORITY_MAX + sizeof("https://")], own[sizeof(url) + 1];
	serverpush_origin origin;
	size_t len;

	if (!base || !base->origin(&origin)) {
		return false;
	}
	len = (size_t) (serverpush_append(serverpush_append(url, SERVERPUSH_LITERAL("https://")), origin.authority) - url);
	len = serverpush_url_origin((serverpush_bytes){url, len}, SERVERPUSH_REL_DNS_PREFETCH, own);
	return serverpush_bytes_equal((serverpush_bytes){own, len}, SERVERPUSH_VIEW(target));
}

/* A hint for a connection is about an origin, or a host: nothing else is kept of its URL. Takes over the reference. */
static zend_never_inline zend_string *origin_of(
	serverpush_receiver receiver, zend_string *target, uint8_t rel, bool foreign, serverpush_url_status *status)
{
	zend_string *origin = NULL;

	*status = SERVERPUSH_URL_OWN_ORIGIN;
	if (foreign) {
		origin = zend_string_alloc(ZSTR_LEN(target) + 1, false);
		ZSTR_LEN(origin) = serverpush_url_origin(SERVERPUSH_VIEW(target), rel, ZSTR_VAL(origin));
		ZSTR_VAL(origin)[ZSTR_LEN(origin)] = '\0';
		if (!ZSTR_LEN(origin) || (rel == SERVERPUSH_REL_DNS_PREFETCH && is_own_host(receiver, origin))) {
			*status = ZSTR_LEN(origin) ? SERVERPUSH_URL_OWN_ORIGIN : SERVERPUSH_URL_LOCAL;
			zend_string_release(origin);
			origin = NULL;
		}
	}
	zend_string_release(target);
	return origin;
}

/* The normalised target for a relation type, to be released; NULL: `status` says why */
static inline zend_string *target_for(serverpush_receiver receiver, zend_string *href, uint8_t rel, bool any_scheme,
	serverpush_url *url, serverpush_url_status *status)
{
	zend_string *target = serverpush_href_normalise(
		href, receiver ? NULL : serverpush_request_base, any_scheme, url, status);

	return UNEXPECTED(serverpush_is_connection_hint(rel)) && target
		? origin_of(receiver, target, rel, url->foreign, status)
		: target;
}

static serverpush_reason refusal_of(serverpush_url_status status)
{
	static const serverpush_reason reasons[] = {
		[SERVERPUSH_URL_OK] = SERVERPUSH_REASON_NONE,
		[SERVERPUSH_URL_EMPTY] = SERVERPUSH_REASON_URL_EMPTY,
		[SERVERPUSH_URL_CONTROL] = SERVERPUSH_REASON_URL_CONTROL,
		[SERVERPUSH_URL_SCHEME] = SERVERPUSH_REASON_URL_SCHEME,
		[SERVERPUSH_URL_CREDENTIALS] = SERVERPUSH_REASON_URL_CREDENTIALS,
		[SERVERPUSH_URL_HOST] = SERVERPUSH_REASON_URL_HOST,
		[SERVERPUSH_URL_LOCAL] = SERVERPUSH_REASON_LOCAL_URL,
		[SERVERPUSH_URL_NO_HOST] = SERVERPUSH_REASON_NO_HOST,
		[SERVERPUSH_URL_OWN_ORIGIN] = SERVERPUSH_REASON_OWN_ORIGIN,
	};

	return reasons[status];
}

void serverpush_take_up_refuse(
	serverpush_receiver receiver, zend_string *href, serverpush_bytes rel, serverpush_reason reason)
{
	if (!receiver) {
		serverpush_registry_refuse(href, rel, reason);
	}
}

/*
 * about:blank stands where an image has no URL but those in imagesrcset, which browsers take in its place (HTML
 * standard, "preload": a source set); nowhere else is it anything that can be loaded
 */
static bool is_vain(const serverpush_link *link, const serverpush_url *url)
{
	return serverpush_bytes_equal(url->href, SERVERPUSH_URL_BLANK)
		&& !(link->rel == SERVERPUSH_REL_PRELOAD && link->as == SERVERPUSH_AS_IMAGE
			&& serverpush_link_has_param(link, SERVERPUSH_LITERAL("imagesrcset")));
}

/* The target, and what it says of the link whatever is open; NULL: `status` says why */
static zend_always_inline zend_string *target_of_link(serverpush_receiver receiver, zend_string *href,
	serverpush_link *link, serverpush_url *url, serverpush_url_status *status)
{
	zend_string *target = target_for(receiver, href, link->rel, !serverpush_is_hint(link->rel), url, status);

	if (UNEXPECTED(!target)) {
		return NULL;
	}
	if (UNEXPECTED(url->foreign)) {
		link->flags |= SERVERPUSH_LINK_FOREIGN;
		if (UNEXPECTED(is_vain(link, url))) {
			*status = SERVERPUSH_URL_LOCAL;
			zend_string_release(target);
			return NULL;
		}
	}
	if (UNEXPECTED(url->delimiter)) {
		link->flags |= SERVERPUSH_LINK_DELIMITER;
	}
	return target;
}

zend_string *serverpush_take_up_target(
	serverpush_receiver receiver, zend_string *href, serverpush_link *link, unsigned open)
{
	const unsigned kind = SERVERPUSH_OPEN_AS | SERVERPUSH_OPEN_CORS;
	serverpush_url_status status;
	serverpush_url url;
	zend_string *target = target_of_link(receiver, href, link, &url, &status);

	if (UNEXPECTED(!target)) {
		serverpush_take_up_refuse(receiver, href, serverpush_link_rel_name(link), refusal_of(status));
		return NULL;
	}
	if (open) {
		infer(link, open, &url);
		link->flags |= (open & kind) == kind ? SERVERPUSH_LINK_INFERRED : 0;
		link->flags |= open & SERVERPUSH_OPEN_TYPE ? SERVERPUSH_LINK_TYPE_INFERRED : 0;
	}
	return target;
}

zend_string *serverpush_take_up_found(zend_string *href, serverpush_link *link)
{
	serverpush_url_status status;
	serverpush_url url;

	return target_of_link(NULL, href, link, &url, &status);
}

zend_string *serverpush_target_of(serverpush_receiver receiver, zend_string *href, uint8_t rel)
{
	serverpush_url_status status;
	serverpush_url url;

	return target_for(receiver, href, rel, true, &url, &status);
}

serverpush_set_result serverpush_take_up(
	serverpush_receiver receiver, const serverpush_link *link, zend_string *target)
{
	serverpush_reason reason;

	if (receiver) {
		return serverpush_set_add(receiver, link, target);
	}
	reason = serverpush_registry_closed();
	if (EXPECTED(reason == SERVERPUSH_REASON_NONE)) {
		return serverpush_registry_add(link, target);
	}
	serverpush_take_up_refuse(receiver, target, serverpush_link_rel_name(link), reason);
	zend_string_release(target);
	return SERVERPUSH_SET_UNCHANGED;
}

/*
 * The short way, for most calls there are, push('/app.css'): a path that is normal is its own target, and what its
 * extension says is all that the link is (90 instructions less)
 */
bool serverpush_take_up_alone(serverpush_receiver receiver, zend_string *href, bool nopush)
{
	serverpush_link link;
	zend_string *target;
	serverpush_url url;

	SERVERPUSH_ZERO(&link, sizeof(link));
	link.rel = SERVERPUSH_REL_PRELOAD;
	link.flags = SERVERPUSH_LINK_INFERRED | SERVERPUSH_LINK_TYPE_INFERRED | (nopush ? SERVERPUSH_LINK_NOPUSH : 0);
	if (EXPECTED(serverpush_url_is_normal(SERVERPUSH_VIEW(href), &url))) {
		serverpush_inference known = inference_of(&url);

		link.as = known.as;
		link.cors = known.cors;
		link.type = known.type;
		link.flags |= url.delimiter ? SERVERPUSH_LINK_DELIMITER : 0;
		target = zend_string_copy(href);
	} else {
		target = serverpush_take_up_target(
			receiver, href, &link, SERVERPUSH_OPEN_AS | SERVERPUSH_OPEN_CORS | SERVERPUSH_OPEN_TYPE);
	}
	return EXPECTED(target) && serverpush_take_up(receiver, &link, target) != SERVERPUSH_SET_UNCHANGED;
}

void serverpush_collect(
	serverpush_receiver receiver, serverpush_set *collected, serverpush_link *link, zend_string *href)
{
	zend_string *target;

	/* browsers drop a hint with an anchor, for it is about another page than this one */
	if (serverpush_is_hint(link->rel) && serverpush_link_has_param(link, SERVERPUSH_LITERAL("anchor"))) {
		return;
	}
	link->flags &= ~(SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_DELIMITER);
	target = serverpush_take_up_target(receiver, href, link, 0);
	if (target) {
		serverpush_set_add(collected, link, target);
	}
}

zend_long serverpush_take_up_all(serverpush_receiver receiver, const serverpush_set *collected)
{
	zend_long added = 0;

	SERVERPUSH_SET_FOREACH(collected, entry) {
		serverpush_link link;

		serverpush_entry_link(entry, &link);
		added += serverpush_take_up(receiver, &link, zend_string_copy(entry->href)) == SERVERPUSH_SET_ADDED;
	}
	return added;
}
