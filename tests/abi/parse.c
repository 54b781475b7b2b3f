/* c/parse.h: parse, adopt, files. */
#include "abi.h"

static void copies(void) {
  char* bytes = copy_of(page);
  stg_document* doc = parsed(bytes);
  memset(bytes, 'x', strlen(bytes));
  free(bytes);
  CHECK(is(text_of(doc), page) && count_of(doc, STG_TURNS) == 4);
  stg_document_free(doc);
  stg_document_free(NULL);
  CHECK(stg_parse(&doc, NULL, 0, NULL, NULL) == STG_OK && doc && count_of(doc, STG_TURNS) == 0);
  stg_document_free(doc);
}

/* Of options that are refused as they are set, that status. */
static int32_t status_under(const char* option, const char* value, const char* text, uint64_t* byte) {
  stg_options* options = NULL;
  stg_document* doc = (stg_document*)&options;
  stg_error why;
  int32_t status;
  why.struct_size = sizeof why;
  why.byte = 0;
  CHECK(stg_options_new(&options) == STG_OK);
  status = stg_options_set(options, option, value, &why);
  if (status != STG_OK) return stg_options_free(options), status;
  status = stg_parse(&doc, text, strlen(text), options, &why);
  CHECK((status == STG_OK) == (doc != NULL) && (status == STG_OK || why.message[0]));
  *byte = why.byte;
  stg_document_free(doc);
  stg_options_free(options);
  return status;
}

static void errors(void) {
  uint64_t byte = 0;
  CHECK(status_under("name", "x", "ab\xFFgh", &byte) == STG_INVALID_UTF8 && byte == 2);
  CHECK(status_under("encoding", "klingon", "ab", &byte) == STG_UNKNOWN_ENCODING);
  CHECK(status_under("max_bytes", "3", "abcd", &byte) == STG_TOO_LARGE);
  CHECK(status_under("max_turns", "1", page, &byte) == STG_LIMIT_EXCEEDED && byte > 0);
  CHECK(status_under("media_type", "application/json", "{\"segments\": [}", &byte) == STG_MALFORMED_JSON && byte == 14);
  CHECK(status_under("media_type", "text/vtt", "WEBVTT\n\nno cue\n", &byte) == STG_MALFORMED_CONTAINER);
  CHECK(status_under("media_type", "text/html; charset", page, &byte) == STG_INVALID_ARGUMENT);
  CHECK(status_under("name", "x", page, &byte) == STG_OK);
}

static int released = 0;
static void release(void* context) {
  ++released;
  memset(context, 'x', strlen((char*)context));
  free(context);
}

static void adopts(void) {
  char* bytes = copy_of(page);
  stg_document *doc = NULL, *other = NULL;
  stg_options* options = NULL;
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  released = 0;
  CHECK(stg_parse_adopt(&doc, bytes, strlen(bytes), release, bytes, NULL, NULL) == STG_OK);
  CHECK(released == 0 && text_of(doc).data == bytes); /* shown without a copy */
  CHECK(stg_document_share(&other, doc) == STG_OK);
  stg_document_free(doc);
  CHECK(released == 0 && is(text_of(other), page));
  CHECK(stg_table(&stream, (const stg_document* const*)&other, 1, STG_TURNS, NULL) == STG_OK);
  CHECK(stream.get_next(&stream, &batch) == 0);
  stream.release(&stream);
  stg_document_free(other);
  CHECK(released == 0); /* a column still shows them */
  batch.release(&batch);
  CHECK(released == 1);

  /* Where a copy is made: another encoding. */
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "encoding", "windows-1252", NULL) == STG_OK);
  bytes = copy_of("Caf\xE9");
  CHECK(stg_parse_adopt(&doc, bytes, 4, release, bytes, options, NULL) == STG_OK && released == 2);
  CHECK(is(text_of(doc), "Caf\xC3\xA9"));
  stg_document_free(doc);
  stg_options_free(options);

  /* On every failure, once. */
  bytes = copy_of("\xFF");
  CHECK(stg_parse_adopt(&doc, bytes, 1, release, bytes, NULL, NULL) == STG_INVALID_UTF8 && !doc && released == 3);
  bytes = copy_of("a");
  REFUSED(stg_parse_adopt(NULL, bytes, 1, release, bytes, NULL, NULL));
  CHECK(released == 4);
  bytes = copy_of("a");
  REFUSED(stg_parse_adopt(&doc, NULL, 1, release, bytes, NULL, NULL));
  CHECK(released == 5 && !doc);
  bytes = copy_of("a");
  CHECK(stg_parse_adopt(&doc, NULL, 0, release, bytes, NULL, NULL) == STG_OK);
  stg_document_free(doc);
  CHECK(released == 6);
  REFUSED(stg_parse_adopt(&doc, "a", 1, NULL, NULL, NULL, NULL)); /* only this is refused without a call */
  CHECK(released == 6 && !doc);
}

