/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 56a66ab68b6b0cb595b0ebffa95f5cc94ff82444 */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_push, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, as, IS_STRING, 1, "null")
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#define arginfo_ServerPush_preload arginfo_ServerPush_push

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_modulepreload, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()

#define arginfo_ServerPush_preconnect arginfo_ServerPush_modulepreload

#define arginfo_ServerPush_dns_prefetch arginfo_ServerPush_modulepreload

#define arginfo_ServerPush_prefetch arginfo_ServerPush_modulepreload

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_add_link, 0, 2, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, rel, IS_STRING, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_push_to, 0, 2, IS_OBJECT, 0)
	ZEND_ARG_TYPE_INFO(0, response, IS_OBJECT, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, as, IS_STRING, 1, "null")
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_ServerPush_links, 0, 0, ServerPush\\LinkSet, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_early_hints, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_early_flush, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, unbuffered, _IS_BOOL, 0, "true")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_early, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, flush, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_report, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_learned, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, path, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_ServerPush_forget, 0, 0, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, path, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_push, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, as, IS_STRING, 1, "null")
	ZEND_ARG_VARIADIC_TYPE_INFO(0, attributes, IS_MIXED, 0)
ZEND_END_ARG_INFO()
#endif

#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_headers_send, 0, 0, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "200")
ZEND_END_ARG_INFO()
#endif

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_ServerPush_Link___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, rel, IS_STRING, 0, "\'preload\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, attributes, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_Link_parse, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, fieldValue, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_Link___toString, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_ServerPush_Link_getHref arginfo_class_ServerPush_Link___toString

#define arginfo_class_ServerPush_Link_isTemplated arginfo_ServerPush_early_hints

#define arginfo_class_ServerPush_Link_getRels arginfo_ServerPush_report

#define arginfo_class_ServerPush_Link_getAttributes arginfo_ServerPush_report

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_Link___unserialize, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, data, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_ServerPush_Link___set_state, 0, 1, ServerPush\\Link, 0)
	ZEND_ARG_TYPE_INFO(0, properties, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_ServerPush_LinkSet___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_ServerPush_LinkSet_fromHeader, 0, 1, ServerPush\\LinkSet, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, values, Traversable, MAY_BE_STRING|MAY_BE_ARRAY, NULL)
ZEND_END_ARG_INFO()

#define arginfo_class_ServerPush_LinkSet_push arginfo_ServerPush_push

#define arginfo_class_ServerPush_LinkSet_preload arginfo_ServerPush_push

#define arginfo_class_ServerPush_LinkSet_modulepreload arginfo_ServerPush_modulepreload

#define arginfo_class_ServerPush_LinkSet_preconnect arginfo_ServerPush_modulepreload

#define arginfo_class_ServerPush_LinkSet_dnsPrefetch arginfo_ServerPush_modulepreload

#define arginfo_class_ServerPush_LinkSet_prefetch arginfo_ServerPush_modulepreload

