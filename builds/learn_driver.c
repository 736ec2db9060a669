/*
 * The table of learned hints, driven by lines: integration/Tests/LearnTableTest.php compares it with a model in plain
 * PHP, and plays deploys on it.
 *
 *   learn_driver MEMORY CLIENTS SIGNED_IN [FILE [VERSION]]
 *
 * Each line is a command and its words; each answer is one line:
 *
 *   look HOST PAGE SCRIPT ADDRESS COOKIES COMPLETE MS HINTS NOW [LINK...]   1 or 0: it counted
 *   find HOST PAGE SCRIPT COOKIES NOW                      reason; look, by_script, policies; then the targets in order
 *   navigation HOST PAGE SCRIPT IS_PAGE NOW
 *   policies REFERRER_POLICY CONTENT_SECURITY_POLICY       of the looks to come; "-" is none
 *   private HOST TARGET NOW
 *   bit HOST PAGE                                          which of the 32 bits a page has in its script's records
 *   forget [ROOT PATH]
 *   list NOW                                               PATH:reason/reason and the targets, of each page and script
 *   totals                                                 pages proven urls used displaced hinted right would right
 *
 * HINTS: "s", what was found last was sent for this response; "w", it would have been; "-", nothing was found for it.
 * LINK: a target, then "|" and letters: n not blocking, l late, not blocking, f fetch, i image, x of another origin, o
 * a hint of the page's own, p private; then "|" and its place in KB. A "-" as SCRIPT is none. The document root is
 * "/srv".
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <stdio.h>
#include <stdlib.h>
#include "src/learn/learn_list.h"
#include "src/learn/learn_look.h"

#define WORDS_MAX 512

static serverpush_learn_table *table;
static serverpush_learn_hints hints;
static char buffer[128 << 10];
static char referrer_policy[2048], content_security_policy[2048];

static serverpush_bytes text(const char *word)
{
	return (serverpush_bytes){word, strlen(word)};
}

static bool make_key(char **word, serverpush_learn_facts *facts, serverpush_learn_key *key)
{
	*facts = (serverpush_learn_facts){.uid = 33, .root = text("/srv"), .scheme = text("https"), .host = text(word[0]),
		.target = text(word[1]), .script = strcmp(word[2], "-") == 0 ? text("") : text(word[2])};
	return serverpush_learn_key_make(table, facts, key);
}

static void read_link(char *word, serverpush_learn_sight *sight)
{
	char *letters = strchr(word, '|'), *place = letters ? strchr(letters + 1, '|') : NULL;

	memset(sight, 0, sizeof(*sight));
	sight->flags = SERVERPUSH_LEARN_BLOCKING | SERVERPUSH_LEARN_IN_HTML;
	sight->link.as = SERVERPUSH_AS_STYLE;
	if (letters) {
		*letters++ = '\0';
	}
	if (place) {
		*place++ = '\0';
		sight->offset = (uint32_t) atoi(place) << 10;
	}
	sight->link.href = text(word);
	for (; letters && *letters; letters++) {
		switch (*letters) {
			case 'l':
				sight->flags = (uint8_t) ((sight->flags | SERVERPUSH_LEARN_LATE) & ~SERVERPUSH_LEARN_BLOCKING);
				break;
			case 'n': sight->flags &= (uint8_t) ~SERVERPUSH_LEARN_BLOCKING; break;
			case 'f': sight->link.as = SERVERPUSH_AS_FETCH; break;
			case 'i': sight->link.as = SERVERPUSH_AS_IMAGE; break;
			case 'x': sight->link.flags |= SERVERPUSH_LINK_FOREIGN; break;
			case 'o': sight->flags |= SERVERPUSH_LEARN_OWN_HINT; break;
			case 'p': sight->link.flags |= SERVERPUSH_LINK_PRIVATE; break;
		}
	}
}

static void look(char **word, int count)
{
	static serverpush_learn_sight sights[WORDS_MAX];
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_look told = {.address = text(word[3]), .anonymous = word[4][0] == '0',
		.cookies = word[4][0] == '1', .complete = word[5][0] == '1', .ms = (uint32_t) atoi(word[6]),
		.hints = word[7][0] == '-' ? NULL : &hints, .sent = word[7][0] == 's', .now = atoll(word[8]),
		.sights = sights, .referrer_policy = text(referrer_policy),
		.content_security_policy = text(content_security_policy)};

	for (int i = 9; i < count; i++) {
		read_link(word[i], &sights[told.count++]);
	}
	printf("%d\n", make_key(word, &facts, &key) && serverpush_learn_tell(table, &key, &told));
}

static void find(char **word)
{
	serverpush_learn_facts facts;
	serverpush_learn_key key;

	if (!make_key(word, &facts, &key)) {
		printf("no key\n");
		return;
	}
	serverpush_learn_find(
		table, &key, word[3][0] == '1', atoll(word[4]), buffer, sizeof(buffer), &hints);
	printf("%s; %d %d %d", serverpush_learn_reason_name(hints.reason), hints.look, hints.by_script,
		hints.policies_vary);
	for (size_t i = 0; i < hints.count; i++) {
		printf(" %.*s", (int) hints.links[i].href.len, hints.links[i].href.at);
	}
	printf("\n");
}

static bool list_one(const serverpush_learn_listed *page, void *context)
{
	(void) context;
	printf(" %.*s:%s/%s", (int) page->path.len, page->path.at, serverpush_learn_reason_name(page->reason[0]),
		serverpush_learn_reason_name(page->reason[1]));
	for (size_t i = 0; i < page->count; i++) {
		const serverpush_learn_listed_link *link = &page->links[i];

		printf(" %.*s=%d/%d,%d/%d%s%s%s%s,%d/%d", (int) link->link.href.len, link->link.href.at, link->support[0],
			link->looks[0], link->support[1], link->looks[1], link->public ? "P" : "", link->dead ? "D" : "",
			link->hint[0] ? "A" : "", link->hint[1] ? "C" : "", link->right, link->hinted);
	}
	return true;
}

static void totals(void)
{
	serverpush_learn_totals of;

	serverpush_learn_count(table, &of);
	printf("%u %u %u %u %llu %llu %llu %llu %llu\n", of.pages, of.proven, of.urls, of.used,
		(unsigned long long) of.displaced, (unsigned long long) of.hinted, (unsigned long long) of.right,
		(unsigned long long) of.would_hint, (unsigned long long) of.would_be_right);
}

static void set_policies(char **word)
{
	snprintf(referrer_policy, sizeof(referrer_policy), "%s", strcmp(word[0], "-") == 0 ? "" : word[0]);
	snprintf(content_security_policy, sizeof(content_security_policy), "%s", strcmp(word[1], "-") == 0 ? "" : word[1]);
	printf("1\n");
}

/* What is asked of a host and a page alone */
static void with_host(const char *command, char **word)
{
	char *request[] = {word[0], strcmp(command, "private") == 0 ? "/" : word[1], "-"};
	serverpush_learn_facts facts;
	serverpush_learn_key key;

	if (strcmp(command, "navigation") == 0) {
		request[2] = word[2];
	}
	if (!make_key(request, &facts, &key)) {
		printf("no key\n");
	} else if (strcmp(command, "bit") == 0) {
		printf("%d\n", (int) (key.page.lo & 31));
	} else if (strcmp(command, "private") == 0) {
		printf("%d\n", serverpush_learn_private(table, &key, text(word[1]), atoll(word[2])));
	} else {
		printf("%d\n", serverpush_learn_navigation(table, &key, word[3][0] == '1', atoll(word[4])));
	}
}

