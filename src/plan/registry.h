/*
 * The links of the current request, from the first declaration until the request's end. Called by the API, which
 * declares, and by the header phase, which sends.
 *
 * It lives in the module's globals and holds no zval: headers of an empty response are sent after RSHUTDOWN, when the
 * object store is gone.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_REGISTRY_H
#define SERVERPUSH_REGISTRY_H

#include "SAPI.h"
#include "zend_compile.h"
#include "src/client/client_cookie.h"
#include "src/set/outcome.h"
#include "src/set/link_set.h"

#define SERVERPUSH_REFUSALS_MAX 64
#define SERVERPUSH_REFUSED_HREF_MAX 256

typedef struct {
	/* what the caller wrote, cut after SERVERPUSH_REFUSED_HREF_MAX bytes */
	zend_string *href;
	zend_string *rel;
	serverpush_reason reason;
} serverpush_refusal;

typedef struct _serverpush_registry {
	serverpush_set links;
	/* the plan's, of the last time: what the client was sent before; NULL unless that is asked */
	serverpush_client_cookie *client;
	/* the plan's, too: the `Link` fields of other code as they are to be sent (src/plan/trim.h); NULL: as they are */
	zend_llist *trimmed;
	/* the final response's headers were sent */
	bool sent;
	uint32_t refusal_count;
	serverpush_refusal *refusals;
} serverpush_registry;

/* NULL as long as nothing was declared */
serverpush_registry *serverpush_registry_current(void);

/* The same, made if nothing was */
serverpush_registry *serverpush_registry_open(void);

serverpush_reason serverpush_registry_closed_why(void);

/* SERVERPUSH_REASON_NONE: a link can be declared now */
static inline serverpush_reason serverpush_registry_closed(void)
{
	return EXPECTED(!SG(headers_sent) && !(CG(compiler_options) & ZEND_COMPILE_PRELOAD))
		? SERVERPUSH_REASON_NONE
		: serverpush_registry_closed_why();
}

/* The same for what goes out ahead of the response: a link may be declared for nothing, this may not be sent so */
serverpush_reason serverpush_registry_closed_early(void);

/*
 * Declares a link, taking over the caller's reference to `href`; the registry must not be closed. Where no headers are
 * sent, a link beyond the thousandth is refused: SERVERPUSH_SET_UNCHANGED.
 */
serverpush_set_result serverpush_registry_add(const serverpush_link *link, zend_string *href);

/* Remembers a declaration that was refused, for the report; warns if serverpush.debug is on */
void serverpush_registry_refuse(zend_string *href, serverpush_bytes rel, serverpush_reason reason);

/* The request is over; there must be a registry */
void serverpush_registry_end(void);

#endif
