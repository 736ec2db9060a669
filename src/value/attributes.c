/*
 * Reading attributes: each goes by its name to where a link has it, and to the parameters if it has no place of its
 * own.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "php.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "src/value/attributes.h"

typedef serverpush_attributes_policy attributes_policy;

const attributes_policy serverpush_attributes_named = {
	.named = true, .throws = true, .strict = true, .keywords = true, .cache = true,
};
const attributes_policy serverpush_attributes_array = {.throws = true, .strict = true, .tabs = true};
const attributes_policy serverpush_attributes_stored = {.throws = true, .tabs = true};
const attributes_policy serverpush_attributes_lenient = {.tabs = true, .stringable = true};

void serverpush_attributes_free_memory(serverpush_attributes *attributes)
{
	zend_string *const strings[] = {attributes->rel_name, attributes->destination, attributes->version};

	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++) {
		if (strings[i]) {
			zend_string_release(strings[i]);
		}
	}
	if (attributes->params != attributes->inline_params) {
		efree(attributes->params);
	}
}

void serverpush_attributes_set_relation(serverpush_attributes *attributes, zend_string *rel)
{
	serverpush_link *link = &attributes->link;

	link->rel = (uint8_t) serverpush_rel_from_name(SERVERPUSH_VIEW(rel));
	if (link->rel == SERVERPUSH_REL_OTHER) {
		attributes->rel_name = zend_string_tolower(rel);
		link->rel_name = SERVERPUSH_VIEW(attributes->rel_name);
	}
}

/* Room for so many bytes more: twice as much each time, so that many attributes cost linear time */
static zend_never_inline void make_room(serverpush_attributes *attributes, size_t size)
{
	size_t used = attributes->link.params.len;
	size_t capacity = zend_safe_address_guarded(2, attributes->capacity, size);

	if (attributes->params == attributes->inline_params) {
		attributes->params = memcpy(emalloc(capacity), attributes->inline_params, used);
	} else {
		attributes->params = erealloc(attributes->params, capacity);
	}
	attributes->capacity = capacity;
}

static void add_param(serverpush_attributes *attributes, const serverpush_param *param)
{
	serverpush_bytes *params = &attributes->link.params;
	size_t size = serverpush_param_size(param->name.len, param->value.len);

	if (UNEXPECTED(size > attributes->capacity - params->len)) {
		make_room(attributes, size);
	}
	serverpush_param_append(attributes->params + params->len, param);
	params->at = attributes->params;
	params->len += size;
}

/* As the engine words it: "push(): Argument $media must ...", "Link::__construct(): Attribute \"media\" must ..." */
static ZEND_COLD void attribute_error(
	zend_class_entry *ce, const attributes_policy *policy, const char *name, const char *format, ...)
{
	zend_string *function = get_active_function_or_method_name();
	char *message;
	va_list args;

	va_start(args, format);
	zend_vspprintf(&message, 0, format, args);
	va_end(args);
	if (policy->named) {
		zend_throw_error(ce, "%s(): Argument $%s %s", ZSTR_VAL(function), name, message);
	} else {
		zend_throw_error(ce, "%s(): Attribute \"%s\" %s", ZSTR_VAL(function), name, message);
	}
	efree(message);
	zend_string_release(function);
}

/* What is wrong with a value, or a name; whether to go on without it */
#define WRONG(policy, ce, name, ...) \
	((policy)->throws ? (attribute_error(ce, policy, name, __VA_ARGS__), false) : true)

bool serverpush_attribute_is_reserved(serverpush_bytes name)
{
	static const serverpush_bytes names[] = {
		SERVERPUSH_STATIC("href"), SERVERPUSH_STATIC("rel"), SERVERPUSH_STATIC("version"), SERVERPUSH_STATIC("once"),
		SERVERPUSH_STATIC("private"),
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (serverpush_bytes_equal(name, names[i])) {
			return true;
		}
	}
	return false;
}

/* What no declaration takes although it is a parameter: the other direction, and the context of a hint */
static bool is_undeclarable(serverpush_bytes name, const serverpush_link *link)
{
	return serverpush_bytes_are(name, "rev")
		|| (serverpush_is_hint(link->rel) && serverpush_bytes_are(name, "anchor"));
}

/*
 * A name that could not be written is that of no attribute. Neither is one that means something else to this API; but
 * what was stored may come from a version that took these for parameters.
 */
