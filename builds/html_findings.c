/*
 * What src/html finds in the page on standard input, for the tests: one finding a line, as JSON, and a last line of
 * what is known of the page. The page is scanned in pieces of so many bytes as the argument says; without one, or with
 * 0, in one.
 *
 *     cc -std=gnu11 -I. builds/html_findings.c src/html/?*.c src/link/?*.c -o html_findings
 */
#include "src/html/html.h"

#include <stdio.h>
#include <stdlib.h>

static void print_string(serverpush_bytes string)
{
	putchar('"');
	for (size_t i = 0; i < string.len; i++) {
		unsigned char byte = (unsigned char) string.at[i];

		if (byte == '"' || byte == '\\') {
			printf("\\%c", byte);
		} else if (byte < ' ') {
			printf("\\u%04x", byte);
		} else {
			putchar(byte);
		}
	}
	putchar('"');
}

static void print_member(const char *name, serverpush_bytes value)
{
	if (value.len) {
		printf(",\"%s\":", name);
		print_string(value);
	}
}

static void print_finding(const serverpush_html_finding *finding, void *context)
{
	static const char *const kinds[] = {
		[SERVERPUSH_HTML_STYLESHEET] = "stylesheet",
		[SERVERPUSH_HTML_SCRIPT] = "script",
		[SERVERPUSH_HTML_LATE_SCRIPT] = "late-script",
		[SERVERPUSH_HTML_PRELOAD] = "preload",
		[SERVERPUSH_HTML_MODULEPRELOAD] = "modulepreload",
		[SERVERPUSH_HTML_PRECONNECT] = "preconnect",
		[SERVERPUSH_HTML_DNS_PREFETCH] = "dns-prefetch",
	};
	const serverpush_link *link = &finding->link;

	(void) context;
	printf("{\"kind\":\"%s\",\"href\":", kinds[finding->kind]);
	print_string(link->href);
	printf(",\"offset\":%zu", finding->offset);
	print_member("rel", serverpush_link_rel_name(link));
	print_member("as", link->as == SERVERPUSH_AS_OTHER ? link->destination : serverpush_as_name(link->as));
	print_member("crossorigin", serverpush_cors_name(link->cors));
	print_member("fetchpriority", serverpush_priority_name(link->priority));
	print_member("type", serverpush_type_name(link->type));
	SERVERPUSH_PARAM_FOREACH(link->params, param) {
		char name[32] = "";

		serverpush_append(name, param.name);
		print_member(name, param.value);
	}
	puts("}");
}

/* All of standard input; its length in *length */
static char *read_page(size_t *length)
{
	size_t size = 1 << 16, count;
	char *page = malloc(size);

	*length = 0;
	while (page && (count = fread(page + *length, 1, size - *length, stdin)) > 0) {
		*length += count;
		if (*length == size) {
			page = realloc(page, size *= 2);
		}
	}
	return page;
}

int main(int argc, char **argv)
{
	size_t length, piece = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
	char *page = read_page(&length);
	serverpush_html *html = malloc(sizeof(*html));

	if (!page || !html) {
		return 1;
	}
	serverpush_html_begin(html, print_finding, NULL);
	piece = piece ? piece : length;
	for (size_t at = 0; at < length; at += piece) {
		size_t left = length - at;

		serverpush_html_scan(html, (serverpush_bytes){page + at, left < piece ? left : piece});
	}
	printf("{\"read\":%zu,\"html\":%d,\"document\":%d,\"complete\":%d,\"importmap\":%d,\"done\":%d}\n",
		serverpush_html_read(html), serverpush_html_is_html(html), serverpush_html_is_document(html),
		serverpush_html_is_complete(html), serverpush_html_has_import_map(html), serverpush_html_is_done(html));
	free(html);
	free(page);
	return 0;
}
