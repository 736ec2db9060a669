/*
 * The end of a tag: over what nearly all attributes look like sixteen bytes at a time, over the rest by a table.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/tag_end.h"
#include "src/html/find.h"

/* Bytes that a tag is made of */
enum { OTHER, SPACE, SLASH, END, EQUALS, DOUBLE, SINGLE, CLASSES };

static const uint8_t classes[256] = {
	['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE, ['\r'] = SPACE, [' '] = SPACE,
	['/'] = SLASH, ['>'] = END, ['='] = EQUALS, ['"'] = DOUBLE, ['\''] = SINGLE,
};

#define NAME SERVERPUSH_TAG_NAME
#define BEFORE SERVERPUSH_TAG_BEFORE_ATTRIBUTE
#define ATTRIBUTE SERVERPUSH_TAG_ATTRIBUTE
#define BEHIND SERVERPUSH_TAG_BEHIND_ATTRIBUTE
#define VALUE SERVERPUSH_TAG_BEFORE_VALUE
#define UNQUOTED SERVERPUSH_TAG_UNQUOTED
#define SOLIDUS SERVERPUSH_TAG_SLASH
#define QUOTED_2 SERVERPUSH_TAG_DOUBLE_QUOTED
#define QUOTED_1 SERVERPUSH_TAG_SINGLE_QUOTED
#define ENDED SERVERPUSH_TAG_END
#define CLOSED SERVERPUSH_TAG_SELF_CLOSED

static const uint8_t next_part[][CLASSES] = {
	/*            other      space     slash     >       =          "          '       */
	[NAME] =      {NAME,      BEFORE,   SOLIDUS,  ENDED,  NAME,      NAME,      NAME},
	[BEFORE] =    {ATTRIBUTE, BEFORE,   SOLIDUS,  ENDED,  ATTRIBUTE, ATTRIBUTE, ATTRIBUTE},
	[ATTRIBUTE] = {ATTRIBUTE, BEHIND,   SOLIDUS,  ENDED,  VALUE,     ATTRIBUTE, ATTRIBUTE},
	[BEHIND] =    {ATTRIBUTE, BEHIND,   SOLIDUS,  ENDED,  VALUE,     ATTRIBUTE, ATTRIBUTE},
	[VALUE] =     {UNQUOTED,  VALUE,    UNQUOTED, ENDED,  UNQUOTED,  QUOTED_2,  QUOTED_1},
	[UNQUOTED] =  {UNQUOTED,  BEFORE,   UNQUOTED, ENDED,  UNQUOTED,  UNQUOTED,  UNQUOTED},
	[SOLIDUS] =   {ATTRIBUTE, BEFORE,   SOLIDUS,  CLOSED, ATTRIBUTE, ATTRIBUTE, ATTRIBUTE},
	[QUOTED_2] =  {QUOTED_2,  QUOTED_2, QUOTED_2, QUOTED_2, QUOTED_2, BEFORE,   QUOTED_2},
	[QUOTED_1] =  {QUOTED_1,  QUOTED_1, QUOTED_1, QUOTED_1, QUOTED_1, QUOTED_1, BEFORE},
};

static inline bool is_quote(char byte)
{
	return byte == '"' || byte == '\'';
}

static inline bool ends_name(char byte)
{
	return serverpush_is_whitespace(byte) || byte == '/';
}

/* Whether there is a space from `p` to `end`. Not to see one is allowed. */
static inline bool has_space(const char *p, const char *end, const char *limit)
{
#ifdef SERVERPUSH_FIND_SSE2
	if (limit - p >= 16) {
		int mask = serverpush_mask(_mm_loadu_si128((const __m128i *) p), ' ');

		return end - p >= 16 ? mask != 0 : (mask & ((1 << (end - p)) - 1)) != 0;
	}
#else
	(void) limit;
#endif
	return memchr(p, ' ', (size_t) (end - p)) != NULL;
}

/*
 * From between attributes on, or from the tag's name on, over attributes whose "=" stands between a name and a quote:
 * before the first "=" and the first quote there can be nothing but names, so that this one begins a value, unless it
 * is in the name of the tag. *stop is up to where it was looked at, and the return value from where on it is to be read
 * again, being in `part`: where both are the same nothing is left to read, and `part` says why.
 */
static const char *skip_attributes(const char *p, const char *limit, uint8_t *part, const char **stop)
{
	for (;;) {
		const char *start = p, *at = serverpush_find_in_tag(p, limit);

		*stop = at == limit ? limit : at + 1;
		if (at == limit) {
			return start;
		}
		if (*at == '>') {
			*part = at > start && at[-1] == '/' ? CLOSED : ENDED;
			return *stop;
		}
		if (*at != '=' || at == start || ends_name(at[-1]) || limit - at < 2 || !is_quote(at[1])
			|| (*part == NAME && !has_space(start, at, limit))) {
			return start;
		}
		p = serverpush_find(at + 2, limit, at[1]);
		if (p == limit) {
			*part = at[1] == '"' ? QUOTED_2 : QUOTED_1;
			return *stop = limit;
		}
		p++;
		*part = BEFORE;
	}
}

/* Where much can be skipped at once */
static inline bool is_resting(unsigned part)
{
	return part == BEFORE || part == QUOTED_2 || part == QUOTED_1;
}

const char *serverpush_tag_end(const char *p, const char *limit, uint8_t *part)
{
	while (p < limit) {
		const char *stop = limit;
		unsigned now = *part;
		/* what was looked at for its "=" and quotes is read up to there: nothing is looked at again and again */
		bool is_bounded = now == NAME || is_resting(now);

		if (now == NAME || now == BEFORE) {
			p = skip_attributes(p, limit, part, &stop);
			now = *part;
			if (now >= ENDED) {
				return p;
			}
		} else if (is_bounded) {
			p = serverpush_find(p, limit, now == QUOTED_2 ? '"' : '\'');
			stop = p == limit ? limit : p + 1;
		}
		while (p < stop && (is_bounded || !is_resting(now))) {
			now = next_part[now][classes[(unsigned char) *p++]];
			if (now >= ENDED) {
				*part = (uint8_t) now;
				return p;
			}
		}
		*part = (uint8_t) now;
	}
	return NULL;
}
