/*
 * The flat form: the sizes of the first three, then their bytes, then the parameters, which are flat already.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/link/flat_link.h"

typedef struct {
	size_t rel_name;
	size_t destination;
	size_t version;
} sizes;

size_t serverpush_flat_measure(const serverpush_link *link)
{
	size_t len = link->rel_name.len + link->destination.len + link->version.len + link->params.len;

	return len ? sizeof(sizes) + len : 0;
}

void serverpush_flat_write(char *out, const serverpush_link *link)
{
	const sizes head = {link->rel_name.len, link->destination.len, link->version.len};

	memcpy(out, &head, sizeof(head));
	out = serverpush_append(out + sizeof(head), link->rel_name);
	out = serverpush_append(out, link->destination);
	out = serverpush_append(out, link->version);
	serverpush_append(out, link->params);
}

/* Takes so many bytes off the rest */
static serverpush_bytes take(serverpush_bytes *rest, size_t len)
{
	serverpush_bytes taken = {rest->at, len};

	rest->at += len;
	rest->len -= len;
	return taken;
}

void serverpush_flat_read(serverpush_bytes flat, serverpush_link *link)
{
	sizes head = {0, 0, 0};

	if (flat.len) {
		memcpy(&head, flat.at, sizeof(head));
		take(&flat, sizeof(head));
	}
	link->rel_name = take(&flat, head.rel_name);
	link->destination = take(&flat, head.destination);
	link->version = take(&flat, head.version);
	link->params = flat;
}
