/*
 * The variables of a request: Apache's table and arrays are walked once, for Apache's getenv() walks through all of
 * them for each name (all that precedes the script took 15,500 instructions so under mod_php, and takes 8,800).
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "SAPI.h"
#include "src/sapi/hooks.h"
#include "src/sapi/interim.h"
#include "src/sapi/variables.h"

/* Of the process, made at startup: their names, and where the hash of a name finds it: its number, and one more */
#define SLOTS 128

static serverpush_bytes names[SERVERPUSH_VARIABLE_COUNT];
static zend_ulong hashes[SERVERPUSH_VARIABLE_COUNT];
static uint8_t slots[SLOTS];

void serverpush_variables_startup(void)
{
	static const serverpush_bytes literals[] = {
#define X(name) SERVERPUSH_STATIC(#name),
		SERVERPUSH_VARIABLES(X)
#undef X
	};

	memset(slots, 0, sizeof(slots));
	for (uint8_t i = 0; i < SERVERPUSH_VARIABLE_COUNT; i++) {
		zend_ulong hash = zend_hash_func(literals[i].at, literals[i].len), slot = hash;

		hashes[i] = hash;
		while (slots[slot % SLOTS]) {
			slot++;
		}
		slots[slot % SLOTS] = (uint8_t) (i + 1);
		names[i] = literals[i];
	}
}

/* Said for most names that are not asked for */
static zend_always_inline bool is_unknown(zend_ulong hash)
{
	return slots[hash % SLOTS] == 0;
}

/* The first of a name counts, as it does for getenv() */
static void take(
	serverpush_variables *variables, serverpush_bytes name, zend_ulong hash, serverpush_bytes value)
{
	for (zend_ulong slot = hash; slots[slot % SLOTS]; slot++) {
		uint8_t number = (uint8_t) (slots[slot % SLOTS] - 1);

		if (hashes[number] == hash && serverpush_bytes_equal(names[number], name)) {
			if (!variables->values[number].at) {
				variables->values[number] = value;
			}
			return;
		}
	}
}

/* The getenv() of the built-in server does not know its requests, FrankenPHP's is the process's environment */
static bool has_list_only(void)
{
	return serverpush_is_builtin_server || serverpush_is_frankenphp;
}

static bool read_list(serverpush_variables *variables, zval *list)
{
	zend_string *name;
	zval *value;

	if (!sapi_module.register_server_variables) {
		return false;
	}
	array_init(list);
	serverpush_hooks_register_variables(list);
	ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(list), name, value) {
		if (name && !is_unknown(ZSTR_HASH(name)) && Z_TYPE_P(value) == IS_STRING) {
			take(variables, SERVERPUSH_VIEW(name), ZSTR_HASH(name), SERVERPUSH_VIEW(Z_STR_P(value)));
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

static void take_of_server(const char *name, const char *value, void *context)
{
	serverpush_bytes view = {name, strlen(name)};
	zend_ulong hash = zend_inline_hash_func(name, view.len);

	if (!is_unknown(hash)) {
		take(context, view, hash, (serverpush_bytes){value, strlen(value)});
	}
}

static serverpush_bytes ask(serverpush_variable variable)
{
	const char *value = sapi_module.getenv(names[variable].at, names[variable].len);

	return value ? (serverpush_bytes){value, strlen(value)} : SERVERPUSH_LITERAL("");
}

serverpush_bytes serverpush_variables_peek(serverpush_variable variable, bool *known)
{
	*known = !has_list_only() && sapi_module.getenv;
	return *known ? ask(variable) : SERVERPUSH_LITERAL("");
}

bool serverpush_variables_read(serverpush_variables *variables, zval *list)
{
	ZVAL_UNDEF(list);
	memset(variables, 0, sizeof(*variables));
	if (has_list_only()) {
		return read_list(variables, list);
	}
	if (!sapi_module.getenv) {
		return false;
	}
	if (!serverpush_interim_visit_variables(take_of_server, variables)) {
		for (int i = 0; i < SERVERPUSH_VARIABLE_COUNT; i++) {
			variables->values[i] = ask((serverpush_variable) i);
		}
	}
	return true;
}
