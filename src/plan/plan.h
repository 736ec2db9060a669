/*
 * The plan: what becomes of each link if the headers were sent now. It only writes down what it decides, in the
 * entries of the set; doing it is for the rooms above, for some of which it is a dry run.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_PLAN_H
#define SERVERPUSH_PLAN_H

#include "SAPI.h"
#include "src/plan/response_links.h"
#include "src/plan/others.h"
#include "src/plan/registry.h"

/* Why a response with these headers would carry no link at all; `set` is NULL where nothing is declared */
serverpush_reason serverpush_plan_refusal(const serverpush_set *set, const sapi_headers_struct *headers);

/* Writes outcome, reason and SERVERPUSH_ENTRY_SEND_NOPUSH of every link of the registry */
void serverpush_plan(serverpush_registry *registry, const sapi_headers_struct *headers);

/* The same, whatever this client was sent before */
void serverpush_plan_for_anybody(serverpush_registry *registry, const sapi_headers_struct *headers);

/* For a set by itself, of whatever owner: only which links carry `nopush`, as if all but the private ones were sent */
void serverpush_plan_alone(serverpush_set *set);

/* For a set of hints (src/set/hint_set.h): what of it is pending is for the 103 */
void serverpush_plan_hints(serverpush_set *hints);

/*
 * For a response object that carries these links already: writes the same of every link of the set; those that are
 * pending are to be put onto it. Its other fields are not known yet, so the budget is for the `Link` fields alone.
 */
void serverpush_plan_on_response(serverpush_set *set, serverpush_response_links *carried);

/*
 * The plan for links that stand behind all others of a response: what the fields of `headers`, ours among them, say
 * already stays behind, and so does what serverpush.header_budget and serverpush.max_links leave no room for
 */
void serverpush_plan_beside(serverpush_set *set, const sapi_headers_struct *headers);

#endif