static void files(void) {
  stg_document* doc = NULL;
  stg_options* options = NULL;
  stg_source source;
  stg_error why;
  why.struct_size = sizeof why;
  source.struct_size = sizeof source;
  CHECK(stg_parse_file(&doc, sample, NULL, &why) == STG_OK);
  CHECK(stg_document_source(&source, doc) == STG_OK && is(source.name, sample));
  stg_document_free(doc);
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "name", "mine", NULL) == STG_OK);
  CHECK(stg_parse_file(&doc, sample, options, &why) == STG_OK);
  CHECK(stg_document_source(&source, doc) == STG_OK && is(source.name, "mine"));
  stg_document_free(doc);
  stg_options_free(options);
  CHECK(stg_parse_file(&doc, "/nowhere/at/all", NULL, &why) == STG_IO && !doc && strstr(why.message, "/nowhere/at/all"));
  CHECK(stg_parse_file(&doc, ".", NULL, &why) == STG_IO && !doc);
}

void parse(void) {
  copies();
  errors();
  adopts();
  files();
}

void parsers(void) {
  stg_options* options = NULL;
  stg_parser* parser = NULL;
  stg_document *first = NULL, *second = NULL, *fresh = parsed(page);
  int32_t equal = 0;
  char* bytes;
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "entities", "none", NULL) == STG_OK);
  CHECK(stg_parser_new(&parser, options, NULL) == STG_OK);
  stg_options_free(options); /* copied */
  CHECK(stg_parser_parse(&first, parser, page, strlen(page), NULL) == STG_OK && count_of(first, STG_ENTITIES) == 0);
  CHECK(stg_parser_parse(&second, parser, "\xFF", 1, NULL) == STG_INVALID_UTF8 && !second);
  CHECK(stg_parser_parse(&second, parser, page, strlen(page), NULL) == STG_OK); /* goes on as if new */
  CHECK(stg_document_equal(&equal, first, second) == STG_OK && equal == 1);
  stg_document_free(second);
  released = 0;
  bytes = copy_of(page);
  CHECK(stg_parser_adopt(&second, parser, bytes, strlen(bytes), release, bytes, NULL) == STG_OK && released == 0);
  CHECK(text_of(second).data == bytes);
  stg_parser_free(parser);
  CHECK(is(text_of(second), page) && is(text_of(first), page)); /* documents outlive it */
  stg_document_free(second);
  CHECK(released == 1);
  stg_document_free(first);
  stg_parser_free(NULL);

  CHECK(stg_parser_new(&parser, NULL, NULL) == STG_OK);
  CHECK(stg_parser_parse(&first, parser, page, strlen(page), NULL) == STG_OK);
  CHECK(stg_document_equal(&equal, first, fresh) == STG_OK && equal == 1);
  bytes = copy_of("a");
  REFUSED(stg_parser_adopt(&second, NULL, bytes, 1, release, bytes, NULL));
  CHECK(released == 2 && !second);
  stg_document_free(first);
  stg_document_free(fresh);
  stg_parser_free(parser);

  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_set(options, "labels", "Q:=A", NULL) == STG_OK && stg_options_set(options, "labels", "Q:=B", NULL) == STG_OK);
  REFUSED(stg_parser_new(&parser, options, NULL));
  CHECK(!parser);
  stg_options_free(options);
}
