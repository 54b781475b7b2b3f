/* Of the C ABI (stenogram.h): the document as a whole. It is immutable; its parts are in parts.h. */
#ifndef STENOGRAM_C_DOCUMENT_H
#define STENOGRAM_C_DOCUMENT_H

#include "stenogram/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where a document came from. */
typedef struct stg_source {
  uint32_t struct_size; /* sizeof(stg_source), set by the caller */
  int32_t identical;    /* 1 where text and source are the same bytes */
  uint64_t bytes;
  stg_text name; /* data is NULL where there is none */
  stg_text media_type, encoding;
} stg_source;

/* What stands at a byte: indices, or STG_NONE. */
typedef struct stg_place {
  uint32_t struct_size; /* sizeof(stg_place), set by the caller */
  uint32_t region, turn, entity;
} stg_place;

/* Another handle of the same document; it is equal for ever and costs no copy.
   Owner: the caller, stg_document_free. Lives: until freed, whichever handle goes first. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(1). */
STG_API int32_t stg_document_share(stg_document** out, const stg_document* document);

/* Frees a handle, and the document with its last handle; NULL is none.
   Owner: the library, from here on. Lives: what was borrowed from it no longer. Errors: none. Threads: one. Cost: O(n). */
STG_API void stg_document_free(stg_document* document);

/* The text that offsets count in: valid UTF-8. And its language as a BCP 47 tag, of size 0 where it is not known.
   Owner: the document. Lives: as long as it. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_document_text(stg_text* out, const stg_document* document);
STG_API int32_t stg_document_language(stg_text* out, const stg_document* document);

/* Where the document came from.
   Owner: the document. Lives: texts as long as it. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_document_source(stg_source* out, const stg_document* document);

/* Region, turn and entity at a byte of the text; an offset beyond the text has none.
   Owner: the caller. Lives: indices hold for this document. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(log n). */
STG_API int32_t stg_document_at(stg_place* out, const stg_document* document, uint32_t offset);

/* The bytes of the source that bytes [begin, end) of the text stand for: begin in out[0], end in out[1].
   Owner: the caller. Lives: numbers. Errors: STG_INVALID_ARGUMENT (also begin beyond end, end beyond the text). Threads:
   any. Cost: O(log n). */
STG_API int32_t stg_document_to_source(uint64_t* out, const stg_document* document, uint32_t begin, uint32_t end);

/* Converts `count` offsets from one unit to another (STG_UTF8, STG_UTF16, STG_CODEPOINT), in place. They must not fall.
   An offset inside a code point counts as its beginning, one beyond the end as the end.
   Owner: the caller. Lives: numbers. Errors: STG_INVALID_ARGUMENT (also offsets that fall; nothing is converted then).
   Threads: any; offsets are the caller's own. Cost: one pass over the text between the first and the last. */
STG_API int32_t stg_document_convert(uint32_t* offsets, size_t count, const stg_document* document, int32_t from,
                                     int32_t to);

/* Whether two documents have equal content: text and every decision on it. 1 or 0; then to_json prints equal bytes.
   Owner: the caller. Lives: a number. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(n). */
STG_API int32_t stg_document_equal(int32_t* out, const stg_document* a, const stg_document* b);

/* A hash of the content: equal documents have equal hashes, in this version and on this platform.
   Owner: the caller. Lives: a number. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(n). */
STG_API int32_t stg_document_hash(uint64_t* out, const stg_document* document);

/* Checks the invariants; a document that a parse or stg_document_from_json gave has none broken.
   Owner: the caller keeps the document. Lives: nothing is kept. Errors: STG_INVALID_ARGUMENT, STG_INTERNAL with the byte
   of the first one broken, STG_OUT_OF_MEMORY. Threads: any. Cost: O(n). */
STG_API int32_t stg_document_verify(const stg_document* document, stg_error* error);

/* The document as one line of JSON (json.hpp names the keys), its offsets in a unit; with_text 0 leaves out the text.
   Owner: the caller, stg_string_free. Lives: until freed; it outlives the document. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(n). */
STG_API int32_t stg_document_to_json(stg_string** out, const stg_document* document, int32_t offsets, int32_t with_text,
                                     stg_error* error);

/* Reads back what stg_document_to_json wrote with its text, in any unit, and gives an equal document.
   Owner: *out is the caller's, stg_document_free; the caller keeps json. Lives: *out until freed; json is copied. Errors:
   STG_INVALID_ARGUMENT, STG_MALFORMED_JSON with the byte, STG_LIMIT_EXCEEDED, STG_TOO_LARGE, STG_OUT_OF_MEMORY. Threads:
   any. Cost: O(n). */
STG_API int32_t stg_document_from_json(stg_document** out, const char* json, size_t size, stg_error* error);

/* The document for people to read, as `stenogram parse --format text` prints it; with why 1 each decision has its reason.
   Owner: the caller, stg_string_free. Lives: until freed; it outlives the document. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(n). */
STG_API int32_t stg_document_to_text(stg_string** out, const stg_document* document, int32_t why, stg_error* error);

/* The document as HTML that stands alone (html.hpp), cut off at about max_bytes; 0 stands for the default.
   Owner: the caller, stg_string_free. Lives: until freed; it outlives the document. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) in time, O(max_bytes) in memory. */
STG_API int32_t stg_document_to_html(stg_string** out, const stg_document* document, size_t max_bytes,
                                     stg_error* error);

#ifdef __cplusplus
}
#endif
#endif
