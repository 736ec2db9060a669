/*
 * What the tags say whose attributes are read: <link>, <script>, <base> and <template>. Pure C; called by the scanner
 * of pages with a whole tag, from its "<" to its ">", that is one of HTML's.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_TAG_READER_H
#define SERVERPUSH_TAG_READER_H

#include "src/html/html.h"

/* What follows from the tag: findings, an import map, the base of what comes behind it */
void serverpush_read_link_tag(serverpush_html *html, serverpush_bytes tag);
void serverpush_read_script_tag(serverpush_html *html, serverpush_bytes tag);
void serverpush_read_base_tag(serverpush_html *html, serverpush_bytes tag);

/* Whether a template's content is no template, but a shadow tree (HTML standard, "shadowrootmode") */
bool serverpush_is_shadow_root(serverpush_html *html, serverpush_bytes tag);

#endif
