/* Of the C ABI (stenogram.h): from bytes to a document. */
#ifndef STENOGRAM_C_PARSE_H
#define STENOGRAM_C_PARSE_H

#include "stenogram/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Called once when bytes that were adopted are no longer needed. Must not throw. */
typedef void (*stg_release)(void* context);

/* One input of stg_parse_many: bytes where they are not NULL, with path (or NULL) as their name; else a file. */
typedef struct stg_input {
  uint32_t struct_size; /* sizeof(stg_input), set by the library here */
  uint32_t reserved;    /* 0 */
  const char* path;     /* terminated */
  const char* bytes;
  size_t size;
  const char* encoding; /* terminated: that of this input, where it is not NULL; wins over the options' */
} stg_input;

/* Fills the next input and returns 1; returns 0 at the end, or a negative status, which ends the run. Must not throw. */
typedef int32_t (*stg_next)(stg_input* input, void* context);

/* Is given result `index` and its input: a document, which belongs to the callee, or else an error; input and error live
   until the return. Returns 0 to go on; anything else ends the run. Must not throw. */
typedef int32_t (*stg_sink)(size_t index, const stg_input* input, stg_document* document, const stg_error* error,
                            void* context);

/* Parses bytes; options may be NULL.
   Owner: *out is the caller's, stg_document_free; the caller keeps bytes and options. Lives: *out until freed; bytes are
   copied. Errors: STG_INVALID_ARGUMENT (also options that contradict each other), STG_INVALID_UTF8, STG_UNKNOWN_ENCODING,
   STG_MALFORMED_JSON, STG_MALFORMED_CONTAINER, STG_TOO_LARGE, STG_LIMIT_EXCEEDED, STG_CANCELLED, STG_OUT_OF_MEMORY,
   STG_INTERNAL. Threads: any. Cost: O(n) in time and memory. */
STG_API int32_t stg_parse(stg_document** out, const char* bytes, size_t size, const stg_options* options,
                          stg_error* error);

/* Parses bytes and shows them without a copy where they are UTF-8; release(context) is called exactly once whatever comes
   back: on failure or where a copy was made before the return, else when the last document or Arrow column that shows
   them is freed, on that thread. Only a NULL release is refused without a call.
   Owner: the bytes are the library's from here on; *out is the caller's, stg_document_free. Lives: bytes must stay as they
   are until release is called. Errors: as stg_parse. Threads: any. Cost: O(n), without the copy. */
STG_API int32_t stg_parse_adopt(stg_document** out, const char* bytes, size_t size, stg_release release, void* context,
                                const stg_options* options, stg_error* error);

/* Reads a file and parses it; its path (terminated) becomes the name of the source unless the options state one.
   Owner: *out is the caller's, stg_document_free; the caller keeps path and options. Lives: *out until freed. Errors: as
   stg_parse, and STG_IO. Threads: any. Cost: O(n) of the file. */
STG_API int32_t stg_parse_file(stg_document** out, const char* path, const stg_options* options, stg_error* error);

/* A parser keeps its scratch memory from one parse to the next. It copies the options, which may be NULL.
   Owner: the caller, stg_parser_free. Lives: until freed; its documents live on. Errors: STG_INVALID_ARGUMENT (also
   options that contradict each other), STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of the options. */
STG_API int32_t stg_parser_new(stg_parser** out, const stg_options* options, stg_error* error);

/* As stg_parse and stg_parse_adopt, with the parser's options. After an error the parser goes on as if new.
   Owner: as there. Lives: as there; *out outlives the parser. Errors: as there. Threads: one; different parsers run
   together. Cost: as there. */
STG_API int32_t stg_parser_parse(stg_document** out, stg_parser* parser, const char* bytes, size_t size,
                                 stg_error* error);
STG_API int32_t stg_parser_adopt(stg_document** out, stg_parser* parser, const char* bytes, size_t size,
                                 stg_release release, void* context, stg_error* error);

/* Frees a parser; NULL is none.
   Owner: the library, from here on. Lives: no longer. Errors: none. Threads: one. Cost: O(n) of its scratch memory. */
STG_API void stg_parser_free(stg_parser* parser);

/* Parses many inputs on `jobs` threads (0: one for each processor; 1: on the calling thread) and gives the results in the
   order of the inputs. next and sink are called on the calling thread only, with context. At most 4 inputs a job are held
   at once. An input that fails is an error of its own and the run goes on; STG_CANCELLED is the last result; options that
   contradict each other are the error of every result. The number of results given to sink is left in *count; the threads
   have ended by then. options may be NULL.
   Owner: each document is sink's; the caller keeps bytes, options and context. Lives: bytes must until sink was given
   their result, path and encoding until next returns. Errors: STG_INVALID_ARGUMENT (also an input with neither path nor
   bytes), what next returned, STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of all inputs in time, of those held at once in
   memory. */
STG_API int32_t stg_parse_many(size_t* count, stg_next next, stg_sink sink, void* context, const stg_options* options,
                               uint32_t jobs, stg_error* error);

#ifdef __cplusplus
}
#endif
#endif
