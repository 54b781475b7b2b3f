/* Arguments that are NULL, out of range or of another document: STG_INVALID_ARGUMENT from every function that has them. */
#include "abi.h"

static int32_t next(stg_input* input, void* context) { return (void)input, (void)context, 0; }
static int32_t sink(size_t index, const stg_input* input, stg_document* document, const stg_error* error, void* context) {
  return (void)index, (void)input, (void)document, (void)error, (void)context, 0;
}

static void nothing_there(void) {
  stg_document* doc;
  stg_text text;
  size_t count = 5;
  stg_options* options = NULL;
  stg_parser *parser = NULL, *other;
  memset(&text, 0x55, sizeof text);
  CHECK(stg_options_new(&options) == STG_OK && stg_parser_new(&parser, NULL, NULL) == STG_OK);
  REFUSED(stg_version_report(NULL, NULL));
  KEPT(text, stg_string_text(&text, NULL));
  REFUSED(stg_option_count(NULL));
  REFUSED(stg_option(NULL, 0));
  REFUSED(stg_options_new(NULL));
  REFUSED(stg_options_set(NULL, "date", "2018", NULL));
  REFUSED(stg_options_set(options, NULL, "2018", NULL));
  REFUSED(stg_options_set(options, "date", NULL, NULL));
  REFUSED(stg_options_add_label(NULL, "Q:", NULL, -1, NULL));
  REFUSED(stg_options_add_label(options, NULL, NULL, -1, NULL));
  REFUSED(stg_options_add_participant(NULL, "A", NULL, NULL, NULL));
  REFUSED(stg_options_add_participant(options, NULL, NULL, NULL, NULL));
  REFUSED(stg_options_set_cancel(NULL, NULL, NULL));
  REFUSED(stg_options_check(NULL, NULL));
  REFUSED(stg_parse(NULL, "a", 1, NULL, NULL));
  NULLED(doc, stg_parse(&doc, NULL, 1, NULL, NULL));
  REFUSED(stg_parse_file(NULL, sample, NULL, NULL));
  NULLED(doc, stg_parse_file(&doc, NULL, NULL, NULL));
  REFUSED(stg_parser_new(NULL, NULL, NULL));
  REFUSED(stg_parser_parse(NULL, parser, "a", 1, NULL));
  NULLED(doc, stg_parser_parse(&doc, NULL, "a", 1, NULL));
  NULLED(doc, stg_parser_parse(&doc, parser, NULL, 1, NULL));
  NULLED(doc, stg_parse_adopt(&doc, "a", 1, NULL, NULL, NULL, NULL));
  NULLED(doc, stg_parser_adopt(&doc, parser, "a", 1, NULL, NULL, NULL));
  REFUSED(stg_parse_many(NULL, next, sink, NULL, NULL, 1, NULL));
  KEPT(count, stg_parse_many(&count, NULL, sink, NULL, NULL, 1, NULL));
  KEPT(count, stg_parse_many(&count, next, NULL, NULL, NULL, 1, NULL));
  REFUSED(stg_document_from_json(NULL, "{}", 2, NULL));
  NULLED(doc, stg_document_from_json(&doc, NULL, 2, NULL));
  REFUSED(stg_document_verify(NULL, NULL));
  CHECK(stg_options_set(options, "labels", "Q:=A", NULL) == STG_OK && stg_options_set(options, "labels", "Q:=B", NULL) == STG_OK);
  NULLED(other, stg_parser_new(&other, options, NULL));
  NULLED(doc, stg_parse(&doc, "a", 1, options, NULL));
  NULLED(doc, stg_parse_file(&doc, sample, options, NULL));
  stg_options_free(options);
  stg_parser_free(parser);
}

