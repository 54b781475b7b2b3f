/* c/base.h: names, errors, strings. */
#include "abi.h"

/* Every number has the name that its macro spells, and one beyond has none. */
static void all_names(const char* (*name)(int32_t), int32_t step, const char* expected) {
  int32_t number = 0;
  char spelt[300] = "";
  for (; strcmp(name(number), "unknown") != 0; number += step) {
    CHECK(name(number) == name(number)); /* the library's, for ever */
    strcat(strcat(spelt, name(number)), " ");
  }
  CHECK(strcmp(spelt, expected) == 0);
  CHECK(strcmp(name(-step), "unknown") == 0 && strcmp(name(1000), "unknown") == 0 && strcmp(name(-1000), "unknown") == 0);
}

static void names(void) {
  CHECK(strcmp(stg_version(), STENOGRAM_EXPECTED_VERSION) == 0 && stg_version() == stg_version());
  all_names(stg_status_name, -1, "ok invalid_argument invalid_utf8 unknown_encoding malformed_json malformed_container "
            "too_large limit_exceeded cancelled out_of_memory io internal ");
  all_names(stg_turn_kind_name, 1, "remarks question answer moderator procedural ");
  all_names(stg_region_kind_name, 1, "title dateline metadata heading label speech stage time page note boilerplate hidden ");
  all_names(stg_entity_type_name, 1, "PERSON ORG PLACE NORP EVENT LAW DATE TIME DURATION SET ");
  all_names(stg_warning_name, 1, "bytes_replaced mojibake_repaired nul_bytes encoding_overruled cue_damaged ");
  all_names(stg_unit_name, 1, "utf-8 utf-16 codepoint ");
  CHECK(strcmp(stg_status_name(STG_INVALID_UTF8), "invalid_utf8") == 0 && strcmp(stg_status_name(STG_IO), "io") == 0);
  CHECK(strcmp(stg_turn_kind_name(STG_ANSWER), "answer") == 0 && strcmp(stg_region_kind_name(STG_REGION_PAGE), "page") == 0);
  CHECK(strcmp(stg_entity_type_name(STG_ENTITY_DATE), "DATE") == 0 && strcmp(stg_unit_name(STG_CODEPOINT), "codepoint") == 0);
  CHECK(strcmp(stg_warning_name(STG_WARNING_ENCODING_OVERRULED), "encoding_overruled") == 0);
}

static void report(void) {
  stg_string* string = NULL;
  stg_text text = {NULL, 0}, again = {NULL, 0};
  size_t i, lines = 0;
  CHECK(stg_version_report(&string, NULL) == STG_OK);
  CHECK(stg_string_text(&text, string) == STG_OK && starts(text, "stenogram " STENOGRAM_EXPECTED_VERSION "\n"));
  for (i = 0; i < text.size; ++i) lines += text.data[i] == '\n';
  CHECK(lines >= 5); /* library, tables, JSON form, Boost.Locale and ICU, simdjson */
  CHECK(stg_string_text(&again, string) == STG_OK && again.data == text.data); /* lent, not made */
  KEPT(text, stg_string_text(&text, NULL));
  REFUSED(stg_string_text(NULL, string));
  stg_string_free(string);
  stg_string_free(NULL);
}

static void errors(void) {
  stg_document* doc = NULL;
  stg_options* options = NULL;
  stg_error why;
  unsigned char kept[sizeof why];
  char name[400];
  size_t i;

  /* Filled on failure alone. */
  memset(&why, 0x55, sizeof why);
  why.struct_size = sizeof why;
  memcpy(kept, &why, sizeof why);
  CHECK(stg_parse(&doc, "a", 1, NULL, &why) == STG_OK && memcmp(&why, kept, sizeof why) == 0);
  stg_document_free(doc);
  CHECK(stg_parse(&doc, "ab\xFFgh", 5, NULL, &why) == STG_INVALID_UTF8);
  CHECK(doc == NULL && why.status == STG_INVALID_UTF8 && why.byte == 2 && strstr(why.message, "byte 2"));

  /* Nothing beyond the size that the caller knows; a message that does not fit is cut off and terminated. */
  memset(&why, 0x55, sizeof why);
  why.struct_size = 20;
  CHECK(stg_parse(&doc, "\xFF", 1, NULL, &why) == STG_INVALID_UTF8);
  CHECK(why.status == STG_INVALID_UTF8 && why.message[3] == 0 && why.message[4] == 0x55);
  memset(&why, 0x55, sizeof why);
  why.struct_size = 8;
  CHECK(stg_parse(&doc, "ab\xFF", 3, NULL, &why) == STG_INVALID_UTF8);
  CHECK(why.status == STG_INVALID_UTF8 && why.byte == (((uint64_t)0x55555555u << 32) | 0x55555555u));
  why.struct_size = 0;
  CHECK(stg_parse(&doc, "\xFF", 1, NULL, &why) == STG_INVALID_UTF8 && why.struct_size == 0);

  /* Cut off at a code point: the message names a value of two-byte characters. */
  CHECK(stg_options_new(&options) == STG_OK);
  for (i = 24; i < 32; ++i) {
    const char* c;
    memset(&why, 0x55, sizeof why);
    why.struct_size = (uint32_t)i + 16;
    REFUSED(stg_options_set(options, "\xD0\xB0\xD0\xB1\xD0\xB2\xD0\xB3\xD0\xB4\xD0\xB5\xD0\xB0\xD0\xB1", "", &why));
    for (c = why.message; *c; ++c) CHECK(((unsigned char)*c & 0xC0) != 0xC0 || ((unsigned char)c[1] & 0xC0) == 0x80);
    CHECK(c < why.message + i);
  }

  /* A message that is longer than any caller's room; and no byte where none is to blame. */
  memset(name, 'a', sizeof name - 1), name[sizeof name - 1] = 0;
  memset(&why, 0x55, sizeof why);
  why.struct_size = sizeof why;
  CHECK(stg_parse_file(&doc, name, NULL, &why) == STG_IO && why.byte == 0);
  CHECK(strlen(why.message) == sizeof why.message - 1 && memcmp(why.message, name, sizeof why.message - 1) == 0);
  stg_options_free(options);
}

void base(void) {
  names();
  report();
  errors();
}
