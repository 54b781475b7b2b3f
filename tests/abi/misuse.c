/* Arguments that are NULL, out of range or of another document: STG_INVALID_ARGUMENT from every function that has them. */
#include "abi.h"

static int32_t next(stg_input* input, void* context) { return (void)input, (void)context, 0; }
static int32_t sink(size_t index, const stg_input* input, stg_document* document, const stg_error* error, void* context) {
  return (void)index, (void)input, (void)document, (void)error, (void)context, 0;
}

static void nothing_there(void) {
  stg_string* string = NULL;
  stg_document* doc = NULL;
  stg_text text = {NULL, 0};
  size_t count;
  stg_options* options = NULL;
  stg_parser* parser = NULL;
  REFUSED(stg_version_report(NULL, NULL));
  REFUSED(stg_string_text(&text, NULL));
  REFUSED(stg_option_count(NULL));
  REFUSED(stg_options_new(NULL));
  REFUSED(stg_options_set(NULL, "date", "2018", NULL));
  CHECK(stg_options_new(&options) == STG_OK && stg_parser_new(&parser, NULL, NULL) == STG_OK);
  REFUSED(stg_options_set(options, NULL, "2018", NULL));
  REFUSED(stg_options_set(options, "date", NULL, NULL));
  REFUSED(stg_options_add_label(NULL, "Q:", NULL, -1, NULL));
  REFUSED(stg_options_add_label(options, NULL, NULL, -1, NULL));
  REFUSED(stg_options_add_participant(NULL, "A", NULL, NULL, NULL));
  REFUSED(stg_options_add_participant(options, NULL, NULL, NULL, NULL));
  REFUSED(stg_options_set_cancel(NULL, NULL, NULL));
  REFUSED(stg_options_check(NULL, NULL));
  REFUSED(stg_parse(NULL, "a", 1, NULL, NULL));
  REFUSED(stg_parse(&doc, NULL, 1, NULL, NULL));
  REFUSED(stg_parse_file(NULL, sample, NULL, NULL));
  REFUSED(stg_parse_file(&doc, NULL, NULL, NULL));
  REFUSED(stg_parser_new(NULL, NULL, NULL));
  REFUSED(stg_parser_parse(NULL, parser, "a", 1, NULL));
  REFUSED(stg_parser_parse(&doc, NULL, "a", 1, NULL));
  REFUSED(stg_parser_parse(&doc, parser, NULL, 1, NULL));
  REFUSED(stg_parse_many(NULL, next, sink, NULL, NULL, 1, NULL));
  REFUSED(stg_parse_many(&count, NULL, sink, NULL, NULL, 1, NULL));
  REFUSED(stg_parse_many(&count, next, NULL, NULL, NULL, 1, NULL));
  REFUSED(stg_document_from_json(NULL, "{}", 2, NULL));
  REFUSED(stg_document_from_json(&doc, NULL, 2, NULL));
  REFUSED(stg_document_verify(NULL, NULL));
  CHECK(!string && !doc);
  stg_options_free(options);
  stg_parser_free(parser);
}

/* Each function of a document: without a document, without an out, and then with an index that is not there. */
#define WHOLE(call_without_document, call_without_out) \
  REFUSED(call_without_document);                      \
  REFUSED(call_without_out)

static void whole(const stg_document* doc) {
  stg_document* handle = NULL;
  stg_string* string = NULL;
  stg_text text;
  stg_source source;
  stg_place place;
  stg_convention convention;
  uint64_t numbers[2];
  uint32_t offset = 0;
  int32_t equal;
  size_t count = 5;
  source.struct_size = sizeof source, place.struct_size = sizeof place, convention.struct_size = sizeof convention;
  WHOLE(stg_document_share(&handle, NULL), stg_document_share(NULL, doc));
  WHOLE(stg_document_text(&text, NULL), stg_document_text(NULL, doc));
  WHOLE(stg_document_language(&text, NULL), stg_document_language(NULL, doc));
  WHOLE(stg_document_source(&source, NULL), stg_document_source(NULL, doc));
  WHOLE(stg_document_at(&place, NULL, 0), stg_document_at(NULL, doc, 0));
  WHOLE(stg_document_convention(&convention, NULL), stg_document_convention(NULL, doc));
  WHOLE(stg_document_to_source(numbers, NULL, 0, 0), stg_document_to_source(NULL, doc, 0, 0));
  WHOLE(stg_document_convert(&offset, 1, NULL, 0, 1), stg_document_convert(NULL, 1, doc, 0, 1));
  WHOLE(stg_document_equal(&equal, NULL, doc), stg_document_equal(NULL, doc, doc));
  REFUSED(stg_document_equal(&equal, doc, NULL));
  WHOLE(stg_document_hash(numbers, NULL), stg_document_hash(NULL, doc));
  WHOLE(stg_document_to_json(&string, NULL, 0, 1, NULL), stg_document_to_json(NULL, doc, 0, 1, NULL));
  WHOLE(stg_document_to_text(&string, NULL, 0, NULL), stg_document_to_text(NULL, doc, 0, NULL));
  WHOLE(stg_document_count(&count, NULL, 0), stg_document_count(NULL, doc, 0));
  REFUSED(stg_document_count(&count, doc, -1));
  REFUSED(stg_document_count(&count, doc, STG_REASONS + 1));
  CHECK(count == 5); /* left as it was */
  WHOLE(stg_document_find_field(&offset, NULL, "date"), stg_document_find_field(NULL, doc, "date"));
  REFUSED(stg_document_find_field(&offset, doc, NULL));
  WHOLE(stg_document_why(&string, NULL, 0, NULL), stg_document_why(NULL, doc, 0, NULL));
  REFUSED(stg_document_why(&string, doc, count_of(doc, STG_REASONS), NULL));
  WHOLE(stg_document_turn_text(&string, NULL, 0, NULL), stg_document_turn_text(NULL, doc, 0, NULL));
  REFUSED(stg_document_turn_text(&string, doc, count_of(doc, STG_TURNS), NULL));
  WHOLE(stg_document_turn_paragraphs(&count, NULL, 0, NULL, 0), stg_document_turn_paragraphs(NULL, NULL, 0, doc, 0));
  REFUSED(stg_document_turn_paragraphs(&count, NULL, 1, doc, 0));
  REFUSED(stg_document_turn_paragraphs(&count, NULL, 0, doc, count_of(doc, STG_TURNS)));
  WHOLE(stg_document_turn_answers(&count, NULL, 0, NULL, 0), stg_document_turn_answers(NULL, NULL, 0, doc, 0));
  REFUSED(stg_document_turn_answers(&count, NULL, 1, doc, 0));
  REFUSED(stg_document_turn_answers(&count, NULL, 0, doc, count_of(doc, STG_TURNS)));
  WHOLE(stg_document_to_html(&string, NULL, 0, NULL), stg_document_to_html(NULL, doc, 0, NULL));
  source.struct_size = place.struct_size = convention.struct_size = 0;
  REFUSED(stg_document_source(&source, doc));
  REFUSED(stg_document_at(&place, doc, 0));
  REFUSED(stg_document_convention(&convention, doc));
  CHECK(!handle && !string);
}

