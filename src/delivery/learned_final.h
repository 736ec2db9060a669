/*
 * With serverpush.learn_final the learned links are fields of the final response, too, for a CDN that makes a 103 of
 * them. Called by the header phase, and by what shows the headers.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARNED_FINAL_H
#define SERVERPUSH_LEARNED_FINAL_H

#include "SAPI.h"

/* With serverpush.learn_final: the learned links into the final response's fields, behind all others */
void serverpush_learned_add_final(sapi_headers_struct *headers);

/*
 * Takes them out of what headers_list() shows once the headers were sent: a page cache would replay them, and whoever
 * looks at pages could not tell them from the page's own
 */
void serverpush_learned_unlist(zval *list);

#endif
