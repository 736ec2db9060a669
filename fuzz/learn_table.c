/*
 * Any sequence of looks, navigations, private targets, look-ups and forgetting: what is given was sent to as many
 * anonymous clients as it must have been on this very host, is not private, and no more than 48; what is listed agrees;
 * and the counts of the table are those of its cells.
 *
 * Each operation is a few bytes, read in order; the table is the smallest one, so that much is displaced.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "fuzz/fuzz.h"
#include "src/learn/learn_list.h"
#include "src/learn/learn_look.h"
#include "src/learn/learn_memory.h"
#include "src/learn/learn_repair.h"

#define HOSTS 3
#define TARGETS 256
#define CLIENTS 8
#define NEEDED 3

/* A plain memory of who was sent what: for each host and target a bit for each anonymous client since the day began */
static uint8_t sent_to[HOSTS][TARGETS];
static bool is_private[HOSTS][TARGETS];
static bool was_public[HOSTS][TARGETS];
static int64_t now, day;
static serverpush_learn_table *table;
static serverpush_bytes input;

static unsigned take(void)
{
	unsigned byte = 0;

	if (input.len) {
		byte = (unsigned char) *input.at++;
		input.len--;
	}
	return byte;
}

static int number_of(serverpush_bytes href)
{
	int number = -1;

	CHECK(href.len >= 4 && memcmp(href.at, "/", 1) == 0);
	CHECK(sscanf(href.at, "/%3d", &number) == 1 && number >= 0 && number < TARGETS);
	return number;
}

static void make_key(unsigned host, unsigned page, serverpush_learn_facts *facts, serverpush_learn_key *key)
{
	static char hosts[HOSTS][200], target[16];

	memset(hosts[host], 'a' + (int) host, sizeof(hosts[host]));
	sprintf(target, "/%u", page);
	*facts = (serverpush_learn_facts){.uid = host, .root = SERVERPUSH_LITERAL("/srv"),
		.scheme = SERVERPUSH_LITERAL("https"), .host = {hosts[host], host == 1 ? sizeof(hosts[host]) : 8},
		.target = {target, strlen(target)}, .script = SERVERPUSH_LITERAL("/srv/i.php")};
	CHECK(serverpush_learn_key_make(table, facts, key));
}

static void check_given(unsigned host, const serverpush_link *link)
{
	int number = number_of(link->href);

	CHECK(was_public[host][number]);
	/* a mark may have had to go, until the next declaration */
	CHECK(!is_private[host][number] || serverpush_load(&table->memory->displaced));
	CHECK(link->as == SERVERPUSH_AS_STYLE || link->as == SERVERPUSH_AS_FETCH);
}

static void find(unsigned host, unsigned page, bool cookies, serverpush_learn_hints *hints)
{
	static char buffer[4096];
	serverpush_learn_facts facts;
	serverpush_learn_key key;

	make_key(host, page, &facts, &key);
	serverpush_learn_find(table, &key, cookies, now, buffer, sizeof(buffer), hints);
	CHECK(hints->count <= SERVERPUSH_LEARN_HINTS_MAX);
	CHECK((hints->count > 0) == (hints->reason == SERVERPUSH_LEARN_GIVEN));
	CHECK(hints->look || !hints->count);
	for (size_t i = 0; i < hints->count; i++) {
		CHECK(fuzz_is_within(hints->links[i].href, (serverpush_bytes){buffer, sizeof(buffer)}));
		check_given(host, &hints->links[i]);
	}
}

/* A target is long or short by its number; its text begins with the number in three digits */
static void make_link(unsigned number, char *text, serverpush_link *link)
{
	size_t len = number % 7 == 0 ? 400 : 4;

	memset(link, 0, sizeof(*link));
	memset(text, 'x', len);
	text[0] = '/';
	text[1] = (char) ('0' + number / 100);
	text[2] = (char) ('0' + number / 10 % 10);
	text[3] = (char) ('0' + number % 10);
	link->href = (serverpush_bytes){text, len};
	link->as = number % 11 == 0 ? SERVERPUSH_AS_FETCH : number % 13 == 0 ? SERVERPUSH_AS_IMAGE : SERVERPUSH_AS_STYLE;
}

static void note(unsigned host, unsigned number, unsigned client)
{
	int count = 0;

	sent_to[host][number] |= (uint8_t) (1 << client);
	for (int i = 0; i < CLIENTS; i++) {
		count += sent_to[host][number] >> i & 1;
	}
	was_public[host][number] |= count >= NEEDED;
}

