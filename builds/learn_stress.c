/*
 * The table of learned hints at full load: 8 workers, 10,000 pages, each with links of its own and links that all have.
 * Every target carries a checksum of its own bytes, so that a torn one, or another page's, is seen at once.
 *
 *   learn_stress processes|steps|threads SECONDS [FILE]
 *
 * Processes are killed with SIGKILL, one every 20 ms, at whatever instruction, and replaced; after each the table has
 * to take a look soon. With `steps` one writer after the other is killed at a chosen instruction of its look. Threads
 * are for ThreadSanitizer. Looks are dropped and never waited for.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "src/learn/learn_list.h"
#include "src/learn/learn_look.h"
#include "src/link/hash.h"

#define WORKERS 8
#define PAGES 10000
#define LINKS 6

/* Shared by all */
typedef struct {
	atomic_ulong finds, links, looks, dropped, torn;
	atomic_bool stop;
} counts;

static counts *counted;
/* of this process: before it tells what it saw, it waits for the one who kills it */
static bool stops_before;
static serverpush_learn_table *table;

static uint64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t) now.tv_sec * 1000 + (uint64_t) now.tv_nsec / 1000000;
}

static uint32_t draw(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (uint32_t) (*state >> 33);
}

/* "/PAGE-LINK/", a filling of some length, "." and the checksum of all that; links 0 and 1 are those of page 0 */
static serverpush_bytes target_of(unsigned page, unsigned link, char *out)
{
	int len = sprintf(out, "/%u-%u/", link < 2 ? 0 : page, link);

	for (unsigned i = 0; i < (link % 3) * 150 + 20; i++) {
		out[len++] = (char) ('a' + (page + i) % 26 * (link >= 2));
	}
	len += sprintf(out + len, ".%016llx",
		(unsigned long long) serverpush_hash((serverpush_bytes){out, (size_t) len}, 1));
	return (serverpush_bytes){out, (size_t) len};
}

static bool is_whole(serverpush_bytes href, unsigned page)
{
	char expected[1024], copy[1025];
	unsigned of_page, link;

	if (href.len > 1024) {
		return false;
	}
	memcpy(copy, href.at, href.len);
	copy[href.len] = '\0';
	return sscanf(copy, "/%u-%u/", &of_page, &link) == 2 && link < LINKS && (link < 2 || of_page == page)
		&& serverpush_bytes_equal(href, target_of(page, link, expected));
}

static void make_key(unsigned page, char *target, serverpush_learn_facts *facts, serverpush_learn_key *key)
{
	*facts = (serverpush_learn_facts){.uid = 33, .root = SERVERPUSH_LITERAL("/srv"),
		.scheme = SERVERPUSH_LITERAL("https"), .host = SERVERPUSH_LITERAL("example.org"),
		.target = {target, (size_t) sprintf(target, "/page/%u", page)}, .script = SERVERPUSH_LITERAL("/srv/i.php")};
	serverpush_learn_key_make(table, facts, key);
}

static void find(unsigned page, const serverpush_learn_key *key, serverpush_learn_hints *hints)
{
	char buffer[8192];

	serverpush_learn_find(table, key, page & 1, 1000000, buffer, sizeof(buffer), hints);
	atomic_fetch_add(&counted->finds, 1);
	for (size_t i = 0; i < hints->count; i++) {
		atomic_fetch_add(&counted->links, 1);
		if (!is_whole(hints->links[i].href, page)) {
			atomic_fetch_add(&counted->torn, 1);
		}
	}
}

static bool visit(uint64_t *random)
{
	/* some pages are asked for more often, and so learned */
	unsigned page = draw(random) % (draw(random) % 2 ? PAGES : 200);
	char target[32], address[32], texts[LINKS][1024];
	serverpush_learn_sight sights[LINKS];
	serverpush_learn_facts facts;
	serverpush_learn_key key;
	serverpush_learn_hints hints;
	serverpush_learn_look look = {.complete = draw(random) % 8 != 0, .cookies = page & 1, .anonymous = !(page & 1),
		.ms = 100, .sights = sights, .hints = &hints, .sent = true, .now = 1000000};
	bool told;

	make_key(page, target, &facts, &key);
	find(page, &key, &hints);
	look.address = (serverpush_bytes){address, (size_t) sprintf(address, "10.0.%u.1", draw(random) % 200)};
	for (unsigned i = 0; i < LINKS; i++) {
		/* a deploy now and then: the last link goes or comes */
		if (i < LINKS - 1 || draw(random) % 64) {
			memset(&sights[look.count], 0, sizeof(*sights));
			sights[look.count].flags = SERVERPUSH_LEARN_BLOCKING;
			sights[look.count].link.as = SERVERPUSH_AS_STYLE;
			sights[look.count++].link.href = target_of(page, i, texts[i]);
		}
	}
	if (stops_before) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
	}
	told = serverpush_learn_tell(table, &key, &look);
	if (look.complete) {
		atomic_fetch_add(told ? &counted->looks : &counted->dropped, 1);
	}
	return told && look.complete;
}

static void *work(void *seed)
{
	uint64_t random = (uint64_t) (uintptr_t) seed * UINT64_C(0x9e3779b97f4a7c15) + 1;

	while (!atomic_load(&counted->stop)) {
		visit(&random);
	}
	return NULL;
}

