/*
 * One line of the table below is one setting. Its handler finds there what is valid: the words of a keyword, the range
 * of a number.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php_serverpush.h"
#include "php_ini.h"
#include "php_syslog.h"
#include "src/settings.h"
#include "src/cookie/cookie_value.h"
#include "src/learn/learn_table.h"
#include "src/link/url.h"
#include "src/link/url_origin.h"

/*
 * A bad value is refused. At startup PHP takes the default in silence, and ini_set() only returns false: so the
 * handlers say themselves what is wrong. What a request brings along (.htaccess, .user.ini, PHP_VALUE) is no mistake of
 * its script, which does not run yet: it is for the log alone, not for error_get_last().
 */
static zend_result refuse_setting(const zend_ini_entry *entry, const zend_string *value, const char *valid, int stage)
{
	char *message;

	spprintf(&message, 0, "%s must be %s, \"%s\" given", ZSTR_VAL(entry->name), valid, ZSTR_VAL(value));
	if (stage == PHP_INI_STAGE_STARTUP || stage == PHP_INI_STAGE_RUNTIME) {
		php_error_docref(NULL, E_WARNING, "%s", message);
	} else if (PG(log_errors)) {
		char *line;

		spprintf(&line, 0, "PHP Warning:  %s", message);
		php_log_err_with_severity(line, LOG_WARNING);
		efree(line);
	}
	efree(message);
	return FAILURE;
}

/* What was planned may no longer hold */
static zend_result take_setting(void)
{
	SERVERPUSH_G(changes)++;
	return SUCCESS;
}

#define WORDS_MAX 12

typedef struct {
	/* for the warning */
	const char *valid;
	/* whatever their case; NULL from the end of the list on */
	struct {
		const char *word;
		uint8_t value;
	} words[WORDS_MAX];
} keywords;

/* php.ini makes the empty string of an off without quotes, and "1" of an on */
#define OFF_WORDS(value) \
	{"off", value}, {"", value}, {"0", value}, {"no", value}, {"none", value}, {"false", value}

static const keywords switch_words = {
	"0 or 1", {OFF_WORDS(false), {"1", true}, {"on", true}, {"yes", true}, {"true", true}},
};

static const keywords mode_words = {
	"\"push\" or \"preload\"", {{"push", SERVERPUSH_MODE_PUSH}, {"preload", SERVERPUSH_MODE_PRELOAD}},
};

static const keywords early_hints_words = {
	"\"navigate\", \"always\" or \"off\"", {
		OFF_WORDS(SERVERPUSH_EARLY_HINTS_OFF),
		{"navigate", SERVERPUSH_EARLY_HINTS_NAVIGATE},
		{"always", SERVERPUSH_EARLY_HINTS_ALWAYS},
	},
};

static const keywords cache_aware_words = {
	"\"off\", \"nopush\", or \"skip\"", {
		OFF_WORDS(SERVERPUSH_CACHE_OFF),
		{"nopush", SERVERPUSH_CACHE_NOPUSH},
		{"skip", SERVERPUSH_CACHE_SKIP},
	},
};

static const keywords learn_words = {
	"\"off\", \"observe\" or \"on\"", {
		OFF_WORDS(SERVERPUSH_LEARN_OFF),
		{"observe", SERVERPUSH_LEARN_OBSERVE},
		{"on", SERVERPUSH_LEARN_ON}, {"1", SERVERPUSH_LEARN_ON}, {"yes", SERVERPUSH_LEARN_ON},
		{"true", SERVERPUSH_LEARN_ON},
	},
};

static PHP_INI_MH(on_update_keyword)
{
	const keywords *known = mh_arg3;

	for (size_t i = 0; i < WORDS_MAX && known->words[i].word; i++) {
		const char *word = known->words[i].word;

		if (zend_binary_strcasecmp(ZSTR_VAL(new_value), ZSTR_LEN(new_value), word, strlen(word)) == 0) {
			*(uint8_t *) ZEND_INI_GET_ADDR() = known->words[i].value;
			return take_setting();
		}
	}
	return refuse_setting(entry, new_value, known->valid, stage);
}

/* The table is made at startup, before workers fork: what is not on by then cannot become so */
static PHP_INI_MH(on_update_learn)
{
	/* of the process: threads that start later are told the same, and write nothing */
	static uint8_t at_startup;
	uint8_t *learn = (uint8_t *) ZEND_INI_GET_ADDR(), before = *learn;

	if (on_update_keyword(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage) == FAILURE) {
		return FAILURE;
	}
	if (stage == PHP_INI_STAGE_STARTUP) {
		if (at_startup != *learn) {
			at_startup = *learn;
		}
	} else if (*learn > at_startup && stage != PHP_INI_STAGE_SHUTDOWN) {
		*learn = before;
		return refuse_setting(entry, new_value, "no more than it was at startup", stage);
	}
	return SUCCESS;
}