static const char *name_error(serverpush_bytes name, const serverpush_link *link, const attributes_policy *policy)
{
	bool stored = policy->throws && !policy->strict;

	if (!name.len || !serverpush_bytes_all(name, SERVERPUSH_BYTE_TOKEN) || serverpush_bytes_are(name, "*")) {
		return "must have a token for its name (RFC 9110, section 5.6.2)";
	}
	return (stored ? serverpush_bytes_are(name, "rel") : serverpush_attribute_is_reserved(name))
			|| (policy->named && is_undeclarable(name, link))
		? "is reserved"
		: NULL;
}

static bool has_control(serverpush_bytes value, bool tabs)
{
	for (size_t i = 0; i < value.len; i++) {
		if (serverpush_byte_is(value.at[i], SERVERPUSH_BYTE_CONTROL) && !(tabs && value.at[i] == '\t')) {
			return true;
		}
	}
	return false;
}

static const char *value_error(serverpush_bytes name, serverpush_bytes value, const attributes_policy *policy)
{
	if (has_control(value, policy->tabs)) {
		return "must not contain control characters";
	}
	if (policy->strict && serverpush_param_form_of(name, value) == SERVERPUSH_PARAM_UNWRITABLE) {
		return serverpush_bytes_are_utf8(value) ? "must be ASCII, only a title may be other text"
												: "must be valid UTF-8";
	}
	return NULL;
}

bool serverpush_attribute_is_writable(serverpush_bytes name, serverpush_bytes value)
{
	return !value_error(name, value, &serverpush_attributes_array);
}

/* The value as a string, to be released; NULL: of a type without meaning, or an exception was thrown */
static zend_string *value_string(const zval *value, const attributes_policy *policy)
{
	switch (Z_TYPE_P(value)) {
		case IS_STRING:
			return zend_string_copy(Z_STR_P(value));
		case IS_LONG:
			return zend_long_to_str(Z_LVAL_P(value));
		case IS_DOUBLE:
			return zend_double_to_str(Z_DVAL_P(value));
		case IS_OBJECT:
			return policy->stringable && zend_class_implements_interface(Z_OBJCE_P(value), zend_ce_stringable)
				? zval_try_get_string((zval *) value)
				: NULL;
		default:
			return NULL;
	}
}

/* The destinations that the relation type knows, for the message; NULL: the value is one of them, or any may be */
static const char *other_destinations(const serverpush_link *link, serverpush_bytes value)
{
	if (link->rel == SERVERPUSH_REL_PRELOAD && link->as == SERVERPUSH_AS_OTHER) {
		return SERVERPUSH_PRELOAD_AS_LIST;
	}
	return link->rel == SERVERPUSH_REL_MODULEPRELOAD && !serverpush_is_modulepreload_as(value)
		? SERVERPUSH_MODULEPRELOAD_AS_LIST
		: NULL;
}

static bool set_as(serverpush_attributes *attributes, serverpush_bytes value, const attributes_policy *policy)
{
	serverpush_link *link = &attributes->link;
	bool checked = policy->keywords && link->rel <= SERVERPUSH_REL_MODULEPRELOAD;
	const char *expected;

	if (attributes->has_as) {
		return true;
	}
	/* a value that is never written must not tell links apart either; those that are wrong are said to be so below */
	if (!checked
		&& (value.len == 0
			|| serverpush_param_form_of(SERVERPUSH_LITERAL("as"), value) == SERVERPUSH_PARAM_UNWRITABLE)) {
		return true;
	}
	attributes->has_as = true;
	link->as = serverpush_as_from_name(value);
	expected = checked ? other_destinations(link, value) : NULL;
	if (expected) {
		attribute_error(zend_ce_value_error, policy, "as", "must be one of %s", expected);
		return false;
	}
	if (link->as == SERVERPUSH_AS_OTHER) {
		attributes->destination = zend_string_alloc(value.len, false);
		zend_str_tolower_copy(ZSTR_VAL(attributes->destination), value.at, value.len);
		link->destination = SERVERPUSH_VIEW(attributes->destination);
	}
	return true;
}

static bool set_cors(serverpush_attributes *attributes, serverpush_bytes value, const attributes_policy *policy)
{
	bool known;

	if (attributes->has_cors) {
		return true;
	}
	attributes->has_cors = true;
	attributes->link.cors = serverpush_cors_from_name(value, &known);
	if (!known && policy->keywords) {
		attribute_error(
			zend_ce_value_error, policy, "crossorigin", "must be true, \"anonymous\", or \"use-credentials\"");
		return false;
	}
	return true;
}