static void look(unsigned host, unsigned page)
{
	static char texts[64][400];
	static serverpush_learn_sight sights[64];
	unsigned switches = take(), client = take() % CLIENTS, count = take() % 64, first = take(), step = take();
	char address[32];
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_hints hints;
	serverpush_learn_look told = {.complete = switches & 1, .anonymous = switches & 2, .cookies = !(switches & 2),
		.ms = switches & 4 ? 100 : 1, .sights = sights, .count = count, .sent = switches & 8,
		.hints = switches & 16 ? &hints : NULL, .other_own_hints = (switches & 96) == 96, .now = now};

	sprintf(address, "192.0.%u.1", client);
	told.address = (serverpush_bytes){address, strlen(address)};
	find(host, page, told.cookies, &hints);
	/* the clients of yesterday are forgotten */
	if (now / 86400 != day) {
		day = now / 86400;
		memset(sent_to, 0, sizeof(sent_to));
	}
	for (unsigned i = 0; i < count; i++) {
		unsigned number = (first + i * step) % TARGETS;

		memset(&sights[i], 0, sizeof(sights[i]));
		make_link(number, texts[i], &sights[i].link);
		sights[i].flags = SERVERPUSH_LEARN_BLOCKING | (number & 64 ? SERVERPUSH_LEARN_OWN_HINT : 0)
			| (switches & 128 && number & 2 ? SERVERPUSH_LEARN_LATE : 0);
		sights[i].offset = number << 8;
		if (told.anonymous) {
			note(host, number, client);
		}
	}
	make_key(host, page, &facts, &key);
	serverpush_learn_tell(table, &key, &told);
}

static bool list_one(const serverpush_learn_listed *page, void *context)
{
	(void) context;
	CHECK(page->uid < HOSTS && page->count <= SERVERPUSH_LEARN_HINTS_MAX);
	for (size_t i = 0; i < page->count; i++) {
		if (page->links[i].hint[0] || page->links[i].hint[1]) {
			check_given(page->uid, &page->links[i].link);
		}
	}
	return true;
}

static void check_counts(void)
{
	uint32_t used = 0, proven = 0;

	for (uint32_t i = 0; i < table->cell_count; i++) {
		serverpush_learn_head head = serverpush_learn_cell_peek(&table->cells[i]);

		used += head.type != SERVERPUSH_LEARN_FREE;
		proven += head.type != SERVERPUSH_LEARN_FREE && head.flags & SERVERPUSH_LEARN_PROVEN;
	}
	CHECK(used == serverpush_load(&table->memory->used));
	CHECK(proven == serverpush_load(&table->memory->proven));
	CHECK(used - proven <= table->cell_count / 4 && proven <= table->cell_count - table->cell_count / 4);
	CHECK(!table->memory->damaged);
	/* a repair finds nothing to repair */
	serverpush_learn_repair(table, false);
	CHECK(used == serverpush_load(&table->memory->used) && proven == serverpush_load(&table->memory->proven));
}

static void operate(void)
{
	unsigned operation = take(), host = operation >> 3 & 3, page = take() % 60;
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_link link;
	char text[400];

	host = host == HOSTS ? 0 : host;
	make_key(host, page, &facts, &key);
	switch (operation & 7) {
		case 0:
			serverpush_learn_navigation(table, &key, operation & 32, now);
			break;
		case 1:
			make_link(take(), text, &link);
			is_private[host][number_of(link.href)] |= serverpush_learn_private(table, &key, link.href, now);
			break;
		case 2:
			now += (operation & 32 ? 40000 : 50) * (int64_t) (page + 1);
			break;
		case 3:
			if ((operation & 224) == 224) {
				/* what was private or public is so no more: it is all new */
				CHECK(serverpush_learn_forget_all(table) >= 0);
				memset(is_private, 0, sizeof(is_private));
				memset(was_public, 0, sizeof(was_public));
				memset(sent_to, 0, sizeof(sent_to));
			} else {
				serverpush_learn_forget(table, host, SERVERPUSH_LITERAL("/srv"), facts.target);
			}
			break;
		default:
			look(host, page);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	serverpush_learn_options options = {.clients = NEEDED};
	const char *problem;

	now = 1000000;
	day = 0;
	memset(is_private, 0, sizeof(is_private));
	memset(was_public, 0, sizeof(was_public));
	memset(sent_to, 0, sizeof(sent_to));
	input = (serverpush_bytes){(const char *) data, size};
	table = serverpush_learn_open(&options, &problem);
	CHECK(table && !problem);
	while (input.len) {
		operate();
	}
	serverpush_learn_list(table, 0, NULL, now, list_one, NULL);
	check_counts();
	serverpush_learn_close(table);
	return 0;
}
