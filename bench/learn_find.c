/*
 * What a look-up in the table of learned hints costs, by callgrind, which `./dev bench learn` asks: a table of 400
 * pages of one host, of which one is looked up, which is hinted with four links.
 *
 *   learn_find WHAT COUNT
 *
 * WHAT is what is done so many times: nothing, host (an unknown host), page (a known page without anything to copy),
 * hints (with its four links), key, or look.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stdio.h>
#include <stdlib.h>
#include "src/learn/learn_look.h"

#define PAGES 400
#define NOW 1000000000

static serverpush_learn_table *table;

static void make_key(unsigned page, const char *host, char *target, serverpush_learn_facts *facts,
	serverpush_learn_key *key)
{
	*facts = (serverpush_learn_facts){.uid = 33, .root = SERVERPUSH_LITERAL("/var/www/html"),
		.scheme = SERVERPUSH_LITERAL("https"), .host = {host, strlen(host)},
		.target = {target, (size_t) sprintf(target, "/articles/%029u", page)},
		.script = SERVERPUSH_LITERAL("/var/www/html/index.php")};
	serverpush_learn_key_make(table, facts, key);
}

static void look(const serverpush_learn_key *key, unsigned client, size_t count)
{
	static const char *const targets[] = {
		"/css/reset.css?v=1", "/css/site.css?v=2", "/css/font.css?v=3", "/js/top.js?v=4"};
	serverpush_learn_sight sights[4];
	char address[32];
	serverpush_learn_look told = {.complete = true, .anonymous = true, .ms = 100, .sights = sights, .count = count,
		.now = NOW, .address = {address, (size_t) sprintf(address, "192.0.%u.1", client)}};

	for (size_t i = 0; i < count; i++) {
		memset(&sights[i], 0, sizeof(sights[i]));
		sights[i].flags = SERVERPUSH_LEARN_BLOCKING;
		sights[i].link = (serverpush_link){.href = {targets[i], strlen(targets[i])}, .as = SERVERPUSH_AS_STYLE};
	}
	serverpush_learn_tell(table, key, &told);
}

int main(int argc, char **argv)
{
	const serverpush_learn_options options = {.memory = 4 << 20, .clients = 3};
	const char *what = argc > 2 ? argv[1] : "", *problem;
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	static serverpush_learn_hints hints;
	static char buffer[8192];
	char target[64];

	table = serverpush_learn_open(&options, &problem);
	if (!table || argc < 3) {
		return 2;
	}
	for (unsigned page = 0; page < PAGES; page++) {
		make_key(page, "example.org", target, &facts, &key);
		for (unsigned client = 0; client < 4; client++) {
			look(&key, client, strcmp(what, "page") == 0 ? 0 : 4);
		}
	}
	make_key(PAGES - 1, strcmp(what, "host") == 0 ? "example.net" : "example.org", target, &facts, &key);
	for (int i = atoi(argv[2]); i > 0; i--) {
		if (*what == 'k') {
			serverpush_learn_key_make(table, &facts, &key);
		} else if (*what == 'l') {
			look(&key, 1, 4);
		} else if (*what != 'n') {
			serverpush_learn_find(table, &key, false, NOW, buffer, sizeof(buffer), &hints);
		}
	}
	printf("%s: %zu hints\n", serverpush_learn_reason_name(hints.reason), hints.count);
	serverpush_learn_close(table);
	return 0;
}