#define ROWS(name, table)                                         \
  do {                                                            \
    stg_##name row;                                               \
    const size_t rows = count_of(doc, table);                     \
    memset(&row, 0x55, sizeof row);                               \
    row.struct_size = sizeof row;                                 \
    REFUSED(stg_document_##name(NULL, doc, 0));                   \
    REFUSED(stg_document_##name(&row, NULL, 0));                  \
    REFUSED(stg_document_##name(&row, doc, rows));                \
    REFUSED(stg_document_##name(&row, doc, (size_t)-1));          \
    CHECK(((unsigned char*)&row)[sizeof row - 1] == 0x55);        \
    if (rows) CHECK(stg_document_##name(&row, doc, rows - 1) == STG_OK); \
    row.struct_size = 0;                                          \
    REFUSED(stg_document_##name(&row, doc, 0));                   \
  } while (0)

static void rows(const stg_document* doc) {
  ROWS(turn, STG_TURNS);
  ROWS(entity, STG_ENTITIES);
  ROWS(speaker, STG_SPEAKERS);
  ROWS(cue, STG_CUES);
  ROWS(exchange, STG_EXCHANGES);
  ROWS(thing, STG_THINGS);
  ROWS(region, STG_REGIONS);
  ROWS(field, STG_FIELDS);
  ROWS(form, STG_FORMS);
  ROWS(refusal, STG_REFUSALS);
  ROWS(warning, STG_WARNINGS);
  ROWS(reason, STG_REASONS);
}

static void foreign(const stg_document* doc) {
  stg_document* other = parsed(page);
  stg_speaker speaker;
  stg_list list;
  stg_text text;
  speaker.struct_size = sizeof speaker;
  CHECK(stg_document_speaker(&speaker, other, 0) == STG_OK);
  CHECK(stg_document_string(&text, other, &speaker.labels, 0) == STG_OK);
  REFUSED(stg_document_string(&text, doc, &speaker.labels, 0));
  list = speaker.labels;
  list.size += 1000; /* longer than what the document holds */
  REFUSED(stg_document_string(&text, other, &list, 0));
  list.data = NULL;
  REFUSED(stg_document_string(&text, other, &list, 0));
  REFUSED(stg_document_string(&text, other, NULL, 0));
  REFUSED(stg_document_string(NULL, other, &speaker.labels, 0));
  REFUSED(stg_document_string(&text, NULL, &speaker.labels, 0));
  stg_document_free(other);
}

static void table_of_options(void) {
  stg_option_info info;
  size_t count = 0;
  info.struct_size = sizeof info;
  CHECK(stg_option_count(&count) == STG_OK);
  REFUSED(stg_option(&info, count));
  REFUSED(stg_option(NULL, 0));
  info.struct_size = 0;
  REFUSED(stg_option(&info, 0));
}

static void columns(const stg_document* doc) {
  struct ArrowArrayStream stream;
  const stg_document* both[2];
  both[0] = doc, both[1] = NULL;
  REFUSED(stg_table(NULL, both, 1, STG_TURNS, NULL));
  REFUSED(stg_table(&stream, NULL, 1, STG_TURNS, NULL));
  REFUSED(stg_table(&stream, both, 2, STG_TURNS, NULL));
  REFUSED(stg_table(&stream, both, 1, STG_EXCHANGES, NULL));
  REFUSED(stg_table(&stream, both, 1, -1, NULL));
}

void misuse(void) {
  stg_document* doc = from_sample();
  nothing_there();
  whole(doc);
  rows(doc);
  foreign(doc);
  table_of_options();
  columns(doc);
  stg_document_free(doc);
}