typedef struct {
	zend_long least;
	zend_long most;
	/* for the warning; NULL: "an integer from `least` to `most`" */
	const char *valid;
} range;

static const range limit_range = {0, ZEND_LONG_MAX, "an integer of at least 0 (0: no limit)"};
static const range cache_bits_range = {SERVERPUSH_KEY_BITS_MIN, SERVERPUSH_KEY_BITS_MAX, NULL};
static const range cache_max_bytes_range = {SERVERPUSH_COOKIE_VALUE_MIN, SERVERPUSH_COOKIE_VALUE_MAX, NULL};
static const range cache_max_age_range = {0, INT32_MAX, NULL};

static const range learn_memory_range = {
	SERVERPUSH_LEARN_MEMORY_MIN, SERVERPUSH_LEARN_MEMORY_MAX, "a size from 256K to 1G"};
static const range learn_clients_range = {SERVERPUSH_LEARN_CLIENTS_MIN, SERVERPUSH_LEARN_CLIENTS_MAX, NULL};

static PHP_INI_MH(on_update_number)
{
	const range *in = mh_arg3;
	zend_string *error = NULL;
	zend_long number = zend_ini_parse_quantity(new_value, &error);
	char valid[64];

	/* white space alone would be 0 without an error */
	if (!error && number >= in->least && number <= in->most && strpbrk(ZSTR_VAL(new_value), "0123456789")) {
		*(zend_long *) ZEND_INI_GET_ADDR() = number;
		return take_setting();
	}
	if (error) {
		zend_string_release(error);
	}
	snprintf(valid, sizeof(valid), "an integer from " ZEND_LONG_FMT " to " ZEND_LONG_FMT, in->least, in->most);
	return refuse_setting(entry, new_value, in->valid ? in->valid : valid, stage);
}

/* What browsers and servers take for a cookie's name without a second thought */
#define COOKIE_NAME_MAX 64

static PHP_INI_MH(on_update_cookie_name)
{
	serverpush_bytes name = SERVERPUSH_VIEW(new_value);

	(void) mh_arg3;
	if (name.len == 0 || name.len > COOKIE_NAME_MAX || !serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN)) {
		return refuse_setting(entry, new_value, "a token of 1 to 64 characters", stage);
	}
	*(zend_string **) ZEND_INI_GET_ADDR() = new_value;
	return take_setting();
}

/* Words separated by blanks, each of which is such */
static bool all_words(const zend_string *value, bool (*is)(serverpush_bytes word))
{
	serverpush_bytes rest = SERVERPUSH_VIEW(value), word;

	while (serverpush_next_word(&rest, &word)) {
		if (!is(word)) {
			return false;
		}
	}
	return true;
}

/* Words of which each must be what the check says, and what a warning calls them */
typedef struct {
	bool (*is)(serverpush_bytes word);
	const char *valid;
} word_list;

static PHP_INI_MH(on_update_words)
{
	const word_list *list = mh_arg3;

	if (!all_words(new_value, list->is)) {
		return refuse_setting(entry, new_value, list->valid, stage);
	}
	*(zend_string **) ZEND_INI_GET_ADDR() = new_value;
	return take_setting();
}

/* scheme://host[:port], as it would be written for preconnect, but for the slash at its end: another form of it would
 * be equal to no origin of a link */
static bool is_origin(serverpush_bytes word)
{
	char normal[2 * SERVERPUSH_AUTHORITY_MAX + 64], out[sizeof(normal) + 1];
	serverpush_url url;
	size_t len;

	if (serverpush_url_bound(word, NULL) > sizeof(normal)
		|| serverpush_url_normalise(word, NULL, false, normal, &url) != SERVERPUSH_URL_OK) {
		return false;
	}
	len = serverpush_url_origin(url.href, SERVERPUSH_REL_PRECONNECT, out);
	return serverpush_names_origin(word, (serverpush_bytes){out, len});
}

static bool is_path(serverpush_bytes word)
{
	return word.at[0] == '/';
}

static const word_list learn_origins_words = {
	is_origin, "a list of origins such as https://cdn.example, separated by blanks"};
static const word_list learn_exclude_words = {
	is_path, "a list of path prefixes that begin with a slash, separated by blanks"};

