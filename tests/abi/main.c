/* The C ABI as a C program sees it: abi_test SAMPLE; abi_test SAMPLE text|why prints the sample for people. It prints
   nothing else where nothing fails, and neither may the library. */
#include "abi.h"

int failures = 0;
const char* sample = NULL;
const char page[] =
    "Interview with Jane Roe, Minister of Trade\r\n\r\n"
    "Question: What is \xE2\x80\x9Cnext\xE2\x80\x9D, Minister?\xC2\xA0\xE4\xBD\xA0\xE5\xA5\xBD \xF0\x9F\x99\x82\r\n\r\n"
    "Jane Roe: I am glad that you ask. We will go on.\r\n\r\n"
    "Question: And then?\r\n\r\n"
    "Jane Roe: Then we shall see. Thank you.\r\n\r\nIt was good to talk.\r\n";

int is(stg_text text, const char* expected) {
  return text.size == strlen(expected) && (text.size == 0 || memcmp(text.data, expected, text.size) == 0);
}

int starts(stg_text text, const char* expected) {
  return text.size >= strlen(expected) && memcmp(text.data, expected, strlen(expected)) == 0;
}

int has(stg_text text, const char* part) {
  const size_t size = strlen(part);
  size_t i;
  for (i = 0; i + size <= text.size; ++i)
    if (memcmp(text.data + i, part, size) == 0) return 1;
  return 0;
}

stg_document* parsed(const char* text) {
  stg_document* doc = NULL;
  stg_error why;
  why.struct_size = sizeof why;
  if (stg_parse(&doc, text, strlen(text), NULL, &why) != STG_OK) printf("%s\n", why.message), exit(1);
  return doc;
}

stg_document* from_sample(void) {
  stg_document* doc = NULL;
  stg_error why;
  why.struct_size = sizeof why;
  if (stg_parse_file(&doc, sample, NULL, &why) != STG_OK) printf("%s\n", why.message), exit(1);
  return doc;
}

stg_document* with_cues(void) {
  static const char added[] =
      "\"cues\":[{\"id\":0,\"span\":[9,28],\"time\":[1.5,3.5],\"speaker_text\":\"Ann\"},"
      "{\"id\":1,\"span\":[38,53],\"time\":[3.5,5.5],\"speaker_text\":null}],";
  stg_document *plain = parsed("Ann Lee: Why now, may I ask?\nBob Ray: Because we can.\n"), *doc = NULL;
  stg_string* json = NULL;
  stg_text text;
  char* with;
  const char* place;
  stg_document_to_json(&json, plain, STG_UTF8, 1, NULL);
  stg_string_text(&text, json);
  with = (char*)calloc(1, text.size + sizeof added);
  memcpy(with, text.data, text.size);
  place = strstr(with, "\"warnings\"");
  memmove(with + (place - with) + strlen(added), place, strlen(place));
  memcpy(with + (place - with), added, strlen(added));
  CHECK(stg_document_from_json(&doc, with, strlen(with), NULL) == STG_OK);
  free(with);
  stg_string_free(json);
  stg_document_free(plain);
  return doc;
}

stg_text text_of(const stg_document* document) {
  stg_text text = {NULL, 0};
  CHECK(stg_document_text(&text, document) == STG_OK);
  return text;
}

size_t count_of(const stg_document* document, int32_t table) {
  size_t count = 0;
  CHECK(stg_document_count(&count, document, table) == STG_OK);
  return count;
}

char* copy_of(const char* text) {
  char* copy = (char*)malloc(strlen(text) + 1);
  return strcpy(copy, text);
}

/* The sample for people to read, to be compared with what the command prints. */
static int print_text(int32_t why) {
  stg_document* doc = from_sample();
  stg_string* shown = NULL;
  stg_text text;
  if (stg_document_to_text(&shown, doc, why, NULL) != STG_OK || stg_string_text(&text, shown) != STG_OK) return 1;
  fwrite(text.data, 1, text.size, stdout);
  stg_string_free(shown);
  stg_document_free(doc);
  return 0;
}

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) return 2;
  sample = argv[1];
  if (argc == 3) return print_text(strcmp(argv[2], "why") == 0);
  base();
  options();
  parse();
  parsers();
  many();
  document();
  parts();
  rows();
  tables();
  misuse();
  if (failures) printf("%d failures\n", failures);
  return failures != 0;
}
