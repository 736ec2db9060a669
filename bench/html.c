/*
 * The time that the scanner of pages takes, beside that of memchr() looking for each "<", on pages that are made here:
 * usual ones and hostile ones. Prints for each, between tabs, its name, whether it is hostile, how many bytes are read
 * of it, the findings, and the nanoseconds of the fastest pass: of the scanner, of the scanner on the first half, and
 * of memchr(). The passes take turns.
 */
#include "src/html/html.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define PASSES 300
#define HOSTILE_BYTES 1000000

typedef struct {
	char *at;
	size_t len, size;
} page;

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * 1000000000 + (uint64_t) time.tv_nsec;
}

static void put(page *page, const char *text)
{
	size_t len = strlen(text);

	if (page->len + len > page->size) {
		page->size = 2 * page->size + len;
		page->at = realloc(page->at, page->size);
		if (!page->at) {
			exit(1);
		}
	}
	memcpy(page->at + page->len, text, len);
	page->len += len;
}

static void put_head(page *page)
{
	put(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>A usual page</title>\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<link rel=\"preconnect\" href=\"https://fonts.example\" crossorigin>\n"
		"<link rel=\"preload\" href=\"/fonts/body.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
		"<link rel='stylesheet' id='theme-css' href='/themes/one/style.css?ver=6.1&#038;b=2' type='text/css' "
		"media='all' />\n"
		"<link rel=\"stylesheet\" href=\"/themes/one/print.css\" media=\"print\">\n"
		"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Feed\" href=\"/feed/\">\n"
		"<script src=\"/js/jquery.min.js?ver=3.7\" id=\"jquery-js\"></script>\n"
		"<script defer src=\"/js/late.js\"></script>\n<style id=\"inline-css\">\n");
	for (int i = 0; i < 60; i++) {
		put(page, ".wp-block-button__link{color:#fff;background-color:#32373c;border-radius:9999px;box-shadow:none}\n");
	}
	put(page, "</style>\n<script>\nwindow.settings = {\"a\": 1, \"html\": \"<b>x<\\/b>\"};\n");
	for (int i = 0; i < 40; i++) {
		put(page, "function f(n) { for (var i = 0; i < n && i <= 10; i++) { document.title += '<'; } }\n");
	}
	put(page, "</script>\n</head>\n<body class=\"home page\">\n");
}

/* An article: text with a link now and then */
static void put_article(page *page)
{
	put(page, "<p>The quick brown fox jumps over the lazy dog, which is what such a fox does in texts that say "
		"nothing; <a href=\"/wiki/Fox\" title=\"Fox\">foxes</a> are known for it, and "
		"<a href=\"/wiki/Dog\" class=\"mw-redirect\" title=\"Dog\">dogs</a> for lying there while they are jumped "
		"over. Of neither is it known what it thinks of that.<sup id=\"cite_ref-1\" class=\"reference\">"
		"<a href=\"#cite_note-1\">[1]</a></sup> It goes on for a "
		"while, as articles do, until the paragraph has the length that paragraphs have.</p>\n");
}

/* A list of posts: more tags than text */
static void put_post(page *page)
{
	put(page, "<article id=\"post-1\" class=\"post-1 post type-post status-publish format-standard hentry\">\n"
		"\t<h2 class=\"entry-title\"><a href=\"https://www.example.com/2026/11/a-post/\" rel=\"bookmark\">A post</a>"
		"</h2>\n"
		"\t<div class=\"entry-summary\"><p>An excerpt of the post, some words long, and then no more &hellip;</p>"
		"</div>\n"
		"\t<img width=\"300\" height=\"200\" src=\"/uploads/2026/11/photo-300x200.jpg\" class=\"wp-post-image\" "
		"alt=\"\" "
		"loading=\"lazy\" srcset=\"/uploads/photo-300x200.jpg 300w, /uploads/photo.jpg 1024w\" sizes=\"100vw\" />\n"
		"\t<ul><li class=\"cat\"><a href=\"/c/news/\">News</a></li><li><a href=\"/c/all/\">All</a></li></ul>\n"
		"</article>\n");
}

static page usual(void (*put_part)(page *), size_t length)
{
	page page = {NULL, 0, 0};

	put_head(&page);
	while (page.len < length - strlen("</body></html>")) {
		put_part(&page);
	}
	put(&page, "</body></html>");
	return page;
}

static void count(const serverpush_html_finding *finding, void *context)
{
	(void) finding;
	++*(size_t *) context;
}

