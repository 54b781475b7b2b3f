/* The C ABI of stenogram: transcripts of speech, as they are found, to document and turns. The one include.

     stg_document* doc = NULL;
     stg_turn turn;
     stg_error why;
     size_t i, count;
     why.struct_size = sizeof why;
     turn.struct_size = sizeof turn;
     if (stg_parse(&doc, page, size, NULL, &why) != STG_OK) return puts(why.message);
     stg_document_count(&count, doc, STG_TURNS);
     for (i = 0; i < count; ++i) {
       stg_document_turn(&turn, doc, i);
       printf("%.*s: %.*s\n", (int)turn.speaker_name.size, turn.speaker_name.data, (int)turn.raw.size, turn.raw.data);
     }
     stg_document_free(doc);

   Each declaration, or group of them, says what it does and then, in these words:
   Owner:   who frees what is given. A handle belongs to the caller, who gives it to the one free function of its type.
   Lives:   how long borrowed memory lasts. A stg_text or stg_list is borrowed.
   Errors:  the statuses beside STG_OK. STG_INVALID_ARGUMENT stands for a NULL where none is allowed, an index, unit or
            table that does not exist, a struct_size of 0 and a list of another document. What is given through the first
            parameter is then NULL where it is a handle, and left as it was elsewhere.
   Threads: "any" is any number of threads at once, on the same handles too; "one" is one thread at a time for each handle
            that is not const.
   Cost:    n is the size of what is named.

   Status comes back, results through the first parameter, and reasons through the last: a stg_error of the caller, or
   NULL. Nothing is printed or thrown, and no locale or environment is read. Structs open with struct_size, which the
   caller sets to the size that it knows; no byte beyond it is written. Offsets are UTF-8 bytes of stg_document_text, made
   into other units in bulk by stg_document_convert. Before version 1.0 this ABI may change with its SONAME. */
#ifndef STENOGRAM_H
#define STENOGRAM_H

#include "stenogram/c/base.h"
#include "stenogram/c/options.h"
#include "stenogram/c/parse.h"
#include "stenogram/c/document.h"
#include "stenogram/c/parts.h"
#include "stenogram/c/table.h"

#endif
