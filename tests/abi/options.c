/* c/options.h: the one table, setting by name, typed adders, the callback. */
#include "abi.h"

static void table(void) {
  size_t count = 0, i;
  stg_option_info row;
  stg_options* all = NULL;
  stg_error why;
  why.struct_size = sizeof why;
  CHECK(stg_option_count(&count) == STG_OK && count >= 15);
  CHECK(stg_options_new(&all) == STG_OK);
  for (i = 0; i < count; ++i) {
    row.struct_size = sizeof row;
    CHECK(stg_option(&row, i) == STG_OK);
    CHECK(row.name.size == strlen(row.name.data) && row.type.size == strlen(row.type.data) && row.reserved == 0);
    CHECK(row.help.size == strlen(row.help.data) && row.default_value.size == strlen(row.default_value.data));
    CHECK(strstr(" text date flag size choice list set callback ", row.type.data) && row.help.size > 0);
    /* Each is set by its name with its default; a callback cannot be, and says so. */
    if (is(row.type, "callback")) {
      REFUSED(stg_options_set(all, row.name.data, "1", &why));
      CHECK(strstr(why.message, row.name.data));
    } else if (row.default_value.size) {
      CHECK(stg_options_set(all, row.name.data, row.default_value.data, &why) == STG_OK);
    }
  }
  CHECK(stg_options_check(all, &why) == STG_OK);
  stg_options_free(all);
}

/* Options at their defaults are none. */
static void defaults(void) {
  stg_options* options = NULL;
  stg_document *doc = NULL, *plain = from_sample();
  int32_t equal = 0;
  CHECK(stg_options_new(&options) == STG_OK && stg_parse_file(&doc, sample, options, NULL) == STG_OK);
  CHECK(stg_document_equal(&equal, doc, plain) == STG_OK && equal == 1);
  stg_document_free(doc);
  stg_document_free(plain);
  stg_options_free(options);
}

static void set(void) {
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_error why;
  char* date = copy_of("2018-04-10");
  why.struct_size = sizeof why;
  CHECK(stg_options_new(&options) == STG_OK);
  REFUSED(stg_options_set(options, "no_such_option", "1", &why));
  CHECK(why.status == STG_INVALID_ARGUMENT && strstr(why.message, "no_such_option"));
  CHECK(stg_options_set(options, "invalid", "replace", &why) == STG_OK);
  REFUSED(stg_options_set(options, "invalid", "perhaps", &why)); /* and nothing is changed */
  CHECK(strstr(why.message, "perhaps"));
  CHECK(stg_options_set(options, "date", date, &why) == STG_OK);
  memset(date, 'x', strlen(date)); /* it was copied */
  free(date);
  CHECK(stg_parse(&doc, "ab\xFFgh", 5, options, &why) == STG_OK);
  CHECK(is(text_of(doc), "ab\xEF\xBF\xBDgh"));
  CHECK(count_of(doc, STG_WARNINGS) == 1 && count_of(doc, STG_FIELDS) == 1);
  stg_options_free(options); /* no parse keeps them */
  CHECK(is(text_of(doc), "ab\xEF\xBF\xBDgh"));
  stg_document_free(doc);

  /* Options that contradict each other. */
  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_set(options, "labels", "Q:=Jane Roe", NULL) == STG_OK);
  CHECK(stg_options_set(options, "labels", "Q:=John Doe", NULL) == STG_OK);
  REFUSED(stg_options_check(options, &why));
  CHECK(strstr(why.message, "Q:"));
  REFUSED(stg_parse(&doc, "a", 1, options, &why));
  CHECK(doc == NULL);
  stg_options_free(options);
  stg_options_free(NULL);
}

/* Lists take one element a call; an element that is refused leaves the list as it was. */
static void lists(void) {
  const char text[] = "Q: Why?\nA: We began in May.\nQ: And then?\nA: Then we went on.\n";
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_turn turn;
  stg_field field;
  uint32_t at = 0;
  turn.struct_size = sizeof turn, field.struct_size = sizeof field;
  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_set(options, "labels", "A:=Jane Roe/answer", NULL) == STG_OK);
  CHECK(stg_options_set(options, "labels", "Q:/question", NULL) == STG_OK);
  CHECK(stg_options_set(options, "participants", "Jane Roe; Minister; the Cabinet", NULL) == STG_OK);
  CHECK(stg_options_set(options, "participants", "John Doe", NULL) == STG_OK);
  REFUSED(stg_options_set(options, "labels", "B:/nokind", NULL));
  REFUSED(stg_options_set(options, "participants", "; Minister", NULL));
  CHECK(stg_options_set(options, "labels_only", "true", NULL) == STG_OK);
  CHECK(stg_parse(&doc, text, strlen(text), options, NULL) == STG_OK && count_of(doc, STG_TURNS) == 4);
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK && turn.kind == STG_ANSWER && is(turn.speaker_name, "Jane Roe"));
  CHECK(stg_document_turn(&turn, doc, 2) == STG_OK && turn.kind == STG_QUESTION && is(turn.label_text, "Q"));
  CHECK(count_of(doc, STG_FIELDS) == 2 && stg_document_find_field(&at, doc, "participant") == STG_OK && at == 0); /* the first */
  CHECK(stg_document_field(&field, doc, 0) == STG_OK && is(field.value, "Jane Roe"));
  CHECK(is(field.role, "Minister") && is(field.affiliation, "the Cabinet") && field.begin == field.end);
  CHECK(stg_document_field(&field, doc, 1) == STG_OK && is(field.value, "John Doe") && field.role.size == 0);
  stg_document_free(doc);
  stg_options_free(options);
}

