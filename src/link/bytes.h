/*
 * Views of bytes, and the classes of bytes that the standards speak of. The ground floor: pure C, includes nothing of
 * the project; whoever handles bytes of a URL or of a Link field may call it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_BYTES_H
#define SERVERPUSH_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
# include <emmintrin.h>
#endif

/*
 * Zeroes up to 256 bytes, a constant number of them. Of memset() compilers make `rep stos` here, which takes longer to
 * begin than these stores take (40 instructions less for each first link).
 */
#ifdef __SSE2__
# define SERVERPUSH_ZERO_16(at, size, i) \
	if ((i) + 16 <= (size)) { \
		_mm_storeu_si128((__m128i *) ((char *) (at) + (i)), _mm_setzero_si128()); \
	}
# define SERVERPUSH_ZERO_64(at, size, i) \
	SERVERPUSH_ZERO_16(at, size, i) \
	SERVERPUSH_ZERO_16(at, size, (i) + 16) \
	SERVERPUSH_ZERO_16(at, size, (i) + 32) \
	SERVERPUSH_ZERO_16(at, size, (i) + 48)
# define SERVERPUSH_ZERO(at, size) \
	do { \
		_Static_assert((size) <= 256, "more than these stores reach"); \
		SERVERPUSH_ZERO_64(at, size, 0) \
		SERVERPUSH_ZERO_64(at, size, 64) \
		SERVERPUSH_ZERO_64(at, size, 128) \
		SERVERPUSH_ZERO_64(at, size, 192) \
		memset((char *) (at) + ((size) & ~(size_t) 15), 0, (size) & 15); \
	} while (0)
#else
# define SERVERPUSH_ZERO(at, size) memset(at, 0, size)
#endif

/* A view: memory of somebody else, not NUL-terminated. `at` is NULL only where nothing is there. */
typedef struct {
	const char *at;
	size_t len;
} serverpush_bytes;

#define SERVERPUSH_LITERAL(literal) ((serverpush_bytes){(literal), sizeof(literal) - 1})
/* The same as the initialiser of an element of a static table */
#define SERVERPUSH_STATIC(literal) {(literal), sizeof(literal) - 1}

/* A view of a zend_string, for the rooms that know the engine */
#define SERVERPUSH_VIEW(string) ((serverpush_bytes){ZSTR_VAL(string), ZSTR_LEN(string)})

/* C0 controls and DEL */
#define SERVERPUSH_BYTE_CONTROL 0x01
/* tchar (RFC 9110, section 5.6.2) */
#define SERVERPUSH_BYTE_TOKEN 0x02
/* tchar that every known reader of unquoted values takes: without % ' and * */
#define SERVERPUSH_BYTE_BARE 0x04
/* The WHATWG path percent-encode set, with everything that is not ASCII */
#define SERVERPUSH_BYTE_PATH_ENCODE 0x08
/* The WHATWG special-query percent-encode set, with everything that is not ASCII */
#define SERVERPUSH_BYTE_QUERY_ENCODE 0x10
/* In a path: stays as it is and means nothing by itself. Not so . % ? # \ and, for h2o, comma and semicolon. */
#define SERVERPUSH_BYTE_PATH_PLAIN 0x20
/* The same in a query: all but # and, for h2o, comma and semicolon */
#define SERVERPUSH_BYTE_QUERY_PLAIN 0x40
/* May stand in a host: reg-name (RFC 3986, section 3.2.2), and what is not ASCII */
#define SERVERPUSH_BYTE_HOST 0x80

extern const uint8_t serverpush_byte_class[256];

static inline bool serverpush_byte_is(char byte, uint8_t classes)
{
	return (serverpush_byte_class[(unsigned char) byte] & classes) != 0;
}

/* ASCII whitespace (Infra standard): what HTML strips around a URL */
static inline bool serverpush_is_whitespace(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static inline char serverpush_lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char) (byte | 0x20) : byte;
}

/* The value of a hexadecimal digit, -1 for any other byte */
static inline int serverpush_hex_value(char byte)
{
	if (byte >= '0' && byte <= '9') {
		return byte - '0';
	}
	byte = serverpush_lower(byte);
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

static inline char *serverpush_percent_encode(char *out, char byte)
{
	static const char digits[] = "0123456789ABCDEF";

	*out++ = '%';
	*out++ = digits[(unsigned char) byte >> 4];
	*out++ = digits[(unsigned char) byte & 0x0f];
	return out;
}

static inline char *serverpush_append(char *out, serverpush_bytes bytes)
{
	/* `at` may be NULL where nothing is there, which memcpy() does not allow */
	return bytes.len ? (char *) memcpy(out, bytes.at, bytes.len) + bytes.len : out;
}

static inline bool serverpush_bytes_equal(serverpush_bytes a, serverpush_bytes b)
{
	return a.len == b.len && (b.len == 0 || memcmp(a.at, b.at, b.len) == 0);
}

/* Without regard to ASCII case */
bool serverpush_bytes_equal_ci(serverpush_bytes a, serverpush_bytes b);

/* Whether the bytes are those of a literal; the same without regard to ASCII case */
#define serverpush_bytes_are(bytes, literal) serverpush_bytes_equal(bytes, SERVERPUSH_LITERAL(literal))
#define serverpush_bytes_are_ci(bytes, literal) serverpush_bytes_equal_ci(bytes, SERVERPUSH_LITERAL(literal))

/* Whether all, or any, of the bytes are in one of the classes */
bool serverpush_bytes_all(serverpush_bytes bytes, uint8_t classes);
bool serverpush_bytes_any(serverpush_bytes bytes, uint8_t classes);

/* Without white space at either end */
serverpush_bytes serverpush_bytes_trim(serverpush_bytes bytes);

/* The next word of a list that blanks separate; false: there is none */
bool serverpush_next_word(serverpush_bytes *rest, serverpush_bytes *word);

bool serverpush_bytes_are_ascii(serverpush_bytes bytes);
bool serverpush_bytes_are_utf8(serverpush_bytes bytes);

#endif