/* What STD_PHP_INI_ENTRY() passes to ZEND_INI_GET_ADDR(); it has no room for what is valid */
#ifdef ZTS
# define GLOBALS (&serverpush_globals_id)
#else
# define GLOBALS (&serverpush_globals)
#endif

/* Where the field is. If it is not as large as what the handler writes, this divides by zero and does not compile. */
#define FIELD(field, type) \
	(offsetof(zend_serverpush_globals, field) / (sizeof(((zend_serverpush_globals *) NULL)->field) == sizeof(type)))

#define SETTING(name, value, access, handler, field, type, valid, displayer) \
	PHP_INI_ENTRY3_EX("serverpush." name, value, access, handler, (void *) FIELD(field, type), (void *) GLOBALS, \
		(void *) (valid), displayer)
#define KEYWORD(name, value, access, field, words) \
	SETTING(name, value, access, on_update_keyword, field, uint8_t, &(words), NULL)
#define SWITCH(name, value, access, field) \
	SETTING(name, value, access, on_update_keyword, field, uint8_t, &switch_words, zend_ini_boolean_displayer_cb)
#define NUMBER(name, value, access, field, range) \
	SETTING(name, value, access, on_update_number, field, zend_long, &(range), NULL)
#define STRING(name, value, access, field, handler) \
	SETTING(name, value, access, handler, field, zend_string *, NULL, NULL)
#define WORDS(name, value, access, field, words) \
	SETTING(name, value, access, on_update_words, field, zend_string *, &(words), NULL)

PHP_INI_BEGIN()
	SWITCH("enabled", "1", PHP_INI_ALL, enabled)
	KEYWORD("mode", "push", PHP_INI_ALL, mode, mode_words)
	NUMBER("header_budget", "3072", PHP_INI_ALL, header_budget, limit_range)
	NUMBER("max_links", "64", PHP_INI_ALL, max_links, limit_range)
	SWITCH("trim_foreign", "0", PHP_INI_ALL, trim_foreign)
	SWITCH("error_pages", "0", PHP_INI_ALL, error_pages)
	SWITCH("trust_forwarded", "0", PHP_INI_ALL, trust_forwarded)
	SWITCH("documents_only", "0", PHP_INI_ALL, documents_only)
	KEYWORD("early_hints", "navigate", PHP_INI_ALL, early_hints_mode, early_hints_words)
	NUMBER("early_budget", "4000", PHP_INI_ALL, early_budget, limit_range)
	KEYWORD("cache_aware", "off", PHP_INI_ALL, cache_aware, cache_aware_words)
	STRING("cache_cookie", "serverpush", PHP_INI_ALL, cache_cookie, on_update_cookie_name)
	NUMBER("cache_bits", "13", PHP_INI_ALL, cache_bits, cache_bits_range)
	STRING("cache_version", "", PHP_INI_ALL, cache_version, OnUpdateStr)
	NUMBER("cache_max_bytes", "512", PHP_INI_ALL, cache_max_bytes, cache_max_bytes_range)
	NUMBER("cache_max_age", "0", PHP_INI_ALL, cache_max_age, cache_max_age_range)
	SETTING("learn", "off", PHP_INI_ALL, on_update_learn, learn, uint8_t, &learn_words, NULL)
	NUMBER("learn_memory", "4M", PHP_INI_SYSTEM, learn_memory, learn_memory_range)
	STRING("learn_file", "", PHP_INI_SYSTEM, learn_file, OnUpdateStr)
	NUMBER("learn_clients", "3", PHP_INI_SYSTEM, learn_clients, learn_clients_range)
	WORDS("learn_origins", "", PHP_INI_SYSTEM, learn_origins, learn_origins_words)
	WORDS("learn_exclude", "", PHP_INI_SYSTEM, learn_exclude, learn_exclude_words)
	STRING("learn_version", "", PHP_INI_SYSTEM, learn_version, OnUpdateStr)
	SWITCH("learn_signed_in", "0", PHP_INI_SYSTEM, learn_signed_in)
	SWITCH("learn_frankenphp", "0", PHP_INI_SYSTEM, learn_frankenphp)
	SWITCH("learn_final", "0", PHP_INI_ALL, learn_final)
	SWITCH("timing", "0", PHP_INI_ALL, timing)
	SWITCH("debug", "0", PHP_INI_ALL, debug)
PHP_INI_END()

void serverpush_settings_startup(int type, int module_number)
{
	REGISTER_INI_ENTRIES();
}

void serverpush_settings_shutdown(int type, int module_number)
{
	UNREGISTER_INI_ENTRIES();
}
