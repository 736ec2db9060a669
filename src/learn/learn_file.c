/*
 * Files are never shortened, for whoever has mapped one would die of it: what cannot be used is unlinked, and another
 * one made. A lock on the file tells whether anybody uses it: who opens it asks for it alone, and then keeps it shared,
 * in all children that inherit the descriptor.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/learn/learn_file.h"

#ifdef _WIN32

serverpush_learn_mapping serverpush_learn_map(serverpush_learn_table *table, const char *file, const char **problem)
{
	(void) table;
	(void) file;
	*problem = "is not supported on Windows";
	return SERVERPUSH_LEARN_NO_MEMORY;
}

serverpush_learn_mapping serverpush_learn_map_anew(
	serverpush_learn_table *table, const char *file, const char **problem)
{
	return serverpush_learn_map(table, file, problem);
}

void serverpush_learn_share(serverpush_learn_table *table)
{
	(void) table;
}

void serverpush_learn_unmap(serverpush_learn_table *table)
{
	(void) table;
}

bool serverpush_learn_make_mutex(serverpush_learn_table *table)
{
	(void) table;
	return false;
}

bool serverpush_learn_random(void *out, size_t size)
{
	(void) out;
	(void) size;
	return false;
}

void serverpush_learn_pause(void)
{
}

uint32_t serverpush_learn_pid(void)
{
	return 0;
}

#else

#ifdef __linux__
# include <sys/random.h>
#endif

# include <errno.h>
# include <fcntl.h>
# include <stdlib.h>
# include <sys/file.h>
# include <sys/mman.h>
# include <sys/resource.h>
# include <sys/stat.h>
# include <time.h>
# include <unistd.h>

/* How often others are given a millisecond to finish opening the same file */
# define TRIES 1000

static bool map(serverpush_learn_table *table, int flags)
{
	int access = table->read_only ? PROT_READ : PROT_READ | PROT_WRITE;
	void *memory = mmap(NULL, table->size, access, flags, table->fd, 0);

	table->memory = memory == MAP_FAILED ? NULL : memory;
	return table->memory != NULL;
}

static serverpush_learn_mapping give_up(serverpush_learn_table *table, const char *why, const char **problem)
{
	if (table->fd >= 0) {
		close(table->fd);
		table->fd = -1;
	}
	*problem = why;
	return SERVERPUSH_LEARN_NO_MEMORY;
}

/* Why this is no file of ours, or NULL. Whether it has the right size is another question. */
static const char *refuse(const serverpush_learn_table *table, const struct stat *status)
{
	if (!S_ISREG(status->st_mode)) {
		return "is no regular file";
	}
	if (status->st_uid != geteuid() && !(table->read_only && geteuid() == 0)) {
		return "belongs to another user";
	}
	if (status->st_mode & (S_IRWXG | S_IRWXO)) {
		return "can be read by others";
	}
	return NULL;
}

/* Whether the file is still the one of that name */
static bool is_current(const char *file, const struct stat *status)
{
	struct stat now;

	return lstat(file, &now) == 0 && now.st_ino == status->st_ino && now.st_dev == status->st_dev;
}

/* Opens the file and finds out who else has it. -1: not yet, again; 0: no, `problem` says why; 1: yes. */
static int open_once(serverpush_learn_table *table, const char *file, struct stat *status, bool *alone,
	const char **problem)
{
	int how = table->read_only ? O_RDONLY : O_RDWR | O_CREAT;

	table->fd = open(file, how | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
	if (table->fd < 0 || fstat(table->fd, status) != 0) {
		give_up(table, table->read_only && errno == ENOENT ? "is not there" : "cannot be opened", problem);
		return 0;
	}
	if (refuse(table, status)) {
		give_up(table, refuse(table, status), problem);
		return 0;
	}
	*alone = false;
	if (table->read_only) {
		return 1;
	}
	*alone = flock(table->fd, LOCK_EX | LOCK_NB) == 0;
	if ((*alone || flock(table->fd, LOCK_SH | LOCK_NB) == 0) && fstat(table->fd, status) == 0
		&& is_current(file, status)) {
		return 1;
	}
	close(table->fd);
	table->fd = -1;
	return -1;
}

/*
 * Takes all of the disk that the file needs now, for a disk that is full later would kill whoever writes; one that was
 * copied may have holes. Why this cannot be, or NULL.
 */
static const char *take_room(const serverpush_learn_table *table)
{
	struct rlimit limit;

	/* who writes beyond this limit is killed, too */
	if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < table->size) {
		return "is larger than this process may make a file";
	}
	return posix_fallocate(table->fd, 0, (off_t) table->size) == 0 ? NULL : "does not fit onto the disk";
}

