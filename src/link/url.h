/*
 * URLs as a browser reads them: from what the caller wrote to what stands between < and >. Pure C; called by whoever
 * takes a URL into a set of links or looks one up there.
 *
 * The aim is that the browser, reading the emitted URL, finds the same URL as in the HTML (WHATWG URL standard), that
 * every server's parser takes it, and that it never means another host than the caller named.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_URL_H
#define SERVERPUSH_URL_H

#include "src/link/bytes.h"

/* A longer authority of the request is taken for none: no host name is that long (RFC 1035, section 2.3.4) */
#define SERVERPUSH_HOST_FIELD_MAX 264
/* Of it each byte may become three */
#define SERVERPUSH_AUTHORITY_MAX (3 * SERVERPUSH_HOST_FIELD_MAX)

typedef struct {
	/* "https" or "http" */
	serverpush_bytes scheme;
	/* nothing says so: it is "http" for want of anything better */
	bool scheme_is_guess;
	/* host[:port] in lower case without the scheme's default port, at most SERVERPUSH_AUTHORITY_MAX bytes */
	serverpush_bytes authority;
} serverpush_origin;

/*
 * What relative references resolve against. Both are asked for only when needed, for a fact of the request can cost
 * more than the whole declaration.
 */
typedef struct {
	/* false: the request names no host; the scheme is there all the same */
	bool (*origin)(serverpush_origin *origin);
	/* the path of the request's target, beginning with a slash; "/" where the request does not say */
	serverpush_bytes (*target_path)(void);
	/* whether a host, in lower case and ASCII, is surely another one than the origin's; false: nobody knows */
	bool (*is_other_host)(serverpush_bytes host);
} serverpush_url_base;

typedef enum {
	SERVERPUSH_URL_OK,
	/* Nothing that a link could lead to */
	SERVERPUSH_URL_EMPTY,
	SERVERPUSH_URL_CONTROL,
	SERVERPUSH_URL_SCHEME,
	SERVERPUSH_URL_CREDENTIALS,
	SERVERPUSH_URL_HOST,
	/* Nothing that can be loaded from a server: data:, blob:, about: */
	SERVERPUSH_URL_LOCAL,
	/* The path begins with "//" and the request does not say its host: as it stands it would mean another one */
	SERVERPUSH_URL_NO_HOST,
	/* A hint for a connection, to where the request came */
	SERVERPUSH_URL_OWN_ORIGIN
} serverpush_url_status;

typedef struct {
	serverpush_bytes href;
	/* length of `href` up to the query */
	size_t path_end;
	/* where the path's extension begins, with its dot; `path_end` if it has none that could be known */
	size_t dot;
	/* of another origin than the request's */
	bool foreign;
	/* has a comma or a semicolon, at which h2o cuts the field */
	bool delimiter;
} serverpush_url;

/*
 * The common case at the price of one look at each byte: whether `in` is a path-absolute URL in which a browser
 * changes nothing. If so `url` is filled, with a view of `in`. The byte behind `in` must
 * be readable, and NUL or ">".
 */
bool serverpush_url_is_normal(serverpush_bytes in, serverpush_url *url);

/*
 * The same for what a CDN has, https://host/path, with a host in lower case and of ASCII, another one than the
 * request's: no browser changes such a URL, and it is sent as it is.
 */
bool serverpush_url_is_elsewhere(serverpush_bytes in, const serverpush_url_base *base, serverpush_url *url);

/*
 * What stands before a reference to a path that begins with no slash, "css/app.css", if both together may be such a
 * path as serverpush_url_is_normal() takes, and then mean the same; empty if nobody knows.
 */
serverpush_bytes serverpush_url_directory_before(serverpush_bytes in, const serverpush_url_base *base);

/* How many bytes serverpush_url_normalise() may need for `in` */
size_t serverpush_url_bound(serverpush_bytes in, const serverpush_url_base *base);

/* The one URL without a server that a link may have: an image's whose candidates are all in imagesrcset */
#define SERVERPUSH_URL_BLANK SERVERPUSH_LITERAL("about:blank")

/*
 * Every case. `base` is NULL where no request is: relative references then stay relative, and every absolute URL is of
 * another origin. `any_scheme` admits schemes other than http and https, for relations that are no resource hints.
 * about:blank is taken, as of another origin: who has no use for it looks for it. `url->href` is a view of `buffer`,
 * which holds serverpush_url_bound() bytes.
 */
serverpush_url_status serverpush_url_normalise(
	serverpush_bytes in, const serverpush_url_base *base, bool any_scheme, char *buffer, serverpush_url *url);

/*
 * An authority as it is written: host in lower case, default port of the scheme cut. `out` holds 3 * authority.len
 * bytes. SERVERPUSH_URL_OK, SERVERPUSH_URL_CREDENTIALS or SERVERPUSH_URL_HOST. Also called for the request's own Host.
 */
serverpush_url_status serverpush_url_authority(
	serverpush_bytes authority, serverpush_bytes scheme, char *out, size_t *out_len);

/*
 * Whether two authorities in that form are the same: a host in Unicode is the same as in Punycode. It may say no of two
 * that a browser finds equal (src/link/url_idna.c says which), never yes of two that can be reached and differ.
 */
bool serverpush_url_same_authority(serverpush_bytes a, serverpush_bytes b);

#endif
