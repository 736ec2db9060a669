/*
 * fastcgi_finish_request(), and what FrankenPHP calls it: the response is whole then, and what the script prints goes
 * nowhere. The functions stay the SAPI's own; only what they run is wrapped. Installed by the module's startup where
 * pages are looked at.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_FINISH_REQUEST_H
#define SERVERPUSH_FINISH_REQUEST_H

/* Before disable_functions may take the functions away; `event` is called behind each of them */
void serverpush_finish_request_startup(void (*event)(void));
void serverpush_finish_request_shutdown(void);

#endif
