/* c/parts.h: rows of every table. */
#include "abi.h"

static void turns(void) {
  stg_document* doc = parsed(page);
  stg_string* said = NULL;
  stg_turn turn;
  stg_text text;
  unsigned char kept[sizeof(stg_turn)];
  uint32_t spans[8];
  size_t count = 0;

  memset(&turn, 0xAB, sizeof turn);
  turn.struct_size = sizeof turn;
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK && turn.struct_size == sizeof turn);
  CHECK(turn.kind == STG_ANSWER && turn.replies_to == 0 && turn.exchange == 0);
  CHECK(is(turn.speaker_name, "Jane Roe") && is(turn.label_text, "Jane Roe"));
  CHECK(memcmp(page + turn.label_begin, "Jane Roe:", 9) == 0 && turn.label_end == turn.label_begin + 9);
  CHECK(is(turn.raw, "I am glad that you ask. We will go on."));
  CHECK(turn.raw.data == text_of(doc).data + turn.begin && turn.end == turn.begin + turn.raw.size);
  CHECK(turn.time_begin == -1 && turn.time_end == -1 && turn.confidence > 0 && turn.confidence <= 1);
  CHECK(turn.last_region == turn.first_region + 1 && turn.first_entity <= turn.last_entity);

  CHECK(stg_document_turn_text(&said, doc, 3, NULL) == STG_OK);
  CHECK(stg_document_turn(&turn, doc, 3) == STG_OK);
  CHECK(stg_document_turn_paragraphs(&count, spans, 4, doc, 3) == STG_OK && count == 2);
  CHECK(spans[0] == turn.begin && spans[3] == turn.end && spans[1] < spans[2]);
  spans[2] = 7;
  CHECK(stg_document_turn_paragraphs(&count, spans, 1, doc, 3) == STG_OK && count == 2 && spans[2] == 7);
  CHECK(stg_document_turn_paragraphs(&count, NULL, 0, doc, 3) == STG_OK && count == 2);

  CHECK(stg_document_turn_answers(&count, spans, 4, doc, 0) == STG_OK && count == 1 && spans[0] == 1);
  CHECK(stg_document_turn_answers(&count, NULL, 0, doc, 1) == STG_OK && count == 0);

  /* A caller that knows an older, shorter struct keeps the bytes behind it. */
  memset(&turn, 0xAB, sizeof turn);
  memset(kept, 0xAB, sizeof kept);
  turn.struct_size = 16;
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK && turn.end > turn.begin);
  CHECK(memcmp((const char*)&turn + 16, kept, sizeof turn - 16) == 0);
  /* A caller that knows a longer one, too. */
  turn.struct_size = sizeof turn + 100;
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK && turn.struct_size == sizeof turn + 100);

  stg_document_free(doc);
  CHECK(stg_string_text(&text, said) == STG_OK); /* it outlives the document */
  CHECK(is(text, "Then we shall see. Thank you.\n\nIt was good to talk."));
  stg_string_free(said);
}

static void people(void) {
  stg_document* doc = from_sample();
  stg_speaker speaker;
  stg_exchange exchange;
  stg_turn turn;
  stg_text label;
  speaker.struct_size = sizeof speaker;
  exchange.struct_size = sizeof exchange;
  turn.struct_size = sizeof turn;
  CHECK(stg_document_turn(&turn, doc, 0) == STG_OK && turn.label_begin == turn.label_end);
  CHECK(stg_document_speaker(&speaker, doc, turn.speaker) == STG_OK);
  CHECK(is(speaker.name, "Elena Marwick") && is(speaker.role, "Foreign Minister") && speaker.reserved == 0);
  CHECK(is(speaker.display_name, "Elena Marwick") && speaker.labels.size == 1);
  CHECK(stg_document_string(&label, doc, &speaker.labels, 0) == STG_OK && is(label, "Elena Marwick"));
  REFUSED(stg_document_string(&label, doc, &speaker.labels, 1));
  CHECK(count_of(doc, STG_EXCHANGES) == 4);
  CHECK(stg_document_exchange(&exchange, doc, 1) == STG_OK);
  CHECK(exchange.questions.size == 1 && exchange.questions.data[0] == 3);
  CHECK(exchange.answers.size == 1 && exchange.answers.data[0] == 4);
  CHECK(stg_document_turn(&turn, doc, exchange.answers.data[0]) == STG_OK && turn.replies_to == 3 && turn.exchange == 1);
  stg_document_free(doc);
}