static void adders(void) {
  /* A label with an equals sign and a kind behind a slash, which text cannot spell. */
  const char text[] = "Roe=JR/answer: Good morning.\nQ: Why?\nRoe=JR/answer: Because.\n";
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_turn turn;
  stg_field field;
  uint32_t at = 0;
  char* label = copy_of("Roe=JR/answer:");
  turn.struct_size = sizeof turn;
  field.struct_size = sizeof field;
  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_add_label(options, label, "Jane Roe", STG_ANSWER, NULL) == STG_OK);
  memset(label, 'x', strlen(label));
  free(label);
  CHECK(stg_options_add_label(options, "Q:", NULL, -1, NULL) == STG_OK);
  CHECK(stg_options_add_participant(options, "Jane Roe", "Minister; of Trade", NULL, NULL) == STG_OK);
  CHECK(stg_parse(&doc, text, strlen(text), options, NULL) == STG_OK);
  CHECK(count_of(doc, STG_TURNS) == 3);
  CHECK(stg_document_turn(&turn, doc, 2) == STG_OK && turn.kind == STG_ANSWER && is(turn.speaker_name, "Jane Roe"));
  CHECK(stg_document_find_field(&at, doc, "participant") == STG_OK && at != STG_NONE);
  CHECK(stg_document_field(&field, doc, at) == STG_OK && is(field.role, "Minister; of Trade") && is(field.from, "options"));
  stg_document_free(doc);
  REFUSED(stg_options_add_label(options, "", NULL, -1, NULL));
  REFUSED(stg_options_add_label(options, "A:", NULL, STG_PROCEDURAL + 1, NULL));
  REFUSED(stg_options_add_label(options, "A:", NULL, -2, NULL));
  REFUSED(stg_options_add_participant(options, "", NULL, NULL, NULL));
  REFUSED(stg_options_add_participant(options, "Jane\nRoe", NULL, NULL, NULL));
  CHECK(stg_options_check(options, NULL) == STG_OK); /* nothing of what was refused is there */
  stg_options_free(options);
}

static int32_t after_some(void* context) { return ++*(int*)context > 2 ? -7 : 0; } /* anything but 0 ends it */
static int32_t count(void* context) { return ++*(int*)context, 0; }

static void cancel(void) {
  const size_t size = (size_t)8 << 20;
  char* text = (char*)malloc(size);
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_parser* parser = NULL;
  stg_error why;
  int asked = 0;
  size_t i;
  why.struct_size = sizeof why;
  for (i = 0; i < size; ++i) text[i] = i % 60 == 59 ? '\n' : 'a';
  CHECK(stg_options_new(&options) == STG_OK);
  CHECK(stg_options_set_cancel(options, after_some, &asked) == STG_OK);
  CHECK(stg_parse(&doc, text, size, options, &why) == STG_CANCELLED && !doc && why.status == STG_CANCELLED);
  CHECK(asked == 3);
  asked = 0; /* a parser made of the options asks too, when they are gone */
  CHECK(stg_parser_new(&parser, options, NULL) == STG_OK);
  CHECK(stg_options_set_cancel(options, count, &asked) == STG_OK);
  CHECK(stg_parser_parse(&doc, parser, text, size, NULL) == STG_CANCELLED && !doc && asked == 3);
  stg_parser_free(parser);
  asked = 0;
  CHECK(stg_parse(&doc, text, size, options, &why) == STG_OK && asked >= 8); /* at least once a MiB */
  stg_document_free(doc);
  asked = 3;
  CHECK(stg_options_set_cancel(options, NULL, NULL) == STG_OK);
  CHECK(stg_parse(&doc, text, 100, options, &why) == STG_OK && asked == 3);
  stg_document_free(doc);
  stg_options_free(options);
  free(text);
}

void options(void) {
  table();
  defaults();
  set();
  lists();
  adders();
  cancel();
}
