/*
 * The cells of the table: all of 256 bytes, each with a sequence count and a checksum, so that a reader sees one whole
 * or not at all, and a writer may die at any instruction. A record is one cell, which the index finds by its key, and
 * what hangs on it: cells of text, and of further candidates, each of which names its owner. Called by the rooms of the
 * table alone.
 *
 * A reference is the number of a cell plus 1, so that 0 is none. It proves nothing: whoever follows one looks whether
 * what is there is what he meant, for the cell may be another one's by now, and the file may hold anything.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_CELL_H
#define SERVERPUSH_LEARN_CELL_H

#include "src/learn/learn_atomic.h"
#include "src/learn/learn_hash.h"
#include "src/learn/learn_table.h"

#define SERVERPUSH_LEARN_CELL_WORDS 29

typedef struct {
	/* odd while a writer is at it */
	serverpush_atomic32 seq;
	/* the next one with the same slot of the index, or the next free one: no part of what the checksum covers */
	serverpush_atomic32 next;
	serverpush_atomic64 sum;
	/* of a host: how many cells it has */
	serverpush_atomic32 tally;
	serverpush_atomic32 spare;
	serverpush_atomic64 words[SERVERPUSH_LEARN_CELL_WORDS];
} serverpush_learn_cell;

typedef enum {
	SERVERPUSH_LEARN_FREE,
	/* records, which the index finds */
	SERVERPUSH_LEARN_HOST,
	SERVERPUSH_LEARN_PAGE,
	SERVERPUSH_LEARN_SCRIPT,
	SERVERPUSH_LEARN_URL,
	SERVERPUSH_LEARN_POLICY,
	/* a target that was declared private */
	SERVERPUSH_LEARN_MARK,
	/* what hangs on records */
	SERVERPUSH_LEARN_MORE,
	SERVERPUSH_LEARN_TEXT,
	SERVERPUSH_LEARN_TYPE_COUNT
} serverpush_learn_type;

/* Flags of records. Proven: a hint of it was right, so that only others of its kind may displace it. */
#define SERVERPUSH_LEARN_PROVEN 0x01
/* of a page or a script */
#define SERVERPUSH_LEARN_MOBILE 0x02
#define SERVERPUSH_LEARN_OTHER_OWN 0x04
/* of a URL */
#define SERVERPUSH_LEARN_PUBLIC 0x02
#define SERVERPUSH_LEARN_DEAD 0x04
#define SERVERPUSH_LEARN_IS_PRIVATE 0x08
/* of a host */
#define SERVERPUSH_LEARN_HTTPS 0x02

/* What all bodies begin with */
typedef struct {
	uint8_t type;
	uint8_t flags;
	/* of what hangs on a record: the how manieth it is */
	uint16_t ordinal;
	/* a reference, and the lower half of that host's key beside it */
	uint32_t host;
	/* of what hangs on a record: the record's */
	serverpush_learn_hash key;
	uint32_t host_tag;
	/* when it was last of use, in seconds since 1970 */
	uint32_t last;
} serverpush_learn_head;

#define SERVERPUSH_LEARN_HOST_TEXT 176
typedef struct {
	serverpush_learn_head head;
	uint32_t uid;
	uint32_t first;
	uint16_t name_len;
	uint16_t root_len;
	uint32_t text;
	uint64_t spare;
	/* name, then root; the rest in cells of text */
	char bytes[SERVERPUSH_LEARN_HOST_TEXT];
} serverpush_learn_host;

/* Flags of a candidate: those of a sight that are kept (a late one's is not), and for each kind of requests: */
#define SERVERPUSH_LEARN_SIGHT_FLAGS 0x07
/* a second client saw it */
#define SERVERPUSH_LEARN_SECOND(kind) (0x08 << (kind))
/* it was a hint when it was last there, as far as the page is concerned */
#define SERVERPUSH_LEARN_STEADY(kind) (0x20 << (kind))

/* What a page has; [0] of requests without cookies, [1] with */
typedef struct {
	uint32_t url;
	uint32_t tag;
	/* the last complete looks since its first sight, the newest in the lowest bit; how many, up to 16 */
	uint16_t bits[2];
	/* the first client that saw it; 0: none did */
	uint16_t client[2];
	uint8_t age[2];
	uint8_t flags;
	/* in the body, in KB */
	uint8_t place;
	/* of a page: responses hinted with it, and those that had it; of a script: a bit for the hash of each page */
	union {
		struct {
			uint16_t hinted;
			uint16_t right;
		};
		uint32_t pages;
	};
} serverpush_learn_candidate;

