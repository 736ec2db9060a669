/*
 * The settings of php.ini: their names, defaults and valid values. Their values stand in the module's globals
 * (php_serverpush.h). Called when the module starts and ends.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_SETTINGS_H
#define SERVERPUSH_SETTINGS_H

/* With what MINIT and MSHUTDOWN were given */
void serverpush_settings_startup(int type, int module_number);
void serverpush_settings_shutdown(int type, int module_number);

#endif
