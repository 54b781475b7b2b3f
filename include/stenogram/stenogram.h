/* The C ABI of stenogram: transcripts of speech, as they are found, to document and turns.

     stg_document* doc = NULL;
     stg_error why;
     why.struct_size = sizeof why;
     if (stg_parse(&doc, page, size, NULL, &why) != STG_OK) puts(why.message);
     else printf("%u turns\n", (unsigned)stg_document_turn_count(doc));
     stg_document_free(doc);

   Ownership: what a function gives through its first parameter belongs to the caller, who gives it to the free function
   of its type; every free function takes NULL. A stg_text is borrowed: it lives as long as the handle it came from.
   Threads: a document and a string are immutable, any number of threads may read them. Options are for one thread while
   they are set, for any number while they are read.
   Errors: a function that can fail returns STG_OK or a negative status, then has written NULL or nothing, and fills the
   caller's stg_error unless that is NULL. Nothing is printed, nothing is thrown.
   Growth: transparent structs open with struct_size, which the caller sets to the size that it knows; the library
   writes no byte beyond it. Before version 1.0 this ABI may change with its SONAME. */
#ifndef STENOGRAM_H
#define STENOGRAM_H

#include <stddef.h>
#include <stdint.h>

#if defined(STG_BUILD) && defined(_WIN32)
#define STG_API __declspec(dllexport)
#elif defined(__GNUC__)
#define STG_API __attribute__((visibility("default")))
#else
#define STG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Status: the numbers of stenogram::error_code, negated. */
#define STG_OK 0
#define STG_INVALID_ARGUMENT (-1)
#define STG_INVALID_UTF8 (-2)
#define STG_UNKNOWN_ENCODING (-3)
#define STG_MALFORMED_JSON (-4)
#define STG_MALFORMED_CONTAINER (-5)
#define STG_TOO_LARGE (-6)
#define STG_LIMIT_EXCEEDED (-7)
#define STG_CANCELLED (-8)
#define STG_OUT_OF_MEMORY (-9)
#define STG_IO (-10)
#define STG_INTERNAL (-11)

/* The kinds of a turn. */
#define STG_REMARKS 0
#define STG_QUESTION 1
#define STG_ANSWER 2
#define STG_MODERATOR 3
#define STG_PROCEDURAL 4

/* The unit that offsets are counted in. */
#define STG_UTF8 0
#define STG_UTF16 1
#define STG_CODEPOINT 2

/* Stands for "none" wherever an index is optional. */
#define STG_NONE 0xFFFFFFFFu

typedef struct stg_options stg_options;
typedef struct stg_document stg_document;
typedef struct stg_string stg_string;

/* Borrowed UTF-8, not terminated. data is NULL where there is nothing. */
typedef struct stg_text {
  const char* data;
  size_t size;
} stg_text;

/* What went wrong, owned by the caller. */
typedef struct stg_error {
  uint32_t struct_size; /* sizeof(stg_error), set by the caller */
  int32_t status;
  uint64_t byte;     /* where, in the bytes given; 0 where no byte is to blame */
  char message[240]; /* terminated; cut off at a code point where it is longer */
} stg_error;

/* A stretch of speech given to one speaker. Offsets are UTF-8 bytes of stg_document_text. */
typedef struct stg_turn {
  uint32_t struct_size; /* sizeof(stg_turn), set by the caller */
  int32_t kind;         /* STG_REMARKS ... */
  uint32_t begin, end;
  uint32_t label_begin, label_end; /* as printed, with terminator; equal where nothing is printed */
  uint32_t speaker;                /* index, or STG_NONE */
  uint32_t replies_to;             /* index of the question's turn, or STG_NONE */
  uint32_t exchange;               /* index, or STG_NONE */
  uint32_t reserved;               /* 0 */
  double confidence;               /* 0 to 1 */
  double time_begin, time_end;     /* seconds; -1 where the source gives none */
  stg_text label_text;             /* without terminator */
  stg_text speaker_name;           /* the speaker's name, else the label */
} stg_turn;

/* The version of the library, as STENOGRAM_VERSION of version.hpp. Lives for ever. */
STG_API const char* stg_version(void);

/* The name of a status, such as "invalid_utf8"; "unknown" for another number. Lives for ever. */
STG_API const char* stg_status_name(int32_t status);

/* Options, all at their defaults. */
STG_API int32_t stg_options_new(stg_options** out);
STG_API void stg_options_free(stg_options* options);

/* Sets an option by the name and with the values that the command line has; lists take one element a call. Both
   strings are terminated. Errors: STG_INVALID_ARGUMENT, whose message names the option or the value. */
STG_API int32_t stg_options_set(stg_options* options, const char* name, const char* value, stg_error* error);

/* Parses a copy of the bytes; options may be NULL. Linear in time and memory. Errors: STG_INVALID_ARGUMENT (out is
   NULL; bytes is NULL and size is not 0; options that contradict each other), STG_INVALID_UTF8 and the other statuses
   that parse.hpp lists. */
STG_API int32_t stg_parse(stg_document** out, const char* bytes, size_t size, const stg_options* options,
                          stg_error* error);

/* Reads back what stg_document_to_json wrote with its text, in any unit. Errors: STG_MALFORMED_JSON,
   STG_LIMIT_EXCEEDED, STG_TOO_LARGE. */
STG_API int32_t stg_document_from_json(stg_document** out, const char* json, size_t size, stg_error* error);
STG_API void stg_document_free(stg_document* document);

/* The document as one line of JSON; offsets is STG_UTF8, STG_UTF16 or STG_CODEPOINT, with_text 0 leaves out the text.
   Linear in the document. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. */
STG_API int32_t stg_document_to_json(stg_string** out, const stg_document* document, int32_t offsets, int32_t with_text,
                                     stg_error* error);

/* The text that offsets count in. Requires a document. */
STG_API stg_text stg_document_text(const stg_document* document);

/* Requires a document. */
STG_API size_t stg_document_turn_count(const stg_document* document);

/* Fills a turn, as much of it as its struct_size says. Errors: STG_INVALID_ARGUMENT (no such turn; struct_size 0). */
STG_API int32_t stg_document_turn(stg_turn* out, const stg_document* document, size_t index);

/* What was said in a turn: its speech, a paragraph break as a blank line. Linear in the turn. Errors:
   STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. */
STG_API int32_t stg_document_turn_text(stg_string** out, const stg_document* document, size_t index, stg_error* error);

/* The characters of a string. Requires a string. */
STG_API stg_text stg_string_text(const stg_string* string);
STG_API void stg_string_free(stg_string* string);

#ifdef __cplusplus
}
#endif
#endif
