/*
 * Character references in the values of attributes.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/references.h"

typedef struct {
	char name[17];
	uint8_t code_point;
	/* its semicolon may be lacking */
	bool is_bare;
} named_reference;

/* In the order of their bytes */
static const named_reference named_references[] = {
	{"AElig", 0xc6, true}, {"AMP", 0x26, true}, {"Aacute", 0xc1, true}, {"Acirc", 0xc2, true},
	{"Agrave", 0xc0, true}, {"Aring", 0xc5, true}, {"Atilde", 0xc3, true}, {"Auml", 0xc4, true},
	{"COPY", 0xa9, true}, {"Ccedil", 0xc7, true}, {"DiacriticalGrave", 0x60, false}, {"ETH", 0xd0, true},
	{"Eacute", 0xc9, true}, {"Ecirc", 0xca, true}, {"Egrave", 0xc8, true}, {"Euml", 0xcb, true}, {"GT", 0x3e, true},
	{"Hat", 0x5e, false}, {"Iacute", 0xcd, true}, {"Icirc", 0xce, true}, {"Igrave", 0xcc, true},
	{"Iuml", 0xcf, true}, {"LT", 0x3c, true}, {"NewLine", 0x0a, false}, {"Ntilde", 0xd1, true},
	{"Oacute", 0xd3, true}, {"Ocirc", 0xd4, true}, {"Ograve", 0xd2, true}, {"Oslash", 0xd8, true},
	{"Otilde", 0xd5, true}, {"Ouml", 0xd6, true}, {"QUOT", 0x22, true}, {"REG", 0xae, true}, {"THORN", 0xde, true},
	{"Tab", 0x09, false}, {"Uacute", 0xda, true}, {"Ucirc", 0xdb, true}, {"Ugrave", 0xd9, true},
	{"UnderBar", 0x5f, false}, {"Uuml", 0xdc, true}, {"VerticalLine", 0x7c, false}, {"Yacute", 0xdd, true},
	{"aacute", 0xe1, true}, {"acirc", 0xe2, true}, {"acute", 0xb4, true}, {"aelig", 0xe6, true},
	{"agrave", 0xe0, true}, {"amp", 0x26, true}, {"apos", 0x27, false}, {"aring", 0xe5, true}, {"ast", 0x2a, false},
	{"atilde", 0xe3, true}, {"auml", 0xe4, true}, {"brvbar", 0xa6, true}, {"bsol", 0x5c, false},
	{"ccedil", 0xe7, true}, {"cedil", 0xb8, true}, {"cent", 0xa2, true}, {"colon", 0x3a, false},
	{"comma", 0x2c, false}, {"commat", 0x40, false}, {"copy", 0xa9, true}, {"curren", 0xa4, true},
	{"deg", 0xb0, true}, {"divide", 0xf7, true}, {"dollar", 0x24, false}, {"eacute", 0xe9, true},
	{"ecirc", 0xea, true}, {"egrave", 0xe8, true}, {"equals", 0x3d, false}, {"eth", 0xf0, true},
	{"euml", 0xeb, true}, {"excl", 0x21, false}, {"frac12", 0xbd, true}, {"frac14", 0xbc, true},
	{"frac34", 0xbe, true}, {"grave", 0x60, false}, {"gt", 0x3e, true}, {"iacute", 0xed, true},
	{"icirc", 0xee, true}, {"iexcl", 0xa1, true}, {"igrave", 0xec, true}, {"iquest", 0xbf, true},
	{"iuml", 0xef, true}, {"laquo", 0xab, true}, {"lbrace", 0x7b, false}, {"lbrack", 0x5b, false},
	{"lcub", 0x7b, false}, {"lowbar", 0x5f, false}, {"lpar", 0x28, false}, {"lsqb", 0x5b, false}, {"lt", 0x3c, true},
	{"macr", 0xaf, true}, {"micro", 0xb5, true}, {"midast", 0x2a, false}, {"middot", 0xb7, true},
	{"nbsp", 0xa0, true}, {"not", 0xac, true}, {"ntilde", 0xf1, true}, {"num", 0x23, false}, {"oacute", 0xf3, true},
	{"ocirc", 0xf4, true}, {"ograve", 0xf2, true}, {"ordf", 0xaa, true}, {"ordm", 0xba, true},
	{"oslash", 0xf8, true}, {"otilde", 0xf5, true}, {"ouml", 0xf6, true}, {"para", 0xb6, true},
	{"percnt", 0x25, false}, {"period", 0x2e, false}, {"plus", 0x2b, false}, {"plusmn", 0xb1, true},
	{"pound", 0xa3, true}, {"quest", 0x3f, false}, {"quot", 0x22, true}, {"raquo", 0xbb, true},
	{"rbrace", 0x7d, false}, {"rbrack", 0x5d, false}, {"rcub", 0x7d, false}, {"reg", 0xae, true},
	{"rpar", 0x29, false}, {"rsqb", 0x5d, false}, {"sect", 0xa7, true}, {"semi", 0x3b, false}, {"shy", 0xad, true},
	{"sol", 0x2f, false}, {"sup1", 0xb9, true}, {"sup2", 0xb2, true}, {"sup3", 0xb3, true}, {"szlig", 0xdf, true},
	{"thorn", 0xfe, true}, {"times", 0xd7, true}, {"uacute", 0xfa, true}, {"ucirc", 0xfb, true},
	{"ugrave", 0xf9, true}, {"uml", 0xa8, true}, {"uuml", 0xfc, true}, {"verbar", 0x7c, false},
	{"vert", 0x7c, false}, {"yacute", 0xfd, true}, {"yen", 0xa5, true}, {"yuml", 0xff, true},
};