/* Of names that differ in case only, the first counts; any other value is a parameter like others */
static bool set_priority(serverpush_attributes *attributes, serverpush_bytes value)
{
	serverpush_priority priority = serverpush_priority_from_name(value);
	serverpush_link *link = &attributes->link;

	if (link->priority == SERVERPUSH_PRIORITY_NONE) {
		link->priority = (uint8_t) priority;
	}
	return priority != SERVERPUSH_PRIORITY_NONE;
}

/* A type that could be inferred has a place of its own; false: it is a parameter */
static bool set_type(serverpush_attributes *attributes, serverpush_bytes value)
{
	if (attributes->has_type) {
		return true;
	}
	attributes->has_type = true;
	attributes->link.type = serverpush_type_from_name(value);
	return attributes->link.type != SERVERPUSH_TYPE_NONE;
}

/* An attribute with a value, or with none: `value.at` is NULL then */
static bool set_one(
	serverpush_attributes *attributes, serverpush_bytes name, serverpush_bytes value, const attributes_policy *policy)
{
	serverpush_link *link = &attributes->link;
	serverpush_bytes text = value.at ? value : SERVERPUSH_LITERAL("");
	const char *error = value_error(name, text, policy);
	serverpush_param param = {name, text, SERVERPUSH_PARAM_BARE};

	if (error) {
		return WRONG(policy, zend_ce_value_error, name.at, "%s", error);
	}
	if (serverpush_bytes_are(name, "as")) {
		return set_as(attributes, text, policy);
	}
	if (serverpush_bytes_are(name, "crossorigin")) {
		return set_cors(attributes, text, policy);
	}
	if (serverpush_bytes_are(name, "nopush")) {
		link->flags |= SERVERPUSH_LINK_NOPUSH;
		return true;
	}
	if (serverpush_bytes_are(name, "fetchpriority")) {
		if (set_priority(attributes, text)) {
			return true;
		}
		if (policy->keywords) {
			attribute_error(
				zend_ce_value_error, policy, "fetchpriority", "must be one of \"auto\", \"high\", or \"low\"");
			return false;
		}
	}
	if (serverpush_bytes_are(name, "type")) {
		if (policy->keywords && serverpush_bytes_are_ci(serverpush_bytes_trim(text), "module")) {
			attribute_error(zend_ce_value_error, policy, "type",
				"must be a media type, \"module\" is none: browsers skip such a preload");
			return false;
		}
		if (set_type(attributes, text)) {
			return true;
		}
	}
	if (!serverpush_param_is_single(name) || !serverpush_link_has_param(link, name)) {
		param.form = value.at ? serverpush_param_form_of(name, value) : SERVERPUSH_PARAM_BARE;
		add_param(attributes, &param);
	}
	return true;
}

static bool set_value(
	serverpush_attributes *attributes, serverpush_bytes name, const zval *value, const attributes_policy *policy)
{
	zend_string *string;
	bool valid;

	if (Z_TYPE_P(value) == IS_TRUE) {
		return set_one(attributes, name, (serverpush_bytes){NULL, 0}, policy);
	}
	string = value_string(value, policy);
	if (string) {
		valid = set_one(attributes, name, SERVERPUSH_VIEW(string), policy);
		zend_string_release(string);
		return valid;
	}
	return !EG(exception)
		&& WRONG(policy, zend_ce_type_error, name.at,
			"must be of type string|int|float|bool|null or a list of strings, %s given", zend_zval_type_name(value));
}

static bool set_list(
	serverpush_attributes *attributes, serverpush_bytes name, HashTable *list, const attributes_policy *policy)
{
	bool valid = true;
	zval *value;

	if (policy->strict && zend_hash_num_elements(list) > 1 && serverpush_param_is_single(name)) {
		attribute_error(zend_ce_value_error, policy, name.at, "must not be repeated");
		return false;
	}
	/* a reference to the list could be changed while it is read */
	GC_TRY_ADDREF(list);
	ZEND_HASH_FOREACH_VAL(list, value) {
		ZVAL_DEREF(value);
		valid = policy->throws && Z_TYPE_P(value) <= IS_FALSE
			? WRONG(policy, zend_ce_type_error, name.at, "must contain only strings, %s given",
				zend_zval_type_name(value))
			: set_value(attributes, name, value, policy);
		if (!valid || (!policy->throws && serverpush_param_is_single(name))) {
			break;
		}
	} ZEND_HASH_FOREACH_END();
	zend_array_release(list);
	return valid;
}