/* In pieces of so many bytes; 0: in one */
static size_t scan(serverpush_html *html, serverpush_bytes bytes, size_t piece)
{
	size_t findings = 0;

	serverpush_html_begin(html, count, &findings);
	piece = piece ? piece : bytes.len;
	for (size_t at = 0; at < bytes.len && !serverpush_html_is_done(html); at += piece) {
		size_t left = bytes.len - at;

		serverpush_html_scan(html, (serverpush_bytes){bytes.at + at, left < piece ? left : piece});
	}
	return findings;
}

static size_t find_angles(serverpush_bytes bytes)
{
	const char *p = bytes.at, *end = p + bytes.len;
	size_t angles = 0;

	while ((p = memchr(p, '<', (size_t) (end - p)))) {
		angles++;
		p++;
	}
	return angles;
}

static void keep_least(uint64_t *least, uint64_t began_at)
{
	uint64_t took = now() - began_at;

	*least = took < *least ? took : *least;
}

static void measure(serverpush_html *html, const char *name, bool is_hostile, page page, size_t piece)
{
	uint64_t whole = UINT64_MAX, half = UINT64_MAX, angles_only = UINT64_MAX, began_at;
	size_t findings = 0, read = page.len < SERVERPUSH_HTML_READ_MAX ? page.len : SERVERPUSH_HTML_READ_MAX;
	volatile size_t angles;

	for (int pass = 0; pass < PASSES; pass++) {
		began_at = now();
		findings = scan(html, (serverpush_bytes){page.at, page.len}, piece);
		keep_least(&whole, began_at);
		began_at = now();
		scan(html, (serverpush_bytes){page.at, read / 2}, piece);
		keep_least(&half, began_at);
		began_at = now();
		angles = find_angles((serverpush_bytes){page.at, read});
		keep_least(&angles_only, began_at);
	}
	(void) angles;
	printf("%s\t%d\t%zu\t%zu\t%" PRIu64 "\t%" PRIu64 "\t%" PRIu64 "\n",
		name, is_hostile, read, findings, whole, half, angles_only);
}

static void measure_usual(serverpush_html *html, const char *name, const char *in_pieces, page page)
{
	measure(html, name, false, page, 0);
	measure(html, in_pieces, false, page, 1024);
	free(page.at);
}

static void measure_hostile(serverpush_html *html, const char *name, const char *begin, const char *text)
{
	page page = {NULL, 0, 0};

	put(&page, begin);
	while (page.len < HOSTILE_BYTES) {
		put(&page, text);
	}
	measure(html, name, true, page, 0);
	free(page.at);
}

int main(void)
{
	serverpush_html *html = malloc(sizeof(*html));

	if (!html) {
		return 1;
	}
	measure_usual(html, "an article of 100 KB", "the same, in pieces of 1 KB", usual(put_article, 100 * 1024));
	measure_usual(html, "a list of posts, 80 KB", "the same, in pieces of 1 KB", usual(put_post, 80 * 1024));
	measure_hostile(html, "`<`", "", "<");
	measure_hostile(html, "`<!--`", "", "<!--");
	measure_hostile(html, "`<!-->`", "", "<!-->");
	measure_hostile(html, "a comment of `>`", "<!--", ">");
	measure_hostile(html, "`<a `", "", "<a ");
	measure_hostile(html, "`</`", "", "</");
	measure_hostile(html, "a tag of `a `", "<link ", "a ");
	measure_hostile(html, "a tag of `a=`", "<link ", "a=");
	measure_hostile(html, "a tag of quotes", "<link ", "\"'");
	measure_hostile(html, "a tag of `b=\"\"`", "<link ", "b=\"\"");
	measure_hostile(html, "a value without end", "<link href=\"", "&amp");
	measure_hostile(html, "a script of `</scrip`", "<script>", "</scrip");
	measure_hostile(html, "`<!--<script></script>-->` in a script", "<script>", "<!--<script></script>-->");
	measure_hostile(html, "stylesheets", "", "<link rel=stylesheet href=a>");
	measure_hostile(html, "stylesheets of many references", "",
		"<link rel=stylesheet a=0 b=1 c=2 d=3 e=4 f=5 g=6 h=7 i=8 href=&amp;&amp;&amp;&#38;>");
	measure_hostile(html, "`<svg></svg>`", "", "<svg></svg>");
	free(html);
	return 0;
}