#define COUNT (sizeof(named_references) / sizeof(named_references[0]))

/* What a number from 0x80 to 0x9f means: windows-1252, and where that has nothing itself (section 13.2.5.80) */
static const uint16_t windows_1252[32] = {
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
	0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
	0x017e, 0x0178,
};

static inline bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool is_alphanumeric(char byte)
{
	return is_digit(byte) || (serverpush_lower(byte) >= 'a' && serverpush_lower(byte) <= 'z');
}

static const named_reference *find_named(serverpush_bytes name)
{
	size_t first = 0, behind = COUNT;

	while (first < behind && name.len < sizeof(named_references[0].name)) {
		size_t middle = (first + behind) / 2;
		const named_reference *reference = &named_references[middle];
		int order = strncmp(name.at, reference->name, name.len);

		if (order == 0 && reference->name[name.len] == '\0') {
			return reference;
		}
		if (order <= 0) {
			behind = middle;
		} else {
			first = middle + 1;
		}
	}
	return NULL;
}

static char *append_utf8(char *out, uint32_t point)
{
	if (point < 0x80) {
		*out++ = (char) point;
		return out;
	}
	if (point < 0x800) {
		*out++ = (char) (0xc0 | point >> 6);
	} else {
		if (point < 0x10000) {
			*out++ = (char) (0xe0 | point >> 12);
		} else {
			*out++ = (char) (0xf0 | point >> 18);
			*out++ = (char) (0x80 | (point >> 12 & 0x3f));
		}
		*out++ = (char) (0x80 | (point >> 6 & 0x3f));
	}
	*out++ = (char) (0x80 | (point & 0x3f));
	return out;
}

/* "&#" is behind us ("numeric character reference state"); NULL: no number follows */
static const char *take_number(const char *p, const char *end, char **out)
{
	bool is_hex = p < end && serverpush_lower(*p) == 'x';
	const char *start = p += is_hex;
	uint32_t point = 0;

	for (; p < end && (is_hex ? serverpush_hex_value(*p) >= 0 : is_digit(*p)); p++) {
		/* beyond the last code point more digits change nothing */
		if (point < 0x110000) {
			point = point * (is_hex ? 16 : 10) + (uint32_t) serverpush_hex_value(*p);
		}
	}
	if (p == start) {
		return NULL;
	}
	if (point == 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) {
		point = 0xfffd;
	} else if (point >= 0x80 && point < 0xa0) {
		point = windows_1252[point - 0x80];
	}
	*out = append_utf8(*out, point);
	return p < end && *p == ';' ? p + 1 : p;
}

/*
 * "&" is behind us ("named character reference state"). NULL: it is text. false in `known`: there may be such a name.
 * Names are letters and digits, so that one without a semicolon is a reference only if all of these are its name.
 */
static const char *take_name(const char *p, const char *end, char **out, bool *known)
{
	const char *start = p;
	const named_reference *reference;
	bool is_bare;

	while (p < end && is_alphanumeric(*p)) {
		p++;
	}
	is_bare = p == end || *p != ';';
	reference = p == start ? NULL : find_named((serverpush_bytes){start, (size_t) (p - start)});
	if (!reference) {
		*known = is_bare || p == start;
		return NULL;
	}
	if (is_bare && (!reference->is_bare || (p < end && *p == '='))) {
		return NULL;
	}
	*out = append_utf8(*out, reference->code_point);
	return is_bare ? p : p + 1;
}

bool serverpush_decode_references(serverpush_bytes value, char *out, size_t *len)
{
	const char *p = value.at, *end = p + value.len;
	char *start = out;
	bool known = true;

	while (p < end && known) {
		const char *behind = NULL;

		if (*p == '&') {
			behind = end - p > 1 && p[1] == '#' ? take_number(p + 2, end, &out) : take_name(p + 1, end, &out, &known);
		}
		if (behind) {
			p = behind;
		} else {
			*out++ = *p++;
		}
	}
	*len = (size_t) (out - start);
	return known;
}
