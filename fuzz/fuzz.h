/*
 * What the fuzz targets share: memory in which a sanitizer sees every byte read too far, and checks that say what is
 * wrong before they abort. A target is one file, fuzz/<target>.c; fuzz/dict/<target>.dict and fuzz/corpus/<target>/
 * are its dictionary and its seeds. `./dev fuzz` links each with all of src/html, src/link and
 * src/cookie.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FUZZ_H
#define SERVERPUSH_FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include "src/link/bytes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

static inline void *fuzz_alloc(size_t size)
{
	/* malloc(0) may give no memory, and NULL has a meaning of its own in a view */
	void *memory = malloc(size ? size : 1);

	CHECK(memory);
	return memory;
}

/* A copy with NUL behind it, as the engine's strings have it, and with nothing behind that */
static inline serverpush_bytes fuzz_string(const void *data, size_t size)
{
	char *copy = fuzz_alloc(size + 1);

	if (size) {
		memcpy(copy, data, size);
	}
	copy[size] = '\0';
	return (serverpush_bytes){copy, size};
}

static inline void fuzz_free(serverpush_bytes bytes)
{
	free((char *) bytes.at);
}

static inline bool fuzz_is_within(serverpush_bytes view, serverpush_bytes whole)
{
	return view.at >= whole.at && view.len <= whole.len && view.at + view.len <= whole.at + whole.len;
}

/* What every byte of a header field of ours must be */
static inline void fuzz_check_visible(serverpush_bytes bytes, const char *but)
{
	for (size_t i = 0; i < bytes.len; i++) {
		CHECK((unsigned char) bytes.at[i] >= 0x20 && (unsigned char) bytes.at[i] <= 0x7e);
		CHECK(!strchr(but, bytes.at[i]));
	}
}

/* Takes what stands before the next line feed off `input`; all of it where there is none */
static inline serverpush_bytes fuzz_line(serverpush_bytes *input)
{
	const char *end = input->len ? memchr(input->at, '\n', input->len) : NULL;
	size_t len = end ? (size_t) (end - input->at) : input->len;
	serverpush_bytes line = {input->at, len};

	input->at += len + (end != NULL);
	input->len -= len + (end != NULL);
	return line;
}

#endif