static void mentions(void) {
  stg_document* doc = from_sample();
  size_t i, count = count_of(doc, STG_ENTITIES), dates = 0, named_again = 0;
  stg_entity e;
  stg_thing thing;
  stg_text name;
  e.struct_size = sizeof e;
  thing.struct_size = sizeof thing;
  CHECK(count == 30);
  for (i = 0; i < count; ++i) {
    CHECK(stg_document_entity(&e, doc, i) == STG_OK && e.reserved == 0);
    CHECK(e.text.data == text_of(doc).data + e.begin && e.text.size == e.end - e.begin);
    if (is(e.text, "next week")) dates += e.type == STG_ENTITY_DATE && is(e.value, "2024-05-20/2024-05-26");
    if (e.thing == STG_NONE) continue;
    CHECK(stg_document_thing(&thing, doc, e.thing) == STG_OK && thing.type == e.type);
    if (thing.mentions.size > 1 && thing.mentions.data[1] == i) ++named_again;
    CHECK(thing.names.size > 0 && stg_document_string(&name, doc, &thing.names, 0) == STG_OK && name.size > 0);
    REFUSED(stg_document_string(&name, doc, &thing.mentions, 0)); /* a list of indices */
  }
  CHECK(dates == 1 && named_again > 0);
  stg_document_free(doc);
}

static void reading(void) {
  stg_document* doc = from_sample();
  size_t i, n;
  uint32_t last = 0, at = 0;
  stg_region region;
  stg_field field;
  stg_form form;
  stg_refusal refusal;
  stg_reason reason;
  stg_convention convention;
  stg_string* why = NULL;
  stg_text text;
  region.struct_size = sizeof region, field.struct_size = sizeof field, form.struct_size = sizeof form;
  refusal.struct_size = sizeof refusal, reason.struct_size = sizeof reason, convention.struct_size = sizeof convention;
  n = count_of(doc, STG_REGIONS);
  for (i = 0; i < n; ++i) {
    CHECK(stg_document_region(&region, doc, i) == STG_OK && region.begin >= last && region.end > region.begin);
    CHECK(region.text.data == text_of(doc).data + region.begin && region.reserved == 0);
    last = region.end;
  }
  CHECK(stg_document_region(&region, doc, 0) == STG_OK && region.kind == STG_REGION_TITLE && region.turn == STG_NONE);
  CHECK(stg_document_find_field(&at, doc, "date") == STG_OK && at != STG_NONE);
  CHECK(stg_document_field(&field, doc, at) == STG_OK && is(field.key, "date") && is(field.value, "2024-05-17"));
  CHECK(is(field.text, "May 17, 2024") && is(field.from, "title") && field.end - field.begin == field.text.size);
  CHECK(stg_document_find_field(&at, doc, "weather") == STG_OK && at == STG_NONE);
  CHECK(count_of(doc, STG_FORMS) == 2 && stg_document_form(&form, doc, 0) == STG_OK);
  CHECK(is(form.text, "Question:") && form.labels == 1 && form.turns == 4 && form.weight > 0);
  CHECK(count_of(doc, STG_REFUSALS) == 1 && stg_document_refusal(&refusal, doc, 0) == STG_OK);
  CHECK(is(refusal.text, "Tel.:") && refusal.weight == 5 && refusal.evidence.size == 4);
  CHECK(stg_document_reason(&reason, doc, refusal.evidence.data[0]) == STG_OK && is(reason.name, "label_shape"));
  CHECK(stg_document_convention(&convention, doc) == STG_OK && convention.confidence > 0.9);
  CHECK(stg_document_reason(&reason, doc, convention.reason) == STG_OK && is(reason.name, "forms_found"));
  CHECK(reason.arguments.size == 2 && stg_document_string(&text, doc, &reason.arguments, 1) == STG_OK && is(text, "2"));
  CHECK(stg_document_why(&why, doc, convention.reason, NULL) == STG_OK);
  stg_document_free(doc);
  CHECK(stg_string_text(&text, why) == STG_OK && is(text, "2 labels of 2 forms"));
  stg_string_free(why);
}

static void survived(void) {
  stg_document* doc = NULL;
  stg_options* options = NULL;
  stg_warning warning;
  stg_cue cue;
  warning.struct_size = sizeof warning;
  cue.struct_size = sizeof cue;
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "invalid", "replace", NULL) == STG_OK);
  CHECK(stg_parse(&doc, "ab\xFFgh", 5, options, NULL) == STG_OK && count_of(doc, STG_WARNINGS) == 1);
  CHECK(stg_document_warning(&warning, doc, 0) == STG_OK && warning.code == STG_WARNING_BYTES_REPLACED);
  CHECK(warning.source_begin == 2 && warning.source_end == 3 && warning.reserved == 0);
  stg_document_free(doc);
  stg_options_free(options);
  doc = with_cues();
  CHECK(count_of(doc, STG_CUES) == 2 && stg_document_cue(&cue, doc, 0) == STG_OK);
  CHECK(cue.begin == 9 && cue.end == 28 && cue.time_begin == 1.5 && cue.time_end == 3.5);
  CHECK(is(cue.text, "Why now, may I ask?") && is(cue.speaker_text, "Ann") && cue.reserved == 0);
  CHECK(stg_document_cue(&cue, doc, 1) == STG_OK && cue.speaker_text.size == 0);
  stg_document_free(doc);
}

void parts(void) {
  turns();
  people();
  mentions();
  reading();
  survived();
}