static pid_t start(unsigned seed)
{
	pid_t pid = fork();

	if (pid == 0) {
		serverpush_learn_begin(table);
		work((void *) (uintptr_t) seed);
		_exit(0);
	}
	return pid;
}

/* Whether the table takes a look within five seconds: a worker that holds the lock may have to wait for a processor */
static bool is_alive(uint64_t *random)
{
	const struct timespec pause = {0, 100000};
	uint64_t until = milliseconds() + 5000;

	do {
		if (visit(random)) {
			return true;
		}
		nanosleep(&pause, NULL);
	} while (milliseconds() < until);
	return false;
}

static unsigned run_processes(unsigned seconds, unsigned *kills)
{
	uint64_t until = milliseconds() + seconds * 1000, random = 7;
	const struct timespec interval = {0, 20000000};
	pid_t workers[WORKERS];
	unsigned seed = 1, dead_locks = 0;

	for (int i = 0; i < WORKERS; i++) {
		workers[i] = start(seed++);
	}
	while (milliseconds() < until) {
		int victim = (int) (draw(&random) % WORKERS);

		nanosleep(&interval, NULL);
		kill(workers[victim], SIGKILL);
		waitpid(workers[victim], NULL, 0);
		++*kills;
		dead_locks += !is_alive(&random);
		workers[victim] = start(seed++);
	}
	atomic_store(&counted->stop, true);
	for (int i = 0; i < WORKERS; i++) {
		waitpid(workers[i], NULL, 0);
	}
	return dead_locks;
}

/*
 * A worker that is killed at a certain instruction of its look: the parent lets it do one after the other. Whether it
 * came so far.
 */
static bool die_at(unsigned instruction, unsigned seed)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		uint64_t random = seed;

		serverpush_learn_begin(table);
		stops_before = true;
		visit(&random);
		_exit(0);
	}
	waitpid(pid, &status, 0);
	while (instruction-- && WIFSTOPPED(status)) {
		ptrace(PTRACE_SINGLESTEP, pid, NULL, NULL);
		waitpid(pid, &status, 0);
	}
	if (WIFSTOPPED(status)) {
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
		return true;
	}
	return false;
}

/* At instructions from everywhere in a look, for so long; the table stays whole and is alive after each */
static unsigned run_steps(unsigned seconds, unsigned *kills)
{
	uint64_t until = milliseconds() + seconds * 1000, random = 7;
	unsigned dead_locks = 0, most = 20000;

	for (int i = 0; i < 2000; i++) {
		visit(&random);
	}
	while (milliseconds() < until) {
		unsigned instruction = draw(&random) % most;

		if (die_at(instruction, draw(&random))) {
			++*kills;
		} else {
			most = instruction + 1000;
		}
		dead_locks += !is_alive(&random);
		for (int i = 0; i < 200; i++) {
			visit(&random);
		}
	}
	return dead_locks;
}

static void run_threads(unsigned seconds)
{
	const struct timespec duration = {(time_t) seconds, 0};
	pthread_t threads[WORKERS];

	for (uintptr_t i = 0; i < WORKERS; i++) {
		pthread_create(&threads[i], NULL, work, (void *) (i + 1));
	}
	nanosleep(&duration, NULL);
	atomic_store(&counted->stop, true);
	for (int i = 0; i < WORKERS; i++) {
		pthread_join(threads[i], NULL);
	}
}

int main(int argc, char **argv)
{
	serverpush_learn_options options = {.memory = 8 << 20, .clients = 3, .file = argc > 3 ? argv[3] : NULL,
		.build = SERVERPUSH_LITERAL("stress")};
	serverpush_learn_totals totals;
	const char *problem;
	unsigned kills = 0, dead_locks = 0;
	bool well;

	counted = mmap(NULL, sizeof(*counted), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	table = argc > 2 && counted != MAP_FAILED ? serverpush_learn_open(&options, &problem) : NULL;
	if (!table) {
		return 2;
	}
	if (strcmp(argv[1], "threads") == 0) {
		run_threads((unsigned) atoi(argv[2]));
	} else if (strcmp(argv[1], "steps") == 0) {
		dead_locks = run_steps((unsigned) atoi(argv[2]), &kills);
	} else {
		dead_locks = run_processes((unsigned) atoi(argv[2]), &kills);
	}
	serverpush_learn_count(table, &totals);
	well = !counted->torn && !dead_locks && counted->looks && counted->links && totals.right;
	printf("%lu look-ups gave %lu links, %lu torn; %lu looks, %lu dropped; ", counted->finds, counted->links,
		counted->torn, counted->looks, counted->dropped);
	printf("%u workers killed, %llu repairs, %u dead locks; %u pages, %u proven, %llu records displaced\n", kills,
		(unsigned long long) totals.repairs, dead_locks, totals.pages, totals.proven,
		(unsigned long long) totals.displaced);
	serverpush_learn_close(table);
	if (options.file) {
		/* what a killed service leaves is opened again */
		table = serverpush_learn_open(&options, &problem);
		well &= table && !problem;
		printf("%s\n", problem ? problem : "the file is taken up again");
		serverpush_learn_close(table);
	}
	return well ? 0 : 1;
}
