/* Of the C ABI (stenogram.h): whole tables of documents as columns, by the Arrow C stream interface. */
#ifndef STENOGRAM_C_TABLE_H
#define STENOGRAM_C_TABLE_H

#include "stenogram/c/arrow.h"
#include "stenogram/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A stream of one table (STG_DOCUMENTS to STG_CUES) over `count` documents: one batch or more for each that has rows, of
   65,536 rows at most; arrow.hpp names the columns. Numbers and text are the documents' memory where they stand there as a
   column.
   Owner: the stream, its batches and their columns are the caller's, each freed by its own release as Arrow has it. Lives:
   each holds the memory it shows, and outlives every handle. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY; the stream's
   own functions give ENOMEM or EOVERFLOW. Threads: any; a stream serves one. Cost: O(count), then O(n) of each batch. */
STG_API int32_t stg_table(struct ArrowArrayStream* out, const stg_document* const* documents, size_t count,
                          int32_t table, stg_error* error);

#ifdef __cplusplus
}
#endif
#endif
