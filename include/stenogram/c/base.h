/* Of the C ABI (stenogram.h): statuses, vocabularies, texts and errors. */
#ifndef STENOGRAM_C_BASE_H
#define STENOGRAM_C_BASE_H

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
#define STG_INVALID_ARGUMENT (-1)    /* an option or argument is unknown, contradictory or out of range */
#define STG_INVALID_UTF8 (-2)        /* the bytes are not UTF-8; `byte` is the first bad one */
#define STG_UNKNOWN_ENCODING (-3)    /* the stated encoding is not one that is read */
#define STG_MALFORMED_JSON (-4)      /* not JSON, or not a document; `byte` is where */
#define STG_MALFORMED_CONTAINER (-5) /* a caption or transcript container is broken at `byte` */
#define STG_TOO_LARGE (-6)           /* more than max_bytes, or 4 GiB less one */
#define STG_LIMIT_EXCEEDED (-7)      /* more than max_turns, or JSON nested deeper than 1,024 */
#define STG_CANCELLED (-8)           /* the cancel callback said so */
#define STG_OUT_OF_MEMORY (-9)
#define STG_IO (-10)                 /* a file could not be read */
#define STG_INTERNAL (-11)           /* a broken invariant: please report it */

/* The kinds of a turn. */
#define STG_REMARKS 0
#define STG_QUESTION 1
#define STG_ANSWER 2
#define STG_MODERATOR 3
#define STG_PROCEDURAL 4

/* The kinds of a region. */
#define STG_REGION_TITLE 0
#define STG_REGION_DATELINE 1
#define STG_REGION_METADATA 2
#define STG_REGION_HEADING 3
#define STG_REGION_LABEL 4
#define STG_REGION_SPEECH 5
#define STG_REGION_STAGE 6
#define STG_REGION_TIME 7
#define STG_REGION_PAGE 8
#define STG_REGION_NOTE 9
#define STG_REGION_BOILERPLATE 10
#define STG_REGION_HIDDEN 11

/* The types of an entity and of a thing. */
#define STG_ENTITY_PERSON 0
#define STG_ENTITY_ORG 1
#define STG_ENTITY_PLACE 2
#define STG_ENTITY_NORP 3
#define STG_ENTITY_EVENT 4
#define STG_ENTITY_LAW 5
#define STG_ENTITY_DATE 6
#define STG_ENTITY_TIME 7
#define STG_ENTITY_DURATION 8
#define STG_ENTITY_SET 9

/* What was survived while reading. */
#define STG_WARNING_BYTES_REPLACED 0
#define STG_WARNING_MOJIBAKE_REPAIRED 1
#define STG_WARNING_NUL_BYTES 2
#define STG_WARNING_ENCODING_OVERRULED 3
#define STG_WARNING_CUE_DAMAGED 4

/* The unit that offsets are counted in. */
#define STG_UTF8 0
#define STG_UTF16 1
#define STG_CODEPOINT 2

/* The tables of a document. The first seven come as Arrow streams too (table.h); STG_DOCUMENTS has one row. */
#define STG_DOCUMENTS 0
#define STG_SPEAKERS 1
#define STG_TURNS 2
#define STG_ENTITIES 3
#define STG_THINGS 4
#define STG_REGIONS 5
#define STG_CUES 6
#define STG_EXCHANGES 7
#define STG_FIELDS 8
#define STG_FORMS 9
#define STG_REFUSALS 10
#define STG_WARNINGS 11
#define STG_REASONS 12

/* Stands for "none" wherever an index is optional. */
#define STG_NONE 0xFFFFFFFFu

typedef struct stg_options stg_options;
typedef struct stg_parser stg_parser;
typedef struct stg_document stg_document;
typedef struct stg_string stg_string;

/* Borrowed UTF-8, not terminated. size is 0 where there is nothing. */
typedef struct stg_text {
  const char* data;
  size_t size;
} stg_text;

/* A borrowed list: the indices of rows of another table, or strings that stg_document_string gives. */
typedef struct stg_list {
  const uint32_t* data;
  size_t size;
} stg_list;

/* What went wrong, owned by the caller. Filled on failure alone. */
typedef struct stg_error {
  uint32_t struct_size; /* sizeof(stg_error), set by the caller */
  int32_t status;
  uint64_t byte;     /* where, in the bytes given; 0 where no byte is to blame */
  char message[240]; /* terminated; cut off at a code point where it is longer */
} stg_error;

/* The version of the library, as STENOGRAM_VERSION of version.hpp.
   Owner: the library. Lives: for ever. Errors: none. Threads: any. Cost: O(1). */
STG_API const char* stg_version(void);

/* What this build is made of, a line a part: library, tables, JSON form, and what it stands on. For bug reports.
   Owner: the caller, stg_string_free. Lives: until freed. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads: any.
   Cost: O(1). */
STG_API int32_t stg_version_report(stg_string** out, stg_error* error);

/* The printed name of a number: "invalid_utf8", "answer", "speech", "DATE", "nul_bytes", "utf-16"; "unknown" for a number
   that has none.
   Owner: the library. Lives: for ever. Errors: none. Threads: any. Cost: O(1). */
STG_API const char* stg_status_name(int32_t status);
STG_API const char* stg_turn_kind_name(int32_t kind);
STG_API const char* stg_region_kind_name(int32_t kind);
STG_API const char* stg_entity_type_name(int32_t type);
STG_API const char* stg_warning_name(int32_t code);
STG_API const char* stg_unit_name(int32_t unit);

/* The characters of a string that the library made.
   Owner: the string. Lives: as long as the string. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_string_text(stg_text* out, const stg_string* string);

/* Frees a string; NULL is none.
   Owner: the library, from here on. Lives: no longer. Errors: none. Threads: one. Cost: O(1). */
STG_API void stg_string_free(stg_string* string);

#ifdef __cplusplus
}
#endif
#endif