/* A version is a string or a number, without one there is none; the first counts */
static bool set_version(serverpush_attributes *attributes, const zval *value, const attributes_policy *policy)
{
	zend_string *version;
	bool valid;

	if (Z_TYPE_P(value) == IS_NULL) {
		return true;
	}
	version = value_string(value, policy);
	if (!version) {
		attribute_error(zend_ce_type_error, policy, "version", "must be of type string|int|float|null, %s given",
			zend_zval_type_name(value));
		return false;
	}
	valid = !has_control(SERVERPUSH_VIEW(version), false);
	if (!valid) {
		attribute_error(zend_ce_value_error, policy, "version", "must not contain control characters");
	} else if (ZSTR_LEN(version) && !attributes->version) {
		attributes->version = version;
		attributes->link.version = SERVERPUSH_VIEW(version);
		return true;
	}
	zend_string_release(version);
	return valid;
}

/* Once is enough, unless the caller says no */
static bool set_once(serverpush_attributes *attributes, const zval *value, const attributes_policy *policy)
{
	if (Z_TYPE_P(value) == IS_FALSE) {
		attributes->link.flags |= SERVERPUSH_LINK_NOT_ONCE;
	} else if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_NULL) {
		attribute_error(
			zend_ce_type_error, policy, "once", "must be of type bool|null, %s given", zend_zval_type_name(value));
		return false;
	}
	return true;
}

/* What was said once stays said: nobody takes back what another part of the application keeps private */
static bool set_private(serverpush_attributes *attributes, const zval *value, const attributes_policy *policy)
{
	if (Z_TYPE_P(value) == IS_TRUE) {
		attributes->link.flags |= SERVERPUSH_LINK_PRIVATE;
	} else if (Z_TYPE_P(value) != IS_FALSE && Z_TYPE_P(value) != IS_NULL) {
		attribute_error(
			zend_ce_type_error, policy, "private", "must be of type bool|null, %s given", zend_zval_type_name(value));
		return false;
	}
	return true;
}

/* An attribute of any type, whose name is in lower case; false: an exception was thrown */
static bool set_any(
	serverpush_attributes *attributes, serverpush_bytes name, zval *value, const attributes_policy *policy)
{
	const char *error;

	if (policy->cache && serverpush_bytes_are(name, "version")) {
		return set_version(attributes, value, policy);
	}
	if (policy->cache && serverpush_bytes_are(name, "once")) {
		return set_once(attributes, value, policy);
	}
	if (policy->cache && serverpush_bytes_are(name, "private")) {
		return set_private(attributes, value, policy);
	}
	error = name_error(name, &attributes->link, policy);
	if (error) {
		return WRONG(policy, zend_ce_value_error, name.at, "%s", error);
	}
	if (Z_TYPE_P(value) == IS_NULL || Z_TYPE_P(value) == IS_FALSE) {
		attributes->has_as |= serverpush_bytes_are(name, "as");
		attributes->has_cors |= serverpush_bytes_are(name, "crossorigin");
		attributes->has_type |= serverpush_bytes_are(name, "type");
		return true;
	}
	return Z_TYPE_P(value) == IS_ARRAY ? set_list(attributes, name, Z_ARRVAL_P(value), policy)
									   : set_value(attributes, name, value, policy);
}

bool serverpush_attributes_read(
	serverpush_attributes *attributes, const HashTable *table, const attributes_policy *policy)
{
	zend_ulong index;
	zend_string *key;
	zval *value;

	ZEND_HASH_FOREACH_KEY_VAL((HashTable *) table, index, key, value) {
		zend_string *name;
		bool valid;

		if (!key && policy->strict && !policy->named) {
			zend_argument_value_error(3, "must have only string keys");
			return false;
		}
		if (!key && !policy->throws) {
			continue;
		}
		/* a token of digits only is an integer among the keys of an array */
		name = key ? zend_string_tolower(key) : zend_long_to_str((zend_long) index);
		ZVAL_DEREF(value);
		valid = set_any(attributes, SERVERPUSH_VIEW(name), value, policy);
		zend_string_release(name);
		if (!valid) {
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

bool serverpush_attributes_read_cache(serverpush_attributes *attributes, const HashTable *table)
{
	const attributes_policy *policy = &serverpush_attributes_stored;
	zval *version = zend_hash_str_find_deref((HashTable *) table, ZEND_STRL("version"));
	zval *once = zend_hash_str_find_deref((HashTable *) table, ZEND_STRL("once"));

	return (!version || set_version(attributes, version, policy)) && (!once || set_once(attributes, once, policy));
}
