/*
 * Any bytes as the file of a table: it is discarded with a reason, or it works, and whatever is found, listed, learned
 * and forgotten in it, nothing is read outside it, every target could stand in a field, and no walk goes on for ever.
 *
 * The first byte says how the file is made of the others: 0, it is those bytes; else a sound table of some pages has
 * those bytes written over it, each row of them at a place of its own, and with 2 the checksums are made right again,
 * for otherwise they would discard nearly everything. 4: it happens while the table is open.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "fuzz/fuzz.h"
#include "src/learn/learn_list.h"
#include "src/learn/learn_look.h"
#include "src/learn/learn_memory.h"

#define IS_TABLE 1
#define IS_SUMMED 2
#define IS_OPEN 4

static char name[64];
static const serverpush_learn_options options = {
	.memory = SERVERPUSH_LEARN_MEMORY_MIN, .file = name, .clients = 2, .build = SERVERPUSH_STATIC("fuzz")};

static void make_key(
	serverpush_learn_table *table, unsigned page, serverpush_learn_facts *facts, serverpush_learn_key *key)
{
	static char target[SERVERPUSH_LEARN_PATH_MAX];

	memset(target, '/', sizeof(target));
	target[1] = (char) ('a' + page);
	*facts = (serverpush_learn_facts){.uid = 33, .root = SERVERPUSH_LITERAL("/srv"),
		.scheme = SERVERPUSH_LITERAL("https"), .host = SERVERPUSH_LITERAL("example.org"),
		.target = {target, page % 2 ? sizeof(target) : 2}, .script = SERVERPUSH_LITERAL("/srv/i.php")};
	CHECK(serverpush_learn_key_make(table, facts, key));
}

static void look(serverpush_learn_table *table, unsigned page, unsigned client, unsigned count)
{
	static char texts[SERVERPUSH_LEARN_HINTS_MAX][300];
	static serverpush_learn_sight sights[SERVERPUSH_LEARN_HINTS_MAX];
	static char params[64];
	const serverpush_param integrity = {
		SERVERPUSH_LITERAL("integrity"), SERVERPUSH_LITERAL("sha256-AAAA"), SERVERPUSH_PARAM_QUOTED};
	size_t params_len = (size_t) (serverpush_param_append(params, &integrity) - params);
	char address[32];
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_look told = {.complete = true, .anonymous = true, .ms = 100, .sights = sights, .count = count,
		.now = 1000000, .referrer_policy = SERVERPUSH_LITERAL("no-referrer")};

	told.address = (serverpush_bytes){address, (size_t) sprintf(address, "192.0.%u.1", client)};
	for (unsigned i = 0; i < count; i++) {
		memset(texts[i], 'x', sizeof(texts[i]));
		texts[i][0] = '/';
		texts[i][1] = (char) ('A' + i);
		memset(&sights[i], 0, sizeof(sights[i]));
		sights[i].flags = SERVERPUSH_LEARN_BLOCKING;
		sights[i].link = (serverpush_link){.href = {texts[i], i % 2 ? sizeof(texts[i]) : 3},
			.as = SERVERPUSH_AS_STYLE, .params = {params, i % 3 ? 0 : params_len}};
	}
	make_key(table, page, &facts, &key);
	serverpush_learn_tell(table, &key, &told);
}

static void check_link(const serverpush_link *link)
{
	fuzz_check_visible(link->href, " \"<>");
	CHECK(link->rel <= SERVERPUSH_REL_OTHER && link->as <= SERVERPUSH_AS_OTHER && link->type <= SERVERPUSH_TYPE_LAST);
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		CHECK(serverpush_bytes_all(param.name, SERVERPUSH_BYTE_TOKEN));
		CHECK(!serverpush_bytes_any(param.value, SERVERPUSH_BYTE_CONTROL));
	}
}

static bool list_one(const serverpush_learn_listed *page, void *context)
{
	(void) context;
	CHECK(page->count <= SERVERPUSH_LEARN_HINTS_MAX && page->path.len <= SERVERPUSH_LEARN_PATH_MAX);
	for (size_t i = 0; i < page->count; i++) {
		check_link(&page->links[i].link);
	}
	return true;
}

static void use(serverpush_learn_table *table)
{
	static char buffer[16384];
	serverpush_learn_hints hints;
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_totals totals;

	for (unsigned page = 0; page < 4; page++) {
		make_key(table, page, &facts, &key);
		serverpush_learn_find(table, &key, page & 1, 1000000, buffer, sizeof(buffer), &hints);
		CHECK(hints.count <= SERVERPUSH_LEARN_HINTS_MAX);
		for (size_t i = 0; i < hints.count; i++) {
			CHECK(fuzz_is_within(hints.links[i].href, (serverpush_bytes){buffer, sizeof(buffer)}));
			check_link(&hints.links[i]);
		}
		CHECK(!serverpush_bytes_any(hints.referrer_policy, SERVERPUSH_BYTE_CONTROL));
	}
	serverpush_learn_list(table, 0, NULL, 1000000, list_one, NULL);
	serverpush_learn_count(table, &totals);
}

/* Rows of bytes, each behind three that say where: a place in the cells, or, of an odd one, near the beginning */
static void spoil(char *memory, size_t size, serverpush_bytes input)
{
	while (input.len >= 4) {
		const unsigned char *in = (const unsigned char *) input.at;
		size_t at = (in[0] & 1 ? 0 : 8192) + ((size_t) in[1] << 6) + (in[2] & 63), len = in[0] >> 1 & 31;

		len = len > input.len - 3 ? input.len - 3 : len;
		if (at + len <= size && !(at < sizeof(serverpush_learn_identity) && in[0] & 64)) {
			memcpy(memory + at, input.at + 3, len);
		}
		input.at += 3 + len;
		input.len -= 3 + len;
	}
}

