/*
 * The part of the stack of open elements that is kept.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#include "src/html/open_elements.h"

bool serverpush_open_element(serverpush_open_elements *open, serverpush_html_element element)
{
	if (open->count == SERVERPUSH_OPEN_ELEMENTS_MAX) {
		return false;
	}
	open->elements[open->count++] = (uint8_t) element;
	open->inert += element == SERVERPUSH_ELEMENT_TEMPLATE;
	return true;
}

static void close_last(serverpush_open_elements *open)
{
	open->count--;
	open->inert -= open->elements[open->count] == SERVERPUSH_ELEMENT_TEMPLATE;
}

/* "Pop elements until the current node is an integration point or an element in the HTML namespace" (13.2.6.5) */
static void leave_foreign(serverpush_open_elements *open)
{
	while (serverpush_is_foreign(open)) {
		close_last(open);
	}
}

/* Whether in SVG or MathML HTML goes on in this element */
static bool is_integration_point(serverpush_html_element root, serverpush_html_element element)
{
	if (root == SERVERPUSH_ELEMENT_SVG) {
		return element == SERVERPUSH_ELEMENT_FOREIGNOBJECT || element == SERVERPUSH_ELEMENT_DESC
			|| element == SERVERPUSH_ELEMENT_TITLE;
	}
	return element >= SERVERPUSH_ELEMENT_MI && element <= SERVERPUSH_ELEMENT_MTEXT;
}

bool serverpush_foreign_start_tag(
	serverpush_open_elements *open, serverpush_html_element element, bool is_self_closing, bool *full)
{
	serverpush_html_element root = open->elements[open->count - 1];

	if (element >= SERVERPUSH_ELEMENT_BREAKOUT) {
		leave_foreign(open);
		return true;
	}
	/* <math> in SVG is an element of SVG without meaning, but <svg> in <annotation-xml> is SVG */
	if (!is_self_closing
		&& (element == root || element == SERVERPUSH_ELEMENT_SVG || is_integration_point(root, element))) {
		*full = !serverpush_open_element(open, element);
	}
	return false;
}

void serverpush_close_element(serverpush_open_elements *open, serverpush_html_element element)
{
	unsigned at = open->count;

	if (element >= SERVERPUSH_ELEMENT_BREAKOUT) {
		leave_foreign(open);
		return;
	}
	while (at && open->elements[at - 1] != element
		&& !(element == SERVERPUSH_ELEMENT_TEMPLATE && open->elements[at - 1] == SERVERPUSH_ELEMENT_SHADOW)) {
		/* nothing but its own end tag closes a template */
		if (element != SERVERPUSH_ELEMENT_TEMPLATE
			&& (open->elements[at - 1] == SERVERPUSH_ELEMENT_TEMPLATE
				|| open->elements[at - 1] == SERVERPUSH_ELEMENT_SHADOW)) {
			return;
		}
		at--;
	}
	while (at && open->count >= at) {
		close_last(open);
	}
}