/* Maps the file; whoever is alone with it takes the room for it first. */
static serverpush_learn_mapping map_with_room(
	serverpush_learn_table *table, serverpush_learn_mapping mapping, const char **problem)
{
	const char *why = mapping == SERVERPUSH_LEARN_SHARED ? NULL : take_room(table);

	if (why) {
		return give_up(table, why, problem);
	}
	return map(table, MAP_SHARED) ? mapping : give_up(table, "cannot be mapped", problem);
}

static serverpush_learn_mapping map_file(serverpush_learn_table *table, const char *file, const char **problem)
{
	struct stat status;
	bool alone = false;
	int opened = -1;

	for (int i = 0; i < TRIES && opened < 0; i++) {
		opened = open_once(table, file, &status, &alone, problem);
		if (opened < 0) {
			serverpush_learn_pause();
		}
	}
	if (opened <= 0) {
		return opened == 0 ? SERVERPUSH_LEARN_NO_MEMORY : give_up(table, "is being opened by others", problem);
	}
	if (alone && status.st_size == 0) {
		serverpush_learn_mapping mapping = map_with_room(table, SERVERPUSH_LEARN_NEW, problem);

		if (mapping == SERVERPUSH_LEARN_NO_MEMORY) {
			unlink(file);
		}
		return mapping;
	}
	if (table->read_only && (size_t) status.st_size >= SERVERPUSH_LEARN_MEMORY_MIN
		&& (size_t) status.st_size <= SERVERPUSH_LEARN_MEMORY_MAX) {
		table->size = (size_t) status.st_size;
	}
	if ((size_t) status.st_size != table->size) {
		return give_up(table, "has another size", problem);
	}
	return map_with_room(table, alone ? SERVERPUSH_LEARN_FOUND : SERVERPUSH_LEARN_SHARED, problem);
}

serverpush_learn_mapping serverpush_learn_map(serverpush_learn_table *table, const char *file, const char **problem)
{
	serverpush_learn_mapping mapping;

	table->fd = -1;
	if (!file) {
		if (table->read_only) {
			return give_up(table, "is not named", problem);
		}
		return map(table, MAP_SHARED | MAP_ANONYMOUS) ? SERVERPUSH_LEARN_NEW
			: give_up(table, "has no memory", problem);
	}
	mapping = map_file(table, file, problem);
	if (mapping == SERVERPUSH_LEARN_NO_MEMORY && !table->read_only && *problem
		&& strcmp(*problem, "has another size") == 0) {
		return serverpush_learn_map_anew(table, file, problem);
	}
	return mapping;
}

serverpush_learn_mapping serverpush_learn_map_anew(
	serverpush_learn_table *table, const char *file, const char **problem)
{
	const char *why = *problem;
	serverpush_learn_mapping mapping;

	serverpush_learn_unmap(table);
	if (unlink(file) != 0 && errno != ENOENT) {
		return give_up(table, "cannot be replaced", problem);
	}
	mapping = map_file(table, file, problem);
	if (mapping != SERVERPUSH_LEARN_NO_MEMORY) {
		*problem = why;
	}
	return mapping;
}

void serverpush_learn_share(serverpush_learn_table *table)
{
	if (table->fd >= 0 && !table->read_only) {
		flock(table->fd, LOCK_SH);
	}
}

void serverpush_learn_unmap(serverpush_learn_table *table)
{
	if (table->memory) {
		munmap(table->memory, table->size);
		table->memory = NULL;
	}
	if (table->fd >= 0) {
		close(table->fd);
		table->fd = -1;
	}
}

bool serverpush_learn_make_mutex(serverpush_learn_table *table)
{
	pthread_mutexattr_t attributes;
	bool made;

	if (pthread_mutexattr_init(&attributes) != 0) {
		return false;
	}
	made = pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED) == 0
		&& pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST) == 0
		&& pthread_mutex_init(&table->memory->mutex, &attributes) == 0;
	pthread_mutexattr_destroy(&attributes);
	return made;
}

bool serverpush_learn_random(void *out, size_t size)
{
	int fd;
	ssize_t got;

#ifdef __linux__
	/* a worker in a changed root has no /dev */
	if (getrandom(out, size, GRND_NONBLOCK) == (ssize_t) size) {
		return true;
	}
#endif
	fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	got = fd < 0 ? -1 : read(fd, out, size);
	if (fd >= 0) {
		close(fd);
	}
	return got == (ssize_t) size;
}

void serverpush_learn_pause(void)
{
	const struct timespec millisecond = {0, 1000000};

	nanosleep(&millisecond, NULL);
}

uint32_t serverpush_learn_pid(void)
{
	return (uint32_t) getpid();
}

#endif
