/* Of the C ABI (stenogram.h): what a caller may state before a parse, by name from the one table of options. */
#ifndef STENOGRAM_C_OPTIONS_H
#define STENOGRAM_C_OPTIONS_H

#include "stenogram/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One row of the table of options. All texts are terminated. */
typedef struct stg_option_info {
  uint32_t struct_size; /* sizeof(stg_option_info), set by the caller */
  uint32_t reserved;    /* 0 */
  stg_text name, type, default_value, help; /* type: text, date, flag, size, choice, list, set or callback */
} stg_option_info;

/* Asked at least once a MiB of input; anything but 0 ends the parse with STG_CANCELLED. */
typedef int32_t (*stg_cancel)(void* context);

/* How many options there are, and row `index` of their table.
   Owner: the library. Lives: for ever. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_option_count(size_t* out);
STG_API int32_t stg_option(stg_option_info* out, size_t index);

/* Options, all at their defaults.
   Owner: the caller, stg_options_free. Lives: until freed; no parse keeps them. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(1). */
STG_API int32_t stg_options_new(stg_options** out);

/* Sets an option from terminated text, as the command line does: ("invalid", "replace"). Lists take one element a call:
   ("labels", "Q:=Jane Roe/question"), ("participants", "Jane Roe; role; affiliation"). On an error nothing is changed.
   Owner: the caller keeps both strings. Lives: they are copied. Errors: STG_INVALID_ARGUMENT, whose message names the
   option or the value, STG_OUT_OF_MEMORY. Threads: one. Cost: O(n) of the value. */
STG_API int32_t stg_options_set(stg_options* options, const char* name, const char* value, stg_error* error);

/* Adds a label as it stands, also one with the = or / that stg_options_set reads; speaker may be NULL, kind STG_REMARKS ... or -1 for none.
   Owner: the caller keeps the strings. Lives: they are copied. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads:
   one. Cost: O(n) of the strings. */
STG_API int32_t stg_options_add_label(stg_options* options, const char* text, const char* speaker, int32_t kind,
                                      stg_error* error);

/* Adds a participant; role and affiliation may be NULL.
   Owner: the caller keeps the strings. Lives: they are copied. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads:
   one. Cost: O(n) of the strings. */
STG_API int32_t stg_options_add_participant(stg_options* options, const char* name, const char* role,
                                            const char* affiliation, stg_error* error);

/* States the callback that ends a parse; NULL takes it away. It is asked on the thread that parses (of stg_parse_many: on
   several at once) and must not throw.
   Owner: the caller keeps context. Lives: context must, until the last parse with these options or with a parser made of
   them has ended. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads: one. Cost: O(1). */
STG_API int32_t stg_options_set_cancel(stg_options* options, stg_cancel cancel, void* context);

/* Whether the options go together.
   Owner: the caller keeps them. Lives: nothing is kept. Errors: STG_INVALID_ARGUMENT, whose message names the
   contradiction, STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of the options. */
STG_API int32_t stg_options_check(const stg_options* options, stg_error* error);

/* Frees options; NULL is none.
   Owner: the library, from here on. Lives: no longer. Errors: none. Threads: one. Cost: O(n) of the options. */
STG_API void stg_options_free(stg_options* options);

#ifdef __cplusplus
}
#endif
#endif
