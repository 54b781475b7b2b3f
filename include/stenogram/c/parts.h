/* Of the C ABI (stenogram.h): the parts of a document as rows of its tables. Begin and end are UTF-8 bytes of its text,
   confidence is 0 to 1, times are seconds, and `reason` is an index for stg_document_reason and stg_document_why. */
#ifndef STENOGRAM_C_PARTS_H
#define STENOGRAM_C_PARTS_H

#include "stenogram/c/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A stretch of speech given to one speaker. */
typedef struct stg_turn {
  uint32_t struct_size; /* sizeof(stg_turn), set by the caller, as in every struct here */
  int32_t kind;         /* STG_REMARKS ... */
  uint32_t begin, end;
  uint32_t label_begin, label_end; /* as printed, with terminator; equal where nothing is printed */
  uint32_t speaker;                /* index, or STG_NONE */
  uint32_t replies_to;             /* index of the question's turn, or STG_NONE */
  uint32_t exchange;               /* index, or STG_NONE */
  uint32_t reason;
  uint32_t first_region, last_region; /* regions [first, last) lie in its span */
  uint32_t first_entity, last_entity; /* entities [first, last) lie in its span */
  double confidence;
  double time_begin, time_end; /* -1 where the source gives none */
  stg_text label_text;         /* without terminator */
  stg_text speaker_name;       /* the speaker's name, else the label */
  stg_text raw;                /* the span as printed */
} stg_turn;

/* A mention: span, type, and what it resolves to. */
typedef struct stg_entity {
  uint32_t struct_size;
  int32_t type; /* STG_ENTITY_PERSON ... */
  uint32_t begin, end;
  uint32_t turn, thing; /* index, or STG_NONE */
  uint32_t reason;
  uint32_t reserved; /* 0 */
  double confidence;
  stg_text text, subtype;
  stg_text value; /* ISO 8601 for dates and times */
  stg_text iso, wikidata;
  stg_list candidates; /* strings */
} stg_entity;

/* A person or role behind labels. */
typedef struct stg_speaker {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  stg_text name, role, affiliation, wikidata;
  stg_text display_name; /* the name, else the first label */
  stg_list labels;       /* strings: as printed, in order of appearance */
} stg_speaker;

/* One cue or word as a caption or recogniser gives it. */
typedef struct stg_cue {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  uint32_t begin, end;
  double time_begin, time_end;
  stg_text text, speaker_text;
} stg_cue;

/* The turns of a question and the turns that answer it. */
typedef struct stg_exchange {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  stg_list questions, answers; /* indices of turns */
} stg_exchange;

/* What several mentions name. */
typedef struct stg_thing {
  uint32_t struct_size;
  int32_t type; /* STG_ENTITY_PERSON ... */
  stg_text name, wikidata;
  stg_list names;    /* strings */
  stg_list mentions; /* indices of entities */
} stg_thing;

/* A typed stretch of the text: regions are disjoint and cover every visible byte. */
typedef struct stg_region {
  uint32_t struct_size;
  int32_t kind; /* STG_REGION_TITLE ... */
  uint32_t begin, end;
  uint32_t turn; /* index, or STG_NONE */
  uint32_t reason;
  int32_t opens_paragraph; /* 1 or 0 */
  uint32_t reserved;       /* 0 */
  double confidence;
  stg_text text;
} stg_region;

/* One metadata field: title, date, published, place, event, url, site or participant (which may recur). */
typedef struct stg_field {
  uint32_t struct_size;
  uint32_t reason;
  uint32_t begin, end; /* equal where the text does not stand on the page */
  double confidence;
  stg_text key;
  stg_text text, value; /* as printed; as resolved */
  stg_text role, affiliation;
  stg_text from; /* title, dateline, front, heading, url or options */
} stg_field;

/* One form of label that the document uses; the one that opens most turns comes first. */
typedef struct stg_form {
  uint32_t struct_size;
  int32_t weight;
  uint32_t labels, turns; /* different labels; turns opened */
  stg_text text;          /* `Question:`, `Name Surname:`, ... */
} stg_form;

