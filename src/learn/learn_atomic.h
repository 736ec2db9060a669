/*
 * Words of the shared table as C11 atomics: writers and readers of several processes and threads meet in them. Called
 * by the rooms of the table alone.
 *
 * A sequence count needs no fence where all data is read by acquiring and written by releasing loads and stores, which
 * on x86-64 cost nothing and which ThreadSanitizer understands.
 *
 * Copyright (c) the serverpush contributors. Licensed under the MIT License; see LICENSE.
 */
#ifndef SERVERPUSH_LEARN_ATOMIC_H
#define SERVERPUSH_LEARN_ATOMIC_H

#include <stdint.h>

#ifdef _MSC_VER
/* There is no table on Windows (learn_file.c): this has to compile only */
typedef volatile uint32_t serverpush_atomic32;
typedef volatile uint64_t serverpush_atomic64;
# define serverpush_load(at) (*(at))
# define serverpush_load_acquire(at) (*(at))
# define serverpush_store(at, value) (*(at) = (value))
# define serverpush_store_release(at, value) (*(at) = (value))
# define serverpush_count(at, by) (*(at) += (by))
#else
# include <stdatomic.h>
typedef _Atomic uint32_t serverpush_atomic32;
typedef _Atomic uint64_t serverpush_atomic64;
# define serverpush_load(at) atomic_load_explicit(at, memory_order_relaxed)
# define serverpush_load_acquire(at) atomic_load_explicit(at, memory_order_acquire)
# define serverpush_store(at, value) atomic_store_explicit(at, value, memory_order_relaxed)
# define serverpush_store_release(at, value) atomic_store_explicit(at, value, memory_order_release)
# define serverpush_count(at, by) ((void) atomic_fetch_add_explicit(at, by, memory_order_relaxed))
#endif

#endif