static void whole(const stg_document* doc) {
  const size_t turns = count_of(doc, STG_TURNS);
  stg_document* handle;
  stg_string* string;
  stg_text text;
  uint64_t numbers[2] = {7, 7};
  uint32_t offset = 3, spans[2] = {7, 7};
  int32_t equal = 9;
  size_t count = 5;
  memset(&text, 0x55, sizeof text);
  NULLED(handle, stg_document_share(&handle, NULL));
  REFUSED(stg_document_share(NULL, doc));
  KEPT(text, stg_document_text(&text, NULL));
  REFUSED(stg_document_text(NULL, doc));
  KEPT(text, stg_document_language(&text, NULL));
  REFUSED(stg_document_language(NULL, doc));
  KEPT(numbers, stg_document_to_source(numbers, NULL, 0, 0));
  REFUSED(stg_document_to_source(NULL, doc, 0, 0));
  KEPT(offset, stg_document_convert(&offset, 1, NULL, 0, 1));
  REFUSED(stg_document_convert(NULL, 1, doc, 0, 1));
  KEPT(equal, stg_document_equal(&equal, NULL, doc));
  KEPT(equal, stg_document_equal(&equal, doc, NULL));
  REFUSED(stg_document_equal(NULL, doc, doc));
  KEPT(numbers, stg_document_hash(numbers, NULL));
  REFUSED(stg_document_hash(NULL, doc));
  NULLED(string, stg_document_to_json(&string, NULL, 0, 1, NULL));
  REFUSED(stg_document_to_json(NULL, doc, 0, 1, NULL));
  NULLED(string, stg_document_to_json(&string, doc, 3, 1, NULL));
  NULLED(string, stg_document_to_text(&string, NULL, 0, NULL));
  REFUSED(stg_document_to_text(NULL, doc, 0, NULL));
  NULLED(string, stg_document_to_html(&string, NULL, 0, NULL));
  REFUSED(stg_document_to_html(NULL, doc, 0, NULL));
  KEPT(count, stg_document_count(&count, NULL, 0));
  REFUSED(stg_document_count(NULL, doc, 0));
  KEPT(count, stg_document_count(&count, doc, -1));
  KEPT(count, stg_document_count(&count, doc, STG_REASONS + 1));
  KEPT(offset, stg_document_find_field(&offset, NULL, "date"));
  KEPT(offset, stg_document_find_field(&offset, doc, NULL));
  REFUSED(stg_document_find_field(NULL, doc, "date"));
  NULLED(string, stg_document_why(&string, NULL, 0, NULL));
  REFUSED(stg_document_why(NULL, doc, 0, NULL));
  NULLED(string, stg_document_why(&string, doc, count_of(doc, STG_REASONS), NULL));
  NULLED(string, stg_document_turn_text(&string, NULL, 0, NULL));
  REFUSED(stg_document_turn_text(NULL, doc, 0, NULL));
  NULLED(string, stg_document_turn_text(&string, doc, turns, NULL));
  KEPT(count, stg_document_turn_paragraphs(&count, NULL, 0, NULL, 0));
  REFUSED(stg_document_turn_paragraphs(NULL, NULL, 0, doc, 0));
  KEPT(count, stg_document_turn_paragraphs(&count, NULL, 1, doc, 0));
  KEPT(spans, stg_document_turn_paragraphs(&count, spans, 1, doc, turns));
  KEPT(count, stg_document_turn_answers(&count, NULL, 0, NULL, 0));
  REFUSED(stg_document_turn_answers(NULL, NULL, 0, doc, 0));
  KEPT(count, stg_document_turn_answers(&count, NULL, 1, doc, 0));
  KEPT(spans, stg_document_turn_answers(&count, spans, 1, doc, turns));
}

/* A struct that the library fills: where it is refused, or has no size, it is as it was; of one whose caller
   knows the first bytes alone no other byte is written. */
#define FILLED(name, refused, with_all)                                                         \
  do {                                                                                          \
    stg_##name row;                                                                             \
    unsigned char* const byte = (unsigned char*)&row;                                           \
    size_t at;                                                                                  \
    memset(&row, 0x55, sizeof row);                                                             \
    row.struct_size = sizeof row;                                                               \
    KEPT(row, refused);                                                                         \
    row.struct_size = 0;                                                                        \
    KEPT(row, with_all);                                                                        \
    row.struct_size = 8;                                                                        \
    CHECK((with_all) == STG_OK && row.struct_size == 8);                                        \
    for (at = 8; at < sizeof row; ++at) CHECK(byte[at] == 0x55);                                \
    row.struct_size = sizeof row;                                                               \
    CHECK((with_all) == STG_OK && row.struct_size == sizeof row);                               \
  } while (0)

static void structs(const stg_document* doc) {
  FILLED(source, stg_document_source(&row, NULL), stg_document_source(&row, doc));
  FILLED(place, stg_document_at(&row, NULL, 0), stg_document_at(&row, doc, 0));
  FILLED(convention, stg_document_convention(&row, NULL), stg_document_convention(&row, doc));
  FILLED(option_info, stg_option(&row, 1000), stg_option(&row, 0));
  REFUSED(stg_document_source(NULL, doc));
  REFUSED(stg_document_at(NULL, doc, 0));
  REFUSED(stg_document_convention(NULL, doc));
}

#define ROWS(name, table)                                                                       \
  do {                                                                                          \
    const size_t rows = count_of(doc, table);                                                   \
    REFUSED(stg_document_##name(NULL, doc, 0));                                                 \
    if (rows) FILLED(name, stg_document_##name(&row, NULL, 0), stg_document_##name(&row, doc, rows - 1));     \
    if (rows) FILLED(name, stg_document_##name(&row, doc, rows), stg_document_##name(&row, doc, 0));          \
    if (rows) FILLED(name, stg_document_##name(&row, doc, (size_t)-1), stg_document_##name(&row, doc, 0));    \
  } while (0)

static void tables_of(const stg_document* doc) {
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

static void columns(const stg_document* doc) {
  struct ArrowArrayStream stream = {NULL, NULL, NULL, NULL, NULL};
  const stg_document* both[2];
  both[0] = doc, both[1] = NULL;
  REFUSED(stg_table(NULL, both, 1, STG_TURNS, NULL));
  KEPT(stream, stg_table(&stream, NULL, 1, STG_TURNS, NULL));
  KEPT(stream, stg_table(&stream, both, 2, STG_TURNS, NULL));
  KEPT(stream, stg_table(&stream, both, 1, STG_EXCHANGES, NULL));
  KEPT(stream, stg_table(&stream, both, 1, -1, NULL));
}

void misuse(void) {
  stg_document* doc = from_sample();
  nothing_there();
  whole(doc);
  tables_of(doc);
  foreign(doc);
  structs(doc);
  columns(doc);
  stg_document_free(doc);
  doc = with_cues(); /* the sample has neither cues nor warnings */
  tables_of(doc);
  stg_document_free(doc);
  CHECK(stg_parse(&doc, "a\0b", 3, NULL, NULL) == STG_OK && count_of(doc, STG_WARNINGS) == 1);
  tables_of(doc);
  stg_document_free(doc);
}
