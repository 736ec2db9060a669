/*
 * The scanner against a plain reading of RFC 8288, appendix B: fuzz/rfc8288.php, in a process of its own, is asked
 * about the same bytes and must find the same targets, parameters and relation types. The environment names PHP, in
 * SERVERPUSH_FUZZ_PHP.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <errno.h>
#include <spawn.h>
#include <unistd.h>
#include "fuzz/fuzz.h"
#include "src/link/link_reader.h"

extern char **environ;

int LLVMFuzzerInitialize(int *argc, char ***argv);

static int question, answer;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	char *php = getenv("SERVERPUSH_FUZZ_PHP");
	char *command[] = {php ? php : "php", "-n", "fuzz/rfc8288.php", "serve", NULL};
	posix_spawn_file_actions_t actions;
	int to[2], from[2];
	pid_t pid;

	(void) argc;
	(void) argv;
	CHECK(pipe(to) == 0 && pipe(from) == 0);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
	/* it ends when its input does, which is when this process does */
	posix_spawn_file_actions_addclose(&actions, to[1]);
	posix_spawn_file_actions_addclose(&actions, from[0]);
	CHECK(posix_spawnp(&pid, command[0], &actions, NULL, command, environ) == 0);
	posix_spawn_file_actions_destroy(&actions);
	close(to[0]);
	close(from[1]);
	question = to[1];
	answer = from[0];
	return 0;
}

/* libFuzzer's own timer interrupts */
static void write_all(int file, const void *data, size_t size)
{
	const char *p = data;

	while (size) {
		ssize_t written = write(file, p, size);

		if (written < 0 && errno == EINTR) {
			continue;
		}
		CHECK(written > 0);
		p += written;
		size -= (size_t) written;
	}
}

static void read_all(int file, void *data, size_t size)
{
	char *p = data;

	while (size) {
		ssize_t got = read(file, p, size);

		if (got < 0 && errno == EINTR) {
			continue;
		}
		CHECK(got > 0);
		p += got;
		size -= (size_t) got;
	}
}

static char *append_piece(char *out, char kind, serverpush_bytes bytes)
{
	uint32_t len = (uint32_t) bytes.len;

	*out++ = kind;
	/* as pack('V') does on every machine that this runs on */
	memcpy(out, &len, sizeof(len));
	return bytes.len ? serverpush_append(out + sizeof(len), bytes) : out + sizeof(len);
}

static char *append_relations(char *out, serverpush_bytes relations)
{
	serverpush_bytes relation;

	while (relations.at && serverpush_next_relation(&relations, &relation)) {
		out = append_piece(out, 'R', relation);
	}
	return out;
}

static char *append_param(
	char *out, const serverpush_link_scanner *scanner, char *unquoted, serverpush_bytes *relations)
{
	serverpush_bytes value = scanner->value;
	char *start = out;

	out = append_piece(out, 'N', scanner->name);
	for (char *p = start + 5; p < out; p++) {
		*p = serverpush_lower(*p);
	}
	if (!scanner->plain_value) {
		value = (serverpush_bytes){unquoted, serverpush_value_text(scanner, unquoted)};
	}
	if (!relations->at && serverpush_bytes_equal_ci(scanner->name, SERVERPUSH_LITERAL("rel"))) {
		*relations = value;
	}
	return scanner->value_kind == SERVERPUSH_VALUE_NONE ? out : append_piece(out, 'V', value);
}

/* The same words that fuzz/rfc8288.php says. Room: six bytes at most for each of the field, and relations twice. */
static size_t describe(serverpush_bytes field, char *out, char *unquoted)
{
	serverpush_link_scanner scanner;
	serverpush_scan_result result;
	char *start = out;

	serverpush_link_scanner_init(&scanner, field);
	result = serverpush_link_scan(&scanner);
	while (result == SERVERPUSH_SCAN_TARGET) {
		serverpush_bytes relations = {NULL, 0};

		out = append_piece(out, 'T', scanner.target);
		serverpush_unfold(scanner.target, out - scanner.target.len);
		while ((result = serverpush_link_scan(&scanner)) == SERVERPUSH_SCAN_PARAM) {
			out = append_param(out, &scanner, unquoted, &relations);
			unquoted += scanner.value.len;
		}
		out = append_relations(out, relations);
	}
	return (size_t) (out - start);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_bytes field = fuzz_string(data, size);
	char *unquoted = fuzz_alloc(size), *ours = fuzz_alloc(16 * size + 16), *theirs;
	uint32_t len = (uint32_t) size, ours_len, theirs_len;

	ours_len = (uint32_t) describe(field, ours, unquoted);
	write_all(question, &len, sizeof(len));
	write_all(question, data, size);
	read_all(answer, &theirs_len, sizeof(theirs_len));
	theirs = fuzz_alloc(theirs_len);
	read_all(answer, theirs, theirs_len);
	CHECK(ours_len == theirs_len && memcmp(ours, theirs, ours_len) == 0);
	free(theirs);
	free(ours);
	free(unquoted);
	fuzz_free(field);
	return 0;
}
