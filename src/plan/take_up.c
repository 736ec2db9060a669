/*
 * Taking links up: the target and what it says of the link, then the set.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "src/plan/take_up.h"
#include "src/sapi/request.h"

static const serverpush_url_base *base_of(serverpush_receiver receiver)
{
	return receiver ? NULL : serverpush_request_base();
}

static void set_url_flags(serverpush_link *link, const serverpush_url *url)
{
	if (UNEXPECTED(url->foreign)) {
		link->flags |= SERVERPUSH_LINK_FOREIGN;
	}
	if (UNEXPECTED(url->delimiter)) {
		link->flags |= SERVERPUSH_LINK_DELIMITER;
	}
}

static void infer(serverpush_link *link, unsigned open, const serverpush_url *url)
{
	size_t extension = url->dot + (url->dot < url->path_end);
	serverpush_inference known =
		serverpush_infer((serverpush_bytes){url->href.at + extension, url->path_end - extension});

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

/*
 * about:blank stands where an image has no URL but those in imagesrcset, which browsers take in its place (HTML
 * standard, "preload": a source set); nowhere else is it anything that can be loaded
 */
static bool is_vain(const serverpush_link *link, const serverpush_url *url)
{
	return url->foreign && serverpush_bytes_equal(url->href, SERVERPUSH_URL_BLANK)
		&& !(link->rel == SERVERPUSH_REL_PRELOAD && link->as == SERVERPUSH_AS_IMAGE
			&& serverpush_link_has_param(link, SERVERPUSH_LITERAL("imagesrcset")));
}

zend_string *serverpush_take_up_target(serverpush_receiver receiver, zend_string *href, serverpush_link *link,
	unsigned open, serverpush_url_status *status)
{
	serverpush_url url;
	zend_string *target = serverpush_href_normalise(
		href, base_of(receiver), !serverpush_is_hint(link->rel), &url, status);

	if (EXPECTED(target)) {
		if (UNEXPECTED(is_vain(link, &url))) {
			*status = SERVERPUSH_URL_LOCAL;
			zend_string_release(target);
			return NULL;
		}
		set_url_flags(link, &url);
		if (open) {
			infer(link, open, &url);
		}
	}
	return target;
}

zend_string *serverpush_target_of(serverpush_receiver receiver, zend_string *href)
{
	serverpush_url_status status;
	serverpush_url url;

	return serverpush_href_normalise(href, base_of(receiver), true, &url, &status);
}

serverpush_reason serverpush_target_refusal(serverpush_url_status status)
{
	return status == SERVERPUSH_URL_LOCAL ? SERVERPUSH_REASON_LOCAL_URL
		: status == SERVERPUSH_URL_NO_HOST ? SERVERPUSH_REASON_NO_HOST
										   : SERVERPUSH_REASON_NONE;
}

void serverpush_take_up_refuse(
	serverpush_receiver receiver, const serverpush_link *link, zend_string *href, serverpush_reason reason)
{
	if (!receiver) {
		serverpush_registry_refuse(href, serverpush_link_rel_name(link), reason);
	}
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
	serverpush_take_up_refuse(receiver, link, target, reason);
	zend_string_release(target);
	return SERVERPUSH_SET_UNCHANGED;
}

void serverpush_collect(
	serverpush_receiver receiver, serverpush_set *collected, serverpush_link *link, zend_string *href)
{
	serverpush_url_status status;
	zend_string *target;

	/* browsers drop a hint with an anchor, for it is about another page than this one */
	if (serverpush_is_hint(link->rel) && serverpush_link_has_param(link, SERVERPUSH_LITERAL("anchor"))) {
		return;
	}
	link->flags &= ~(SERVERPUSH_LINK_FOREIGN | SERVERPUSH_LINK_DELIMITER);
	target = serverpush_take_up_target(receiver, href, link, 0, &status);
	if (target) {
		serverpush_set_add(collected, link, target);
	} else if (serverpush_target_refusal(status) != SERVERPUSH_REASON_NONE) {
		serverpush_take_up_refuse(receiver, link, href, serverpush_target_refusal(status));
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
