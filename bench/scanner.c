/*
 * The time that the scanner alone takes, for each file named: every line is a field value. Prints the file's bytes
 * without line ends, the tokens found, and the nanoseconds of the fastest pass, one file a line.
 */
#include "src/link/link_scanner.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define PASSES 15

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * 1000000000 + (uint64_t) time.tv_nsec;
}

/* The file's text, each line end a NUL: what the scanner asks for. NULL: it cannot be read. */
static char *read_fields(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	long size;

	if (file && fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0) {
		rewind(file);
		text = malloc((size_t) size + 1);
		*length = (size_t) size;
		if (text && fread(text, 1, *length, file) != *length) {
			free(text);
			text = NULL;
		}
	}
	if (file) {
		fclose(file);
	}
	for (size_t i = 0; text && i < *length; i++) {
		if (text[i] == '\n') {
			text[i] = '\0';
		}
	}
	if (text) {
		text[*length] = '\0';
	}
	return text;
}

static size_t scan_all(const char *text, size_t length, size_t *bytes)
{
	size_t tokens = 0;

	*bytes = 0;
	for (const char *field = text; field < text + length;) {
		size_t field_length = strlen(field);
		serverpush_link_scanner scanner;

		serverpush_link_scanner_init(&scanner, (serverpush_bytes){field, field_length});
		while (serverpush_link_scan(&scanner) != SERVERPUSH_SCAN_END) {
			tokens++;
		}
		*bytes += field_length;
		field += field_length + 1;
	}
	return tokens;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		uint64_t fastest = UINT64_MAX;
		size_t length, bytes, tokens;
		char *text = read_fields(argv[i], &length);

		if (!text) {
			fprintf(stderr, "cannot read %s\n", argv[i]);
			return 1;
		}
		for (int pass = 0; pass < PASSES; pass++) {
			uint64_t began_at = now(), took;

			tokens = scan_all(text, length, &bytes);
			took = now() - began_at;
			if (took < fastest) {
				fastest = took;
			}
		}
		printf("%zu %zu %" PRIu64 "\n", bytes, tokens, fastest);
		free(text);
	}
	return 0;
}
