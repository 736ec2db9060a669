/*
 * The table of learned hints that this process has (src/learn/learn_table.h), opened by the settings, and whether
 * anything may be sent from it. Called by the module at startup, by what looks up and sends, and by the API, which
 * shows it.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARNED_TABLE_H
#define SERVERPUSH_LEARNED_TABLE_H

#include "src/learn/learn_table.h"

/* Makes the table, and has requests looked at, if serverpush.learn is not off; behind the other hooks */
void serverpush_learned_table_startup(void);
void serverpush_learned_table_shutdown(void);

/* NULL: nothing is learned here */
serverpush_learn_table *serverpush_learned_table(void);

/* What was wrong with the table, or with the file that was there before it, to stand behind "it "; NULL: nothing */
const char *serverpush_learned_problem(void);

/* serverpush.learn as it is in force: off where there is no table */
const char *serverpush_learned_state(void);

/* Under FrankenPHP "on" is "observe" unless serverpush.learn_frankenphp is set */
bool serverpush_learned_frankenphp_observes(void);

/* Why this process sends none, whatever the page; NULL: it does */
const char *serverpush_learned_obstacle(void);

#endif
