/* The C ABI as a C program sees it. */
#include <stdio.h>
#include <string.h>

#include "stenogram/stenogram.h"

static int failures = 0;
#define CHECK(condition)                                                                 \
  do {                                                                                   \
    if (!(condition)) ++failures, printf("%s:%d: %s\n", __FILE__, __LINE__, #condition); \
  } while (0)

/* A curly quote, an NBSP, Chinese and an emoji, so that the three units differ. */
static const char page[] =
    "Interview with Jane Roe, Minister of Trade\r\n\r\n"
    "Question: What is \xE2\x80\x9Cnext\xE2\x80\x9D, Minister?\xC2\xA0\xE4\xBD\xA0\xE5\xA5\xBD \xF0\x9F\x99\x82\r\n\r\n"
    "Jane Roe: I am glad that you ask. We will go on.\r\n\r\n"
    "Question: And then?\r\n\r\n"
    "Jane Roe: Then we shall see. Thank you.\r\n";

static int is(stg_text text, const char* expected) {
  return text.size == strlen(expected) && memcmp(text.data, expected, text.size) == 0;
}

static void versions_and_statuses(void) {
  CHECK(strcmp(stg_version(), STENOGRAM_EXPECTED_VERSION) == 0);
  CHECK(strcmp(stg_status_name(STG_OK), "ok") == 0);
  CHECK(strcmp(stg_status_name(STG_INVALID_UTF8), "invalid_utf8") == 0);
  CHECK(strcmp(stg_status_name(STG_INTERNAL), "internal") == 0);
  CHECK(strcmp(stg_status_name(1), "unknown") == 0);
  CHECK(strcmp(stg_status_name(-1000), "unknown") == 0);
}

static void turns(void) {
  stg_document* doc = NULL;
  stg_string* said = NULL;
  stg_turn turn;
  unsigned char kept[sizeof(stg_turn)];
  stg_turn* old = (stg_turn*)(void*)&turn;

  CHECK(stg_parse(&doc, page, strlen(page), NULL, NULL) == STG_OK);
  if (!doc) return;
  CHECK(is(stg_document_text(doc), page));
  CHECK(stg_document_turn_count(doc) == 4);

  memset(&turn, 0xAB, sizeof turn);
  turn.struct_size = sizeof turn;
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK);
  CHECK(turn.struct_size == sizeof turn);
  CHECK(turn.kind == STG_ANSWER);
  CHECK(turn.replies_to == 0);
  CHECK(is(turn.speaker_name, "Jane Roe"));
  CHECK(is(turn.label_text, "Jane Roe"));
  CHECK(memcmp(page + turn.label_begin, "Jane Roe:", 9) == 0);
  CHECK(memcmp(page + turn.begin, "I am glad", 9) == 0);
  CHECK(turn.time_begin == -1 && turn.time_end == -1);
  CHECK(turn.confidence > 0 && turn.confidence <= 1);

  CHECK(stg_document_turn_text(&said, doc, 3, NULL) == STG_OK);
  CHECK(said && is(stg_string_text(said), "Then we shall see. Thank you."));
  stg_string_free(said);

  /* A caller that knows an older, shorter struct keeps the bytes behind it. */
  memset(&turn, 0xAB, sizeof turn);
  memset(kept, 0xAB, sizeof kept);
  old->struct_size = 16;
  CHECK(stg_document_turn(old, doc, 1) == STG_OK);
  CHECK(memcmp((const char*)&turn + 16, kept, sizeof turn - 16) == 0);
  CHECK(turn.end > turn.begin);

  turn.struct_size = sizeof turn;
  CHECK(stg_document_turn(&turn, doc, 4) == STG_INVALID_ARGUMENT);
  CHECK(stg_document_turn(NULL, doc, 0) == STG_INVALID_ARGUMENT);
  said = (stg_string*)&turn;
  CHECK(stg_document_turn_text(&said, doc, 4, NULL) == STG_INVALID_ARGUMENT);
  CHECK(said == NULL);
  stg_document_free(doc);
}

static void json(void) {
  int32_t unit;
  for (unit = STG_UTF8; unit <= STG_CODEPOINT; ++unit) {
    stg_document *doc = NULL, *back = NULL;
    stg_string *first = NULL, *second = NULL;
    stg_text a, b;
    CHECK(stg_parse(&doc, page, strlen(page), NULL, NULL) == STG_OK);
    CHECK(stg_document_to_json(&first, doc, unit, 1, NULL) == STG_OK);
    a = stg_string_text(first);
    CHECK(stg_document_from_json(&back, a.data, a.size, NULL) == STG_OK);
    CHECK(back && stg_document_to_json(&second, back, unit, 1, NULL) == STG_OK);
    if (second) {
      b = stg_string_text(second);
      CHECK(a.size == b.size && memcmp(a.data, b.data, a.size) == 0);
    }
    stg_string_free(first);
    stg_string_free(second);
    stg_document_free(doc);
    stg_document_free(back);
  }
}

static void options_and_errors(void) {
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_string* string = NULL;
  stg_error why;

  memset(&why, 0xAB, sizeof why);
  why.struct_size = sizeof why;
  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_set(options, "no_such_option", "1", &why) == STG_INVALID_ARGUMENT);
  CHECK(why.status == STG_INVALID_ARGUMENT && strstr(why.message, "no_such_option"));

  CHECK(stg_parse(&doc, "ab\xFFgh", 5, options, &why) == STG_INVALID_UTF8);
  CHECK(doc == NULL && why.byte == 2 && why.message[0]);
  CHECK(stg_options_set(options, "invalid", "replace", &why) == STG_OK);
  CHECK(stg_parse(&doc, "ab\xFFgh", 5, options, &why) == STG_OK);
  CHECK(doc && is(stg_document_text(doc), "ab\xEF\xBF\xBDgh"));
  CHECK(stg_document_to_json(&string, doc, 3, 1, &why) == STG_INVALID_ARGUMENT && !string);
  stg_document_free(doc);
  stg_options_free(options);

  CHECK(stg_document_from_json(&doc, "{\"format\":", 10, &why) == STG_MALFORMED_JSON && !doc);
  CHECK(stg_parse(NULL, "a", 1, NULL, &why) == STG_INVALID_ARGUMENT);
  CHECK(stg_parse(&doc, NULL, 1, NULL, &why) == STG_INVALID_ARGUMENT);
  CHECK(stg_parse(&doc, NULL, 0, NULL, &why) == STG_OK && doc);
  CHECK(doc && stg_document_turn_count(doc) == 0);
  stg_document_free(doc);
  CHECK(stg_options_new(NULL) == STG_INVALID_ARGUMENT);
  CHECK(stg_options_set(NULL, "date", "2018", NULL) == STG_INVALID_ARGUMENT);

  /* Nothing beyond the size that the caller knows. */
  memset(&why, 0x55, sizeof why);
  why.struct_size = 20;
  CHECK(stg_parse(&doc, "\xFF", 1, NULL, &why) == STG_INVALID_UTF8);
  CHECK(why.status == STG_INVALID_UTF8 && why.message[4] == 0x55);

  stg_options_free(NULL);
  stg_document_free(NULL);
  stg_string_free(NULL);
}

int main(void) {
  versions_and_statuses();
  turns();
  json();
  options_and_errors();
  if (!failures) printf("every check passed\n");
  return failures != 0;
}