static void obey(char **word, int count)
{
	const char *command = word[0];

	if (strcmp(command, "look") == 0 && count >= 10) {
		look(word + 1, count - 1);
	} else if (strcmp(command, "find") == 0 && count == 6) {
		find(word + 1);
	} else if (strcmp(command, "policies") == 0 && count == 3) {
		set_policies(word + 1);
	} else if (strcmp(command, "forget") == 0 && count == 1) {
		printf("%ld\n", serverpush_learn_forget_all(table));
	} else if (strcmp(command, "forget") == 0 && count == 3) {
		printf("%ld\n", serverpush_learn_forget(table, 33, text(word[1]), text(word[2])));
	} else if (strcmp(command, "list") == 0 && count == 2) {
		uint32_t others = serverpush_learn_list(table, 0, NULL, atoll(word[1]), list_one, NULL);

		printf(" and %u\n", others);
	} else if (strcmp(command, "totals") == 0) {
		totals();
	} else if ((strcmp(command, "private") == 0 && count == 4) || (strcmp(command, "bit") == 0 && count == 3)
		|| (strcmp(command, "navigation") == 0 && count == 6)) {
		with_host(command, word + 1);
	} else {
		printf("what?\n");
	}
}

int main(int argc, char **argv)
{
	static char line[64 << 10];
	const char *problem = NULL;
	serverpush_learn_options options = {.build = text("driver")};

	if (argc < 4) {
		return 2;
	}
	options.memory = (size_t) atoll(argv[1]);
	options.clients = (uint8_t) atoi(argv[2]);
	options.signed_in = argv[3][0] == '1';
	options.file = argc > 4 ? argv[4] : NULL;
	options.version = argc > 5 ? text(argv[5]) : text("");
	table = serverpush_learn_open(&options, &problem);
	printf("%s; %s\n", table ? "open" : "not open", problem ? problem : "well");
	fflush(stdout);
	while (table && fgets(line, sizeof(line), stdin)) {
		char *word[WORDS_MAX], *rest = NULL;
		int count = 0;

		for (char *at = strtok_r(line, " \n", &rest); at && count < WORDS_MAX; at = strtok_r(NULL, " \n", &rest)) {
			word[count++] = at;
		}
		if (count) {
			obey(word, count);
			fflush(stdout);
		}
	}
	serverpush_learn_close(table);
	return table ? 0 : 1;
}
