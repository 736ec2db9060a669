/*
 * Which of the elements are open that change what a tag means (HTML standard, section 13.2.4.2, "the stack of open
 * elements", of which it is a small part): templates, whose content is inert, SVG and MathML, in which no tag is one of
 * HTML's, and the elements in them in which HTML goes on. Pure C; called by the scanner of pages.
 *
 * Approximated is what only broken markup can tell apart, for the elements of HTML that are open are not known: an end
 * tag closes what it names whatever is open in between; that of an element whose start tag would end SVG ends it, as if
 * the element were open around it; <font> does neither; <annotation-xml> holds no HTML; in a <select> and a <frameset>
 * tags are as elsewhere.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_OPEN_ELEMENTS_H
#define SERVERPUSH_OPEN_ELEMENTS_H

#include "src/html/html_scanner.h"

/* No page nests deeper */
#define SERVERPUSH_OPEN_ELEMENTS_MAX 32

typedef struct {
	uint8_t count;
	/* how many of them are templates whose content is inert */
	uint8_t inert;
	uint8_t elements[SERVERPUSH_OPEN_ELEMENTS_MAX];
} serverpush_open_elements;

/* Whether a tag is one of SVG or MathML */
static inline bool serverpush_is_foreign(const serverpush_open_elements *open)
{
	uint8_t last = open->count ? open->elements[open->count - 1] : SERVERPUSH_ELEMENT_OTHER;

	return last == SERVERPUSH_ELEMENT_SVG || last == SERVERPUSH_ELEMENT_MATH;
}

/* Opens an element; false: too many are open */
bool serverpush_open_element(serverpush_open_elements *open, serverpush_html_element element);

/* A start tag in SVG or MathML: true if it ends them, and is one of HTML's. `full` is set where too many are open. */
bool serverpush_foreign_start_tag(
	serverpush_open_elements *open, serverpush_html_element element, bool is_self_closing, bool *full);

/* An end tag anywhere */
void serverpush_close_element(serverpush_open_elements *open, serverpush_html_element element);

#endif
