/* c/base.h: names, errors, strings. */
#include "abi.h"

static void names(void) {
  CHECK(strcmp(stg_version(), STENOGRAM_EXPECTED_VERSION) == 0);
  CHECK(stg_version() == stg_version());
  CHECK(strcmp(stg_status_name(STG_OK), "ok") == 0);
  CHECK(strcmp(stg_status_name(STG_INVALID_UTF8), "invalid_utf8") == 0);
  CHECK(strcmp(stg_status_name(STG_INTERNAL), "internal") == 0);
  CHECK(strcmp(stg_status_name(1), "unknown") == 0);
  CHECK(strcmp(stg_status_name(-1000), "unknown") == 0);
  CHECK(strcmp(stg_turn_kind_name(STG_PROCEDURAL), "procedural") == 0);
  CHECK(strcmp(stg_turn_kind_name(STG_PROCEDURAL + 1), "unknown") == 0);
  CHECK(strcmp(stg_region_kind_name(STG_REGION_HIDDEN), "hidden") == 0);
  CHECK(strcmp(stg_region_kind_name(-1), "unknown") == 0);
  CHECK(strcmp(stg_entity_type_name(STG_ENTITY_SET), "SET") == 0);
  CHECK(strcmp(stg_entity_type_name(STG_ENTITY_SET + 1), "unknown") == 0);
  CHECK(strcmp(stg_warning_name(STG_WARNING_ENCODING_OVERRULED), "encoding_overruled") == 0);
  CHECK(strcmp(stg_warning_name(STG_WARNING_CUE_DAMAGED), "cue_damaged") == 0);
  CHECK(strcmp(stg_warning_name(99), "unknown") == 0);
  CHECK(strcmp(stg_unit_name(STG_CODEPOINT), "codepoint") == 0);
  CHECK(strcmp(stg_unit_name(3), "unknown") == 0);
}

static void report(void) {
  stg_string* string = NULL;
  stg_text text = {NULL, 0};
  CHECK(stg_version_report(&string, NULL) == STG_OK);
  CHECK(stg_string_text(&text, string) == STG_OK && starts(text, "stenogram " STENOGRAM_EXPECTED_VERSION));
  stg_string_free(string);
  stg_string_free(NULL);
}

static void errors(void) {
  stg_document* doc = NULL;
  stg_options* options = NULL;
  stg_error why;
  unsigned char kept[sizeof why];
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
  stg_options_free(options);
}

void base(void) {
  names();
  report();
  errors();
}