/* A line that could have opened a turn and was refused. */
typedef struct stg_refusal {
  uint32_t struct_size;
  int32_t weight;
  uint32_t begin, end;
  stg_text text;
  stg_list evidence; /* indices of reasons */
} stg_refusal;

/* What was survived while reading. Begin and end are bytes of the source. */
typedef struct stg_warning {
  uint32_t struct_size;
  int32_t code; /* STG_WARNING_BYTES_REPLACED ... */
  uint64_t source_begin, source_end;
  uint32_t reason;
  uint32_t reserved; /* 0 */
} stg_warning;

/* Why a decision was taken: a code by its name (reason.hpp lists them) and its arguments. */
typedef struct stg_reason {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  stg_text name;
  stg_list arguments; /* strings */
} stg_reason;

/* How this document prints its labels: its forms and refusals are tables. */
typedef struct stg_convention {
  uint32_t struct_size;
  uint32_t reason;
  double confidence;
} stg_convention;

/* How many rows a table has (STG_TURNS ...).
   Owner: the caller. Lives: a number. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_document_count(size_t* out, const stg_document* document, int32_t table);

/* Row `index` of a table, as much of it as struct_size says.
   Owner: the struct is the caller's, its texts and lists the document's. Lives: as long as the document. Errors:
   STG_INVALID_ARGUMENT. Threads: any. Cost: O(1), a turn O(log n). */
STG_API int32_t stg_document_turn(stg_turn* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_entity(stg_entity* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_speaker(stg_speaker* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_cue(stg_cue* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_exchange(stg_exchange* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_thing(stg_thing* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_region(stg_region* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_field(stg_field* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_form(stg_form* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_refusal(stg_refusal* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_warning(stg_warning* out, const stg_document* document, size_t index);
STG_API int32_t stg_document_reason(stg_reason* out, const stg_document* document, size_t index);

/* The first metadata field of a key (terminated); *index is STG_NONE where there is none.
   Owner: the caller. Lives: a number. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(n) of the fields. */
STG_API int32_t stg_document_find_field(uint32_t* index, const stg_document* document, const char* key);

/* How the document prints its labels.
   Owner: the caller. Lives: numbers. Errors: STG_INVALID_ARGUMENT. Threads: any. Cost: O(1). */
STG_API int32_t stg_document_convention(stg_convention* out, const stg_document* document);

/* String `index` of a list of strings that a row of this document gave.
   Owner: the document. Lives: as long as it. Errors: STG_INVALID_ARGUMENT (also a list of another document, or one of
   indices). Threads: any. Cost: O(1). */
STG_API int32_t stg_document_string(stg_text* out, const stg_document* document, const stg_list* list, size_t index);

/* The sentence of a reason, for people.
   Owner: the caller, stg_string_free. Lives: until freed; it outlives the document. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of the sentence. */
STG_API int32_t stg_document_why(stg_string** out, const stg_document* document, size_t reason, stg_error* error);

/* What was said in a turn: its speech, a paragraph break as a blank line.
   Owner: the caller, stg_string_free. Lives: until freed; it outlives the document. Errors: STG_INVALID_ARGUMENT,
   STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of the turn. */
STG_API int32_t stg_document_turn_text(stg_string** out, const stg_document* document, size_t index, stg_error* error);

/* The paragraphs of a turn: *count of them, and the begin and end of as many as `room` allows in spans[0], spans[1],
   spans[2] ...; spans may be NULL where room is 0.
   Owner: the caller. Lives: numbers. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of the
   turn. */
STG_API int32_t stg_document_turn_paragraphs(size_t* count, uint32_t* spans, size_t room, const stg_document* document,
                                             size_t index);

/* The turns that answer a turn: *count of them, and the indices of as many as `room` allows; turns may be NULL where room
   is 0.
   Owner: the caller. Lives: numbers. Errors: STG_INVALID_ARGUMENT, STG_OUT_OF_MEMORY. Threads: any. Cost: O(n) of its
   exchange. */
STG_API int32_t stg_document_turn_answers(size_t* count, uint32_t* turns, size_t room, const stg_document* document,
                                          size_t index);

#ifdef __cplusplus
}
#endif
#endif
