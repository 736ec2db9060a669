/*
 * Target attributes that have no field of their own in a link, as one run of bytes: sizes and form of each, then its
 * name and value. It holds no pointer, so that it can be copied, kept and read anywhere. Pure C; written by whoever
 * makes a link, read by whoever looks at one.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_PARAMS_H
#define SERVERPUSH_PARAMS_H

#include "src/link/bytes.h"

/* How a parameter is written */
typedef enum {
	SERVERPUSH_PARAM_BARE,     /* the name alone */
	SERVERPUSH_PARAM_TOKEN,    /* name=value */
	SERVERPUSH_PARAM_QUOTED,   /* name="value" */
	SERVERPUSH_PARAM_EXTENDED, /* name*=UTF-8''value (RFC 8187): a title, or what was named so */
	SERVERPUSH_PARAM_UNWRITABLE /* bytes that no form can carry */
} serverpush_param_form;

typedef struct {
	/* a token in lower case; it may end in "*" */
	serverpush_bytes name;
	serverpush_bytes value;
	serverpush_param_form form;
} serverpush_param;

/* Nothing is between or behind the fields: parameters are compared, hashed and kept as bytes */
typedef struct {
	size_t name_len;
	size_t value_len;
	/* a serverpush_param_form */
	size_t form;
} serverpush_param_head;

_Static_assert(sizeof(serverpush_param_head) == 3 * sizeof(size_t), "no padding");

/* What a parameter takes */
static inline size_t serverpush_param_size(size_t name_len, size_t value_len)
{
	return sizeof(serverpush_param_head) + name_len + value_len;
}

/* Writes it behind others; returns the end */
static inline char *serverpush_param_append(char *out, const serverpush_param *param)
{
	const serverpush_param_head head = {param->name.len, param->value.len, param->form};

	memcpy(out, &head, sizeof(head));
	return serverpush_append(serverpush_append(out + sizeof(head), param->name), param->value);
}

/* Takes the first one off the rest, as views of it; false: there is none */
static inline bool serverpush_param_next(serverpush_bytes *rest, serverpush_param *param)
{
	serverpush_param_head head;

	if (rest->len == 0) {
		return false;
	}
	memcpy(&head, rest->at, sizeof(head));
	param->form = (serverpush_param_form) head.form;
	param->name = (serverpush_bytes){rest->at + sizeof(head), head.name_len};
	param->value = (serverpush_bytes){param->name.at + head.name_len, head.value_len};
	rest->at = param->value.at + head.value_len;
	rest->len -= serverpush_param_size(head.name_len, head.value_len);
	return true;
}

/* Each one, in the order in which they were given; `param` is a variable of the loop */
#define SERVERPUSH_PARAM_FOREACH(params, param) \
	for (serverpush_bytes param##_rest = (params); param##_rest.len; param##_rest.len = 0) \
		for (serverpush_param param; serverpush_param_next(&param##_rest, &param);)

#endif