#define SERVERPUSH_LEARN_PAGE_CANDIDATES 4
typedef struct {
	serverpush_learn_head head;
	uint32_t first;
	/* the last navigations, the newest in the lowest bit: set where the answer was no page */
	uint32_t navigations;
	/* in sixteenths of a millisecond */
	uint32_t mean;
	/* references: cells of text with the path, of further candidates, and of the two policies */
	uint32_t path;
	uint32_t more;
	uint32_t policy[2];
	uint32_t policy_tag[2];
	uint32_t hinted;
	uint32_t right;
	uint32_t would_hint;
	uint32_t would_be_right;
	/* in which the clients below were told apart */
	uint16_t day;
	uint16_t path_len;
	uint16_t clients[SERVERPUSH_LEARN_CLIENTS_MAX];
	uint8_t client_count;
	/* complete looks of each kind, and in how many of the last both policies were what they are; all up to 255 */
	uint8_t looks[2];
	uint8_t policy_run[2];
	/* complete looks in a row that brought no news */
	uint8_t quiet;
	uint8_t count;
	/* up to 32; and one that goes round */
	uint8_t navigation_count;
	uint8_t navigation_number;
	/* anonymous clients of today that were sent both policies as they are: a byte of each, two may count as one */
	uint8_t policy_clients[SERVERPUSH_LEARN_CLIENTS_MAX];
	uint8_t policy_client_count;
	uint8_t spare[5];
	serverpush_learn_candidate candidates[SERVERPUSH_LEARN_PAGE_CANDIDATES];
} serverpush_learn_page;

#define SERVERPUSH_LEARN_MORE_CANDIDATES 8
typedef struct {
	serverpush_learn_head head;
	uint32_t next;
	uint32_t spare;
	serverpush_learn_candidate candidates[SERVERPUSH_LEARN_MORE_CANDIDATES];
} serverpush_learn_more;

#define SERVERPUSH_LEARN_URL_TEXT 152
typedef struct {
	serverpush_learn_head head;
	uint32_t first;
	uint32_t text;
	uint16_t href_len;
	uint16_t flat_len;
	uint16_t day;
	/* the client of the last complete look that missed it where it was a hint; 0: none since it was last there */
	uint16_t missed_by;
	uint16_t clients[SERVERPUSH_LEARN_CLIENTS_MAX];
	uint8_t client_count;
	/* of the link, in its order */
	uint8_t rel;
	uint8_t as;
	uint8_t cors;
	uint8_t priority;
	uint8_t type;
	uint8_t flags;
	uint8_t spare[3];
	/* the target, then the link's flat form */
	char bytes[SERVERPUSH_LEARN_URL_TEXT];
} serverpush_learn_url;

#define SERVERPUSH_LEARN_TEXT_TEXT 192
/* a cell of text; a policy; a mark, which has no text */
typedef struct {
	serverpush_learn_head head;
	uint32_t next;
	uint16_t len;
	uint16_t spare;
	char bytes[SERVERPUSH_LEARN_TEXT_TEXT];
} serverpush_learn_text;

typedef union {
	serverpush_learn_head head;
	serverpush_learn_host host;
	serverpush_learn_page page;
	serverpush_learn_more more;
	serverpush_learn_url url;
	serverpush_learn_text text;
	uint64_t words[SERVERPUSH_LEARN_CELL_WORDS];
} serverpush_learn_body;

/* Reads a cell whole; false after two tries, or where the checksum says that these bytes were never written */
bool serverpush_learn_cell_read(const serverpush_learn_cell *cell, serverpush_learn_body *body);

/* Under the lock */
void serverpush_learn_cell_write(serverpush_learn_cell *cell, const serverpush_learn_body *body);

/* The first two words, without a look at the checksum: enough for a quick question, and proves nothing */
static inline serverpush_learn_head serverpush_learn_cell_peek(const serverpush_learn_cell *cell)
{
	serverpush_learn_head head;
	uint64_t words[4];

	for (int i = 0; i < 4; i++) {
		words[i] = serverpush_load(&cell->words[i]);
	}
	memcpy(&head, words, sizeof(head));
	return head;
}

#endif