#define arginfo_class_ServerPush_LinkSet_addLink arginfo_ServerPush_add_link

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_add, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_MASK(0, links, MAY_BE_STRING|MAY_BE_OBJECT|MAY_BE_ARRAY, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_has, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, rel, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_ServerPush_LinkSet_get, 0, 1, ServerPush\\Link, 1)
	ZEND_ARG_TYPE_INFO(0, href, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, rel, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_remove, 0, 1, IS_LONG, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, link, ServerPush\\Link, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, rel, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_clear, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_ServerPush_LinkSet_getLinks arginfo_ServerPush_report

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_getLinksByRel, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, rel, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_ServerPush_LinkSet_headerValues arginfo_ServerPush_report

#define arginfo_class_ServerPush_LinkSet_hintValues arginfo_ServerPush_report

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_applyTo, 0, 1, IS_OBJECT, 0)
	ZEND_ARG_TYPE_INFO(0, response, IS_OBJECT, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_ServerPush_LinkSet_count, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_ServerPush_LinkSet_getIterator, 0, 0, Iterator, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_ServerPush_LinkSet___toString arginfo_class_ServerPush_Link___toString

#define arginfo_class_ServerPush_LinkSet___serialize arginfo_ServerPush_report

#define arginfo_class_ServerPush_LinkSet___unserialize arginfo_class_ServerPush_Link___unserialize

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_ServerPush_LinkSet___set_state, 0, 1, ServerPush\\LinkSet, 0)
	ZEND_ARG_TYPE_INFO(0, properties, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_FUNCTION(ServerPush_push);
ZEND_FUNCTION(ServerPush_preload);
ZEND_FUNCTION(ServerPush_modulepreload);
ZEND_FUNCTION(ServerPush_preconnect);
ZEND_FUNCTION(ServerPush_dns_prefetch);
ZEND_FUNCTION(ServerPush_prefetch);
ZEND_FUNCTION(ServerPush_add_link);
ZEND_FUNCTION(ServerPush_push_to);
ZEND_FUNCTION(ServerPush_links);
ZEND_FUNCTION(ServerPush_early_hints);
ZEND_FUNCTION(ServerPush_early_flush);
ZEND_FUNCTION(ServerPush_early);
ZEND_FUNCTION(ServerPush_report);
ZEND_FUNCTION(ServerPush_learned);
ZEND_FUNCTION(ServerPush_forget);
#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
ZEND_FUNCTION(push);
#endif
#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
ZEND_FUNCTION(headers_send);
#endif
ZEND_METHOD(ServerPush_Link, __construct);
ZEND_METHOD(ServerPush_Link, parse);
ZEND_METHOD(ServerPush_Link, __toString);
ZEND_METHOD(ServerPush_Link, getHref);
ZEND_METHOD(ServerPush_Link, isTemplated);
ZEND_METHOD(ServerPush_Link, getRels);
ZEND_METHOD(ServerPush_Link, getAttributes);
ZEND_METHOD(ServerPush_Link, __unserialize);
ZEND_METHOD(ServerPush_Link, __set_state);
ZEND_METHOD(ServerPush_LinkSet, __construct);
ZEND_METHOD(ServerPush_LinkSet, fromHeader);
ZEND_METHOD(ServerPush_LinkSet, push);
ZEND_METHOD(ServerPush_LinkSet, preload);
ZEND_METHOD(ServerPush_LinkSet, modulepreload);
ZEND_METHOD(ServerPush_LinkSet, preconnect);
ZEND_METHOD(ServerPush_LinkSet, dnsPrefetch);
ZEND_METHOD(ServerPush_LinkSet, prefetch);
ZEND_METHOD(ServerPush_LinkSet, addLink);
ZEND_METHOD(ServerPush_LinkSet, add);
ZEND_METHOD(ServerPush_LinkSet, has);
ZEND_METHOD(ServerPush_LinkSet, get);
ZEND_METHOD(ServerPush_LinkSet, remove);
ZEND_METHOD(ServerPush_LinkSet, clear);
ZEND_METHOD(ServerPush_LinkSet, getLinks);
ZEND_METHOD(ServerPush_LinkSet, getLinksByRel);
ZEND_METHOD(ServerPush_LinkSet, headerValues);
ZEND_METHOD(ServerPush_LinkSet, hintValues);
ZEND_METHOD(ServerPush_LinkSet, applyTo);
ZEND_METHOD(ServerPush_LinkSet, count);
ZEND_METHOD(ServerPush_LinkSet, getIterator);
ZEND_METHOD(ServerPush_LinkSet, __toString);
ZEND_METHOD(ServerPush_LinkSet, __serialize);
ZEND_METHOD(ServerPush_LinkSet, __unserialize);
ZEND_METHOD(ServerPush_LinkSet, __set_state);


static const zend_function_entry ext_functions[] = {
	ZEND_NS_FALIAS("ServerPush", push, ServerPush_push, arginfo_ServerPush_push)
	ZEND_NS_FALIAS("ServerPush", preload, ServerPush_preload, arginfo_ServerPush_preload)
	ZEND_NS_FALIAS("ServerPush", modulepreload, ServerPush_modulepreload, arginfo_ServerPush_modulepreload)
	ZEND_NS_FALIAS("ServerPush", preconnect, ServerPush_preconnect, arginfo_ServerPush_preconnect)
	ZEND_NS_FALIAS("ServerPush", dns_prefetch, ServerPush_dns_prefetch, arginfo_ServerPush_dns_prefetch)
	ZEND_NS_FALIAS("ServerPush", prefetch, ServerPush_prefetch, arginfo_ServerPush_prefetch)
	ZEND_NS_FALIAS("ServerPush", add_link, ServerPush_add_link, arginfo_ServerPush_add_link)
	ZEND_NS_FALIAS("ServerPush", push_to, ServerPush_push_to, arginfo_ServerPush_push_to)
	ZEND_NS_FALIAS("ServerPush", links, ServerPush_links, arginfo_ServerPush_links)
	ZEND_NS_FALIAS("ServerPush", early_hints, ServerPush_early_hints, arginfo_ServerPush_early_hints)
	ZEND_NS_FALIAS("ServerPush", early_flush, ServerPush_early_flush, arginfo_ServerPush_early_flush)
	ZEND_NS_FALIAS("ServerPush", early, ServerPush_early, arginfo_ServerPush_early)
	ZEND_NS_FALIAS("ServerPush", report, ServerPush_report, arginfo_ServerPush_report)
	ZEND_NS_FALIAS("ServerPush", learned, ServerPush_learned, arginfo_ServerPush_learned)
	ZEND_NS_FALIAS("ServerPush", forget, ServerPush_forget, arginfo_ServerPush_forget)
#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
	ZEND_FE(push, arginfo_push)
#endif
#if defined(SERVERPUSH_GLOBAL_FUNCTIONS)
	ZEND_FE(headers_send, arginfo_headers_send)
#endif
	ZEND_FE_END
};


static const zend_function_entry class_ServerPush_Link_methods[] = {
	ZEND_ME(ServerPush_Link, __construct, arginfo_class_ServerPush_Link___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, parse, arginfo_class_ServerPush_Link_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(ServerPush_Link, __toString, arginfo_class_ServerPush_Link___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, getHref, arginfo_class_ServerPush_Link_getHref, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, isTemplated, arginfo_class_ServerPush_Link_isTemplated, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, getRels, arginfo_class_ServerPush_Link_getRels, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, getAttributes, arginfo_class_ServerPush_Link_getAttributes, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, __unserialize, arginfo_class_ServerPush_Link___unserialize, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_Link, __set_state, arginfo_class_ServerPush_Link___set_state, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_ServerPush_LinkSet_methods[] = {
	ZEND_ME(ServerPush_LinkSet, __construct, arginfo_class_ServerPush_LinkSet___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, fromHeader, arginfo_class_ServerPush_LinkSet_fromHeader, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(ServerPush_LinkSet, push, arginfo_class_ServerPush_LinkSet_push, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, preload, arginfo_class_ServerPush_LinkSet_preload, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, modulepreload, arginfo_class_ServerPush_LinkSet_modulepreload, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, preconnect, arginfo_class_ServerPush_LinkSet_preconnect, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, dnsPrefetch, arginfo_class_ServerPush_LinkSet_dnsPrefetch, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, prefetch, arginfo_class_ServerPush_LinkSet_prefetch, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, addLink, arginfo_class_ServerPush_LinkSet_addLink, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, add, arginfo_class_ServerPush_LinkSet_add, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, has, arginfo_class_ServerPush_LinkSet_has, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, get, arginfo_class_ServerPush_LinkSet_get, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, remove, arginfo_class_ServerPush_LinkSet_remove, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, clear, arginfo_class_ServerPush_LinkSet_clear, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, getLinks, arginfo_class_ServerPush_LinkSet_getLinks, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, getLinksByRel, arginfo_class_ServerPush_LinkSet_getLinksByRel, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, headerValues, arginfo_class_ServerPush_LinkSet_headerValues, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, hintValues, arginfo_class_ServerPush_LinkSet_hintValues, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, applyTo, arginfo_class_ServerPush_LinkSet_applyTo, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, count, arginfo_class_ServerPush_LinkSet_count, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, getIterator, arginfo_class_ServerPush_LinkSet_getIterator, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, __toString, arginfo_class_ServerPush_LinkSet___toString, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, __serialize, arginfo_class_ServerPush_LinkSet___serialize, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, __unserialize, arginfo_class_ServerPush_LinkSet___unserialize, ZEND_ACC_PUBLIC)
	ZEND_ME(ServerPush_LinkSet, __set_state, arginfo_class_ServerPush_LinkSet___set_state, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_ServerPush_Link(zend_class_entry *class_entry_Stringable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "ServerPush", "Link", class_ServerPush_Link_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_Stringable);

	zval property_href_default_value;
	ZVAL_UNDEF(&property_href_default_value);
	zend_string *property_href_name = zend_string_init("href", sizeof("href") - 1, 1);
	zend_declare_typed_property(class_entry, property_href_name, &property_href_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_href_name);

	zval property_rel_default_value;
	ZVAL_UNDEF(&property_rel_default_value);
	zend_string *property_rel_name = zend_string_init("rel", sizeof("rel") - 1, 1);
	zend_declare_typed_property(class_entry, property_rel_name, &property_rel_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rel_name);

	zval property_attributes_default_value;
	ZVAL_UNDEF(&property_attributes_default_value);
	zend_string *property_attributes_name = zend_string_init("attributes", sizeof("attributes") - 1, 1);
	zend_declare_typed_property(class_entry, property_attributes_name, &property_attributes_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_attributes_name);

	return class_entry;
}

static zend_class_entry *register_class_ServerPush_LinkSet(zend_class_entry *class_entry_Countable, zend_class_entry *class_entry_IteratorAggregate, zend_class_entry *class_entry_Stringable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "ServerPush", "LinkSet", class_ServerPush_LinkSet_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES;
	zend_class_implements(class_entry, 3, class_entry_Countable, class_entry_IteratorAggregate, class_entry_Stringable);

	return class_entry;
}