/* By the table's own writing */
static void sum_up(serverpush_learn_table *table)
{
	for (uint32_t i = 0; i < table->cell_count; i++) {
		serverpush_learn_body body;

		for (int word = 0; word < SERVERPUSH_LEARN_CELL_WORDS; word++) {
			body.words[word] = serverpush_load(&table->cells[i].words[word]);
		}
		serverpush_learn_cell_write(&table->cells[i], &body);
	}
}

static void open_and_use(void)
{
	const char *problem;
	serverpush_learn_table *table = serverpush_learn_open(&options, &problem);

	CHECK(table || problem);
	if (table) {
		use(table);
		for (unsigned i = 0; i < 8; i++) {
			look(table, i % 4, i, 1 + i * 3);
			use(table);
		}
		serverpush_learn_forget(table, 33, SERVERPUSH_LITERAL("/srv"), SERVERPUSH_LITERAL("/a"));
		CHECK(serverpush_learn_forget_all(table) >= 0);
		use(table);
		serverpush_learn_close(table);
	}
}

static void make_file(serverpush_bytes bytes)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	CHECK(fd >= 0 && write(fd, bytes.at, bytes.len) == (ssize_t) bytes.len);
	CHECK(bytes.len == 0 || ftruncate(fd, (off_t) options.memory) == 0);
	close(fd);
}

static void make_table(serverpush_bytes bytes, unsigned how)
{
	const char *problem;
	serverpush_learn_table *table;

	unlink(name);
	table = serverpush_learn_open(&options, &problem);
	CHECK(table && !problem);
	for (unsigned i = 0; i < 12; i++) {
		look(table, i % 3, i, i % 3 ? 3 : 20);
	}
	/* not the mutex: whoever can write there can stop every process that uses it, and that is all */
	pthread_mutex_t mutex = table->memory->mutex;

	spoil((char *) table->memory, table->size, bytes);
	table->memory->mutex = mutex;
	if (how & IS_SUMMED) {
		sum_up(table);
	}
	if (how & IS_OPEN) {
		use(table);
		look(table, 0, 1, 5);
		use(table);
	}
	serverpush_learn_close(table);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_bytes bytes = {(const char *) data + 1, size - 1};

	if (size == 0) {
		return 0;
	}
	if (!*name) {
		sprintf(name, "%s/serverpush-learn-%d", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (int) getpid());
	}
	if (data[0] & IS_TABLE) {
		make_table(bytes, data[0]);
	} else {
		make_file(bytes);
	}
	open_and_use();
	unlink(name);
	return 0;
}
