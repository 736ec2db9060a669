/*
 * What becomes of a link, and why. Written by the header phase into the entries, read by the report.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_OUTCOME_H
#define SERVERPUSH_OUTCOME_H

#include <stdbool.h>

typedef enum {
	SERVERPUSH_OUTCOME_PENDING,
	/* the client has it: its field goes out with `nopush`, or not at all */
	SERVERPUSH_OUTCOME_KNOWN,
	SERVERPUSH_OUTCOME_SKIPPED,
	SERVERPUSH_OUTCOME_SENT,
	/* another field says it already */
	SERVERPUSH_OUTCOME_SET_BY_OTHERS,
	SERVERPUSH_OUTCOME_OVER_BUDGET,
	SERVERPUSH_OUTCOME_SUPPRESSED,
	/* never taken up */
	SERVERPUSH_OUTCOME_REFUSED
} serverpush_outcome;

typedef enum {
	SERVERPUSH_REASON_NONE,
	/* of a link that was declared twice */
	SERVERPUSH_REASON_CONFLICT,
	/* of a link that the client has */
	SERVERPUSH_REASON_KNOWN_NOPUSH,
	SERVERPUSH_REASON_KNOWN_SKIPPED,
	/* of a link that is not sent */
	SERVERPUSH_REASON_SET_BY_OTHERS,
	SERVERPUSH_REASON_CONFLICT_WITH_OTHERS,
	SERVERPUSH_REASON_MODULEPRELOAD,
	SERVERPUSH_REASON_HEADER_BUDGET,
	SERVERPUSH_REASON_MAX_LINKS,
	SERVERPUSH_REASON_STATUS,
	SERVERPUSH_REASON_NO_DOCUMENT,
	SERVERPUSH_REASON_DISABLED,
	SERVERPUSH_REASON_NO_HEADERS,
	SERVERPUSH_REASON_MEMORY_LIMIT,
	SERVERPUSH_REASON_PRIVATE,
	/* also of one that came after the headers of the response which it is a part of */
	SERVERPUSH_REASON_SUB_REQUEST,
	/* of a declaration that was refused */
	SERVERPUSH_REASON_URL_EMPTY,
	SERVERPUSH_REASON_URL_CONTROL,
	SERVERPUSH_REASON_URL_SCHEME,
	SERVERPUSH_REASON_URL_CREDENTIALS,
	SERVERPUSH_REASON_URL_HOST,
	SERVERPUSH_REASON_OWN_ORIGIN,
	SERVERPUSH_REASON_NO_LINK,
	SERVERPUSH_REASON_LOCAL_URL,
	SERVERPUSH_REASON_NO_HOST,
	SERVERPUSH_REASON_HEADERS_SENT,
	SERVERPUSH_REASON_PRELOADING,
	SERVERPUSH_REASON_TOO_MANY,
	/* of a link for a response object */
	SERVERPUSH_REASON_RESPONSE_LATE,
	SERVERPUSH_REASON_RESPONSE_THREW,
	/* of early hints that are not sent */
	SERVERPUSH_REASON_HINTS_OFF,
	SERVERPUSH_REASON_HINTS_SENT,
	SERVERPUSH_REASON_SAPI,
	SERVERPUSH_REASON_CGI,
	SERVERPUSH_REASON_PROTOCOL,
	SERVERPUSH_REASON_NO_NAVIGATION,
	SERVERPUSH_REASON_NO_HINTS,
	SERVERPUSH_REASON_EARLY_BUDGET,
	SERVERPUSH_REASON_NOT_WRITTEN,
	/* of learned ones, beside those above */
	SERVERPUSH_REASON_NOT_LEARNED,
	SERVERPUSH_REASON_LEARN_OBSERVES,
	/* of an early flush that is not done */
	SERVERPUSH_REASON_METHOD,
	SERVERPUSH_REASON_NO_BODY,
	SERVERPUSH_REASON_CONTENT_TYPE,
	SERVERPUSH_REASON_ATTACHMENT,
	SERVERPUSH_REASON_BODY_FIELD,
	SERVERPUSH_REASON_OUTPUT_HANDLER
} serverpush_reason;

/* Whether the plan lets a field go out */
static inline bool serverpush_outcome_has_field(serverpush_outcome outcome)
{
	return outcome <= SERVERPUSH_OUTCOME_KNOWN;
}

/* The names that report() uses */
const char *serverpush_outcome_name(serverpush_outcome outcome);

/* The outcome of a link that was not taken up for this reason */
serverpush_outcome serverpush_reason_outcome(serverpush_reason reason);

/* The reason in words, NULL for SERVERPUSH_REASON_NONE */
const char *serverpush_reason_text(serverpush_reason reason);

#endif
