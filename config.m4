dnl serverpush: resource hints and server push as Link header fields

PHP_ARG_ENABLE([serverpush],
  [whether to enable serverpush],
  [AS_HELP_STRING([--enable-serverpush], [Enable serverpush])])

PHP_ARG_ENABLE([serverpush-dev],
  [whether to enable all warnings for serverpush],
  [AS_HELP_STRING([--enable-serverpush-dev], [Compile with -Wall -Wextra -Werror])],
  [no], [no])

if test "$PHP_SERVERPUSH" != "no"; then
  SERVERPUSH_SOURCES="serverpush.c \
    src/api/declare.c \
    src/api/early.c \
    src/api/functions.c \
    src/api/global_functions.c \
    src/api/headers_list.c \
    src/api/learned.c \
    src/api/link_object.c \
    src/api/link_set_add.c \
    src/api/link_set_object.c \
    src/api/link_set_read.c \
    src/api/report.c \
    src/client/client_cookie.c \
    src/client/fingerprint.c \
    src/client/shared_cache.c \
    src/cookie/base64url.c \
    src/cookie/cookie_field.c \
    src/cookie/cookie_value.c \
    src/cookie/golomb.c \
    src/cookie/key_set.c \
    src/cookie/set_cookie.c \
    src/delivery/early_flush.c \
    src/delivery/early_hints.c \
    src/delivery/early_watch.c \
    src/delivery/evidence.c \
    src/delivery/final_headers.c \
    src/delivery/learned.c \
    src/delivery/learned_final.c \
    src/delivery/learned_table.c \
    src/delivery/listed_fields.c \
    src/delivery/look.c \
    src/delivery/page.c \
    src/html/base_url.c \
    src/html/html.c \
    src/html/html_scanner.c \
    src/html/open_elements.c \
    src/html/opening.c \
    src/html/references.c \
    src/html/tag_end.c \
    src/html/tag_reader.c \
    src/learn/learn_cell.c \
    src/learn/learn_chain.c \
    src/learn/learn_client.c \
    src/learn/learn_evidence.c \
    src/learn/learn_file.c \
    src/learn/learn_find.c \
    src/learn/learn_hash.c \
    src/learn/learn_hosts.c \
    src/learn/learn_index.c \
    src/learn/learn_judge.c \
    src/learn/learn_key.c \
    src/learn/learn_link.c \
    src/learn/learn_list.c \
    src/learn/learn_lock.c \
    src/learn/learn_look.c \
    src/learn/learn_pages.c \
    src/learn/learn_repair.c \
    src/learn/learn_space.c \
    src/learn/learn_table.c \
    src/learn/learn_trust.c \
    src/learn/learn_urls.c \
    src/link/bytes.c \
    src/link/destination.c \
    src/link/flat_link.c \
    src/link/identity.c \
    src/link/link.c \
    src/link/link_reader.c \
    src/link/link_scanner.c \
    src/link/link_writer.c \
    src/link/url.c \
    src/link/url_authority.c \
    src/link/url_forwarded.c \
    src/link/url_idna.c \
    src/link/url_normal.c \
    src/link/url_origin.c \
    src/plan/account.c \
    src/plan/budget.c \
    src/plan/others.c \
    src/plan/plan.c \
    src/plan/registry.c \
    src/plan/response_links.c \
    src/plan/take_up.c \
    src/plan/trim.c \
    src/response/apply.c \
    src/response/method.c \
    src/response/psr_link.c \
    src/response/response.c \
    src/sapi/final_response.c \
    src/sapi/finish_request.c \
    src/sapi/header_list.c \
    src/sapi/hooks.c \
    src/sapi/interim.c \
    src/sapi/interim_apache.c \
    src/sapi/interim_cli_server.c \
    src/sapi/interim_frankenphp.c \
    src/sapi/request.c \
    src/sapi/variables.c \
    src/sapi/visitor.c \
    src/set/field_line.c \
    src/set/hint_set.c \
    src/set/href.c \
    src/set/link_set.c \
    src/set/outcome.c \
    src/set/private_links.c \
    src/set/spill.c \
    src/settings.c \
    src/value/attributes.c \
    src/value/attributes_table.c \
    src/value/field_values.c \
    src/value/known_strings.c \
    src/value/link_fields.c"

  dnl The flags are the fifth argument: as the fourth they are lost in silence.
  SERVERPUSH_CFLAGS="-std=gnu11 -fvisibility=hidden -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"
  dnl Calls into PHP are bound when the extension is loaded, not when each function is first called in a request.
  AX_CHECK_COMPILE_FLAG([-fno-plt], [SERVERPUSH_CFLAGS="$SERVERPUSH_CFLAGS -fno-plt"],, [-Werror])
  if test "$PHP_SERVERPUSH_DEV" = "yes"; then
    SERVERPUSH_CFLAGS="$SERVERPUSH_CFLAGS -Wall -Wextra -Werror"
    dnl PHP's own headers are not free of warnings in every version.
    INCLUDES=`echo " $INCLUDES" | sed "s, -I, -isystem ,g"`
  fi

  PHP_NEW_EXTENSION([serverpush], [$SERVERPUSH_SOURCES], [$ext_shared],, [$SERVERPUSH_CFLAGS])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/api], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/client], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/cookie], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/delivery], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/html], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/learn], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/link], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/plan], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/response], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/sapi], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/set], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/value], [1])
  PHP_ADD_INCLUDE([$ext_srcdir])

  dnl The generated scanner is committed. PHP_PROG_RE2C would stop where re2c is absent.
  AC_PATH_PROG([SERVERPUSH_RE2C], [re2c], [])
  PHP_SUBST([SERVERPUSH_RE2C])
  PHP_ADD_MAKEFILE_FRAGMENT

  SERVERPUSH_SAVED_CPPFLAGS=$CPPFLAGS
  CPPFLAGS="$CPPFLAGS -I$ext_srcdir"
  AC_CACHE_CHECK([whether 103s under mod_php can be sent], [serverpush_cv_mod_php],
    [AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[#include "src/sapi/apache_abi.h"]],
      [[int known = SERVERPUSH_APACHE_ABI_KNOWN; return !known;]])],
      [serverpush_cv_mod_php=yes], [serverpush_cv_mod_php=no])])
  CPPFLAGS=$SERVERPUSH_SAVED_CPPFLAGS
  SERVERPUSH_SUMMARY="103 Early Hints under PHP's built-in server, FrankenPHP"
  if test "$serverpush_cv_mod_php" = "yes"; then
    SERVERPUSH_SUMMARY="$SERVERPUSH_SUMMARY and mod_php"
  fi
  SERVERPUSH_SUMMARY="$SERVERPUSH_SUMMARY; learned hints"
  dnl run-tests looks for it there. In PHP's own tree both are built at once.
  if test -n "$PHP_EXECUTABLE"; then
    SERVERPUSH_CGI=`echo "$PHP_EXECUTABLE" | sed 's,php\([[^/]]*\)$,php-cgi\1,'`
    if test ! -x "$SERVERPUSH_CGI" && test -z "$TEST_PHP_CGI_EXECUTABLE"; then
      SERVERPUSH_SUMMARY="$SERVERPUSH_SUMMARY. For half of make test install the package php-cgi, it is not there"
    fi
  fi
fi
dnl behind all else that configure says
m4_wrap([m4_divert_text([BODY],
  [test -z "$SERVERPUSH_SUMMARY" || AC_MSG_NOTICE([serverpush is configured: $SERVERPUSH_SUMMARY])])])
