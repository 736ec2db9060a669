/*
 * Outcomes and reasons in words.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stddef.h>
#include "src/set/outcome.h"

const char *serverpush_outcome_name(serverpush_outcome outcome)
{
	static const char *const names[] = {
		[SERVERPUSH_OUTCOME_PENDING] = "pending",
		[SERVERPUSH_OUTCOME_KNOWN] = "known",
		[SERVERPUSH_OUTCOME_SKIPPED] = "known",
		[SERVERPUSH_OUTCOME_SENT] = "sent",
		[SERVERPUSH_OUTCOME_SET_BY_OTHERS] = "foreign",
		[SERVERPUSH_OUTCOME_OVER_BUDGET] = "over_budget",
		[SERVERPUSH_OUTCOME_SUPPRESSED] = "suppressed",
		[SERVERPUSH_OUTCOME_REFUSED] = "refused",
	};

	return names[outcome];
}

serverpush_outcome serverpush_reason_outcome(serverpush_reason reason)
{
	return reason == SERVERPUSH_REASON_HEADER_BUDGET || reason == SERVERPUSH_REASON_MAX_LINKS
		? SERVERPUSH_OUTCOME_OVER_BUDGET
		: reason == SERVERPUSH_REASON_SUB_REQUEST ? SERVERPUSH_OUTCOME_SUPPRESSED : SERVERPUSH_OUTCOME_REFUSED;
}

const char *serverpush_reason_text(serverpush_reason reason)
{
	static const char *const texts[] = {
		[SERVERPUSH_REASON_NONE] = NULL,
		[SERVERPUSH_REASON_KNOWN_NOPUSH] = "the client's cookie remembers it: sent with nopush",
		[SERVERPUSH_REASON_KNOWN_SKIPPED] = "the client's cookie remembers it: not sent",
		[SERVERPUSH_REASON_SET_BY_OTHERS] = "another Link field of the response has this link",
		[SERVERPUSH_REASON_CONFLICT_WITH_OTHERS] =
			"conflict: another Link field of the response has this link without integrity",
		[SERVERPUSH_REASON_MODULEPRELOAD] = "a modulepreload of this URL loads it",
		[SERVERPUSH_REASON_CONFLICT] = "conflict: a later declaration of this link said something else",
		[SERVERPUSH_REASON_HEADER_BUDGET] = "the header block would exceed serverpush.header_budget",
		[SERVERPUSH_REASON_MAX_LINKS] = "the response would exceed serverpush.max_links",
		[SERVERPUSH_REASON_STATUS] = "a response with this status carries no links",
		[SERVERPUSH_REASON_NO_DOCUMENT] = "the response is no HTML document, and serverpush.documents_only is on",
		[SERVERPUSH_REASON_DISABLED] = "serverpush.enabled is off",
		[SERVERPUSH_REASON_NO_HEADERS] = "this SAPI sends no headers",
		[SERVERPUSH_REASON_MEMORY_LIMIT] = "memory_limit leaves no room for the fields",
		[SERVERPUSH_REASON_URL_EMPTY] = "the URL is empty",
		[SERVERPUSH_REASON_URL_CONTROL] = "the URL contains control characters",
		[SERVERPUSH_REASON_URL_SCHEME] = "the scheme of the URL is none that can be loaded",
		[SERVERPUSH_REASON_URL_CREDENTIALS] = "the URL contains credentials",
		[SERVERPUSH_REASON_URL_HOST] = "the URL names no valid host",
		[SERVERPUSH_REASON_OWN_ORIGIN] = "a hint for a connection is about another host than the request's",
		[SERVERPUSH_REASON_NO_LINK] = "the text holds no link",
		[SERVERPUSH_REASON_PRIVATE] = "a private link is in this client's 103 only",
		[SERVERPUSH_REASON_SUB_REQUEST] = "a sub-request is a part of another response, and sends no headers",
		[SERVERPUSH_REASON_LOCAL_URL] = "a data:, blob: or about: URL is not loaded from a server",
		[SERVERPUSH_REASON_NO_HOST] =
			"the path begins with two slashes and the request names no host to write before them",
		[SERVERPUSH_REASON_HEADERS_SENT] = "the headers were already sent",
		[SERVERPUSH_REASON_PRELOADING] = "opcache preloading is no request",
		[SERVERPUSH_REASON_TOO_MANY] = "this SAPI sends no headers, and 1,000 links are kept at most",
		[SERVERPUSH_REASON_RESPONSE_LATE] =
			"the headers were already sent; the response object has the link all the same",
		[SERVERPUSH_REASON_RESPONSE_THREW] = "a method of the response object threw an exception",
		[SERVERPUSH_REASON_HINTS_OFF] = "serverpush.early_hints is off",
		[SERVERPUSH_REASON_HINTS_SENT] = "a 103 was sent already",
		[SERVERPUSH_REASON_SAPI] = "this SAPI has no way to send an interim response",
		[SERVERPUSH_REASON_CGI] = "FastCGI and CGI cannot carry an interim response, it would break the page",
		[SERVERPUSH_REASON_PROTOCOL] = "the client is not known to speak HTTP/1.1 or later",
		[SERVERPUSH_REASON_NO_NAVIGATION] = "the request is no navigation (GET with Sec-Fetch-Mode: navigate)",
		[SERVERPUSH_REASON_NO_HINTS] = "there is no link that a 103 can carry",
		[SERVERPUSH_REASON_EARLY_BUDGET] =
			"serverpush.early_budget has no room for a link beside the policies of the response",
		[SERVERPUSH_REASON_NOT_WRITTEN] = "the SAPI could not send it",
		[SERVERPUSH_REASON_NOT_LEARNED] = "nothing is known of this page that could be sent",
		[SERVERPUSH_REASON_LEARN_OBSERVES] = "this server learns hints, but sends none",
		[SERVERPUSH_REASON_METHOD] = "the method is not GET",
		[SERVERPUSH_REASON_NO_BODY] = "a response with this status has no body, or a part of one",
		[SERVERPUSH_REASON_CONTENT_TYPE] = "the response is not HTML",
		[SERVERPUSH_REASON_ATTACHMENT] = "the response is a download",
		[SERVERPUSH_REASON_BODY_FIELD] =
			"Content-Length, or another field that depends on every byte of the body, was set",
		[SERVERPUSH_REASON_OUTPUT_HANDLER] = "an output handler may transform the body",
	};

	return texts[reason];
}
