/* c/parts.h: what holds of every row of every table, on pages that between them have all sorts of rows. */
#include "abi.h"

static int one_of(stg_text text, const char* words) {
  char word[40];
  CHECK(text.size < sizeof word - 2);
  sprintf(word, " %.*s ", (int)text.size, text.data);
  return strstr(words, word) != NULL;
}

static int is_index(uint32_t value, size_t count) { return value == STG_NONE || value < count; }

/* A reason is a row of its table, with a name and a sentence. */
static void explained(const stg_document* doc, uint32_t index, double confidence) {
  stg_reason reason;
  stg_string* why = NULL;
  stg_text text = {NULL, 0}, argument;
  size_t i;
  reason.struct_size = sizeof reason;
  CHECK(confidence >= 0 && confidence <= 1);
  CHECK(stg_document_reason(&reason, doc, index) == STG_OK && reason.name.size > 0 && reason.reserved == 0);
  CHECK(stg_document_why(&why, doc, index, NULL) == STG_OK && stg_string_text(&text, why) == STG_OK && text.size > 0);
  for (i = 0; i < reason.arguments.size; ++i)
    CHECK(stg_document_string(&argument, doc, &reason.arguments, i) == STG_OK && argument.data);
  stg_string_free(why);
}

static void strings(const stg_document* doc, const stg_list* list) {
  stg_text text;
  size_t i;
  for (i = 0; i < list->size; ++i) CHECK(stg_document_string(&text, doc, list, i) == STG_OK && text.size > 0);
  REFUSED(stg_document_string(&text, doc, list, list->size));
}

static void of_speech(const stg_document* doc) {
  const size_t turns = count_of(doc, STG_TURNS), speakers = count_of(doc, STG_SPEAKERS);
  const size_t exchanges = count_of(doc, STG_EXCHANGES), regions = count_of(doc, STG_REGIONS);
  stg_turn t;
  stg_region region;
  stg_entity e;
  stg_speaker who;
  stg_exchange x;
  stg_text label;
  uint32_t last = 0, k;
  size_t i, n;
  t.struct_size = sizeof t, region.struct_size = sizeof region, e.struct_size = sizeof e;
  who.struct_size = sizeof who, x.struct_size = sizeof x;
  for (i = 0; i < turns; ++i) {
    CHECK(stg_document_turn(&t, doc, i) == STG_OK && t.begin >= last && t.end > t.begin);
    last = t.end;
    CHECK(strcmp(stg_turn_kind_name(t.kind), "unknown") && is_index(t.speaker, speakers) && is_index(t.exchange, exchanges));
    CHECK(t.replies_to == STG_NONE || t.replies_to < i);
    CHECK(t.raw.data == text_of(doc).data + t.begin && t.raw.size == t.end - t.begin);
    CHECK(t.label_end <= t.begin && (t.label_end == t.label_begin) == (t.label_text.size == 0));
    CHECK(t.time_begin == -1 ? t.time_end == -1 : t.time_begin >= 0 && t.time_end >= t.time_begin);
    for (k = t.first_region; k < t.last_region; ++k)
      CHECK(stg_document_region(&region, doc, k) == STG_OK && region.begin >= t.begin && region.end <= t.end);
    for (k = t.first_entity; k < t.last_entity; ++k)
      CHECK(stg_document_entity(&e, doc, k) == STG_OK && e.begin >= t.begin && e.end <= t.end && e.turn == i);
    if (t.speaker != STG_NONE) {
      CHECK(stg_document_speaker(&who, doc, t.speaker) == STG_OK && t.speaker_name.data == who.display_name.data);
    } else {
      CHECK(t.speaker_name.size == t.label_text.size);
    }
    explained(doc, t.reason, t.confidence);
  }
  for (i = 0; i < speakers; ++i) {
    CHECK(stg_document_speaker(&who, doc, i) == STG_OK && who.reserved == 0);
    strings(doc, &who.labels);
    if (who.name.size) CHECK(who.display_name.data == who.name.data);
    else if (who.labels.size) CHECK(stg_document_string(&label, doc, &who.labels, 0) == STG_OK && label.data == who.display_name.data);
    else CHECK(who.display_name.size == 0);
  }
  for (i = 0; i < exchanges; ++i) {
    CHECK(stg_document_exchange(&x, doc, i) == STG_OK && x.questions.size > 0 && x.reserved == 0);
    for (n = 0; n < x.questions.size + x.answers.size; ++n) {
      const uint32_t turn = n < x.questions.size ? x.questions.data[n] : x.answers.data[n - x.questions.size];
      CHECK(stg_document_turn(&t, doc, turn) == STG_OK && t.exchange == i);
    }
  }
  CHECK(regions > 0);
}

static void of_text(const stg_document* doc) {
  const stg_text text = text_of(doc);
  stg_region r;
  stg_entity e;
  stg_thing thing;
  stg_cue cue;
  size_t i, n, at = 0;
  r.struct_size = sizeof r, e.struct_size = sizeof e, thing.struct_size = sizeof thing, cue.struct_size = sizeof cue;
  for (i = 0; i < count_of(doc, STG_REGIONS); ++i) {
    CHECK(stg_document_region(&r, doc, i) == STG_OK && r.begin >= at && r.end > r.begin && r.reserved == 0);
    for (; at < r.begin; ++at) CHECK(strchr(" \t\r\n\v\f", text.data[at])); /* nothing that is visible */
    at = r.end;
    CHECK(r.text.data == text.data + r.begin && r.text.size == r.end - r.begin && (r.opens_paragraph & ~1) == 0);
    CHECK(is_index(r.turn, count_of(doc, STG_TURNS)) && strcmp(stg_region_kind_name(r.kind), "unknown"));
    explained(doc, r.reason, r.confidence);
  }
  for (; at < text.size; ++at) CHECK(strchr(" \t\r\n\v\f", text.data[at]));
  for (at = i = 0; i < count_of(doc, STG_ENTITIES); ++i) {
    CHECK(stg_document_entity(&e, doc, i) == STG_OK && e.begin >= at && e.end > e.begin && e.reserved == 0);
    at = e.end;
    CHECK(is_index(e.turn, count_of(doc, STG_TURNS)) && is_index(e.thing, count_of(doc, STG_THINGS)));
    CHECK(e.text.data == text.data + e.begin && strcmp(stg_entity_type_name(e.type), "unknown"));
    strings(doc, &e.candidates);
    explained(doc, e.reason, e.confidence);
  }
  for (i = 0; i < count_of(doc, STG_THINGS); ++i) {
    CHECK(stg_document_thing(&thing, doc, i) == STG_OK && thing.name.size > 0 && thing.mentions.size > 0);
    strings(doc, &thing.names);
    for (n = 0; n < thing.mentions.size; ++n)
      CHECK(stg_document_entity(&e, doc, thing.mentions.data[n]) == STG_OK && e.thing == i && e.type == thing.type);
  }
  for (i = 0; i < count_of(doc, STG_CUES); ++i) {
    CHECK(stg_document_cue(&cue, doc, i) == STG_OK && cue.text.data == text.data + cue.begin && cue.reserved == 0);
    CHECK(cue.text.size == cue.end - cue.begin && cue.time_begin >= 0 && cue.time_end >= cue.time_begin);
  }
}

static void of_page(const stg_document* doc) {
  stg_field field;
  stg_form form;
  stg_refusal refusal;
  stg_warning warning;
  stg_convention convention;
  stg_source source;
  size_t i, n;
  uint32_t turns = STG_NONE;
  field.struct_size = sizeof field, form.struct_size = sizeof form, refusal.struct_size = sizeof refusal;
  warning.struct_size = sizeof warning, convention.struct_size = sizeof convention, source.struct_size = sizeof source;
  for (i = 0; i < count_of(doc, STG_FIELDS); ++i) {
    CHECK(stg_document_field(&field, doc, i) == STG_OK && field.begin <= field.end);
    CHECK(one_of(field.key, " title date published place event url site participant "));
    CHECK(one_of(field.from, " title dateline front heading url options "));
    CHECK(field.text.size > 0 && field.end <= text_of(doc).size);
    explained(doc, field.reason, field.confidence);
  }
  for (i = 0; i < count_of(doc, STG_FORMS); ++i) {
    CHECK(stg_document_form(&form, doc, i) == STG_OK && form.text.size > 0 && form.labels > 0 && form.turns >= form.labels);
    CHECK(form.turns <= turns); /* the one that opens most turns comes first */
    turns = form.turns;
  }
  for (i = 0; i < count_of(doc, STG_REFUSALS); ++i) {
    CHECK(stg_document_refusal(&refusal, doc, i) == STG_OK && refusal.text.data == text_of(doc).data + refusal.begin);
    for (n = 0; n < refusal.evidence.size; ++n) explained(doc, refusal.evidence.data[n], 0);
  }
  CHECK(stg_document_source(&source, doc) == STG_OK);
  for (i = 0; i < count_of(doc, STG_WARNINGS); ++i) {
    CHECK(stg_document_warning(&warning, doc, i) == STG_OK && warning.reserved == 0);
    CHECK(warning.source_begin <= warning.source_end && warning.source_end <= source.bytes);
    CHECK(strcmp(stg_warning_name(warning.code), "unknown"));
    explained(doc, warning.reason, 0);
  }
  CHECK(stg_document_convention(&convention, doc) == STG_OK);
  explained(doc, convention.reason, convention.confidence);
  CHECK(count_of(doc, STG_DOCUMENTS) == 1);
}

static void all(stg_document* doc) {
  of_speech(doc);
  of_text(doc);
  of_page(doc);
  stg_document_free(doc);
}

/* Of captions: cues and turns have their times, in seconds. */
static void captions(void) {
  stg_document* doc = parsed(
      "WEBVTT\n\n00:01.500 --> 00:03.500\n<v Ann Lee>Why now, may I ask?</v>\n\n00:03.500 --> 00:05.000\n<v Bob Ray>Because.</v>\n\n"
      "00:05.000 --> 00:06.000\n<v Bob Ray>And we may.</v>\n");
  stg_turn turn;
  stg_cue cue;
  turn.struct_size = sizeof turn, cue.struct_size = sizeof cue;
  CHECK(count_of(doc, STG_CUES) == 3 && stg_document_cue(&cue, doc, 2) == STG_OK);
  CHECK(cue.time_begin == 5 && cue.time_end == 6 && is(cue.speaker_text, "Bob Ray") && is(cue.text, "And we may."));
  CHECK(count_of(doc, STG_TURNS) == 2 && stg_document_turn(&turn, doc, 1) == STG_OK);
  CHECK(turn.time_begin == 3.5 && turn.time_end == 6);
  all(doc);
}

/* Labels of one speaker in order of appearance; answers of several turns. */
static void people(void) {
  const char two_answers[] = "Q: Why now, may I ask?\nA: We began in May.\nB: And I went on.\nQ: And then?\nA: It was done.\n";
  stg_options* options = NULL;
  stg_document* doc = parsed(
      "Press conference\n\nQ: Why now, may I ask? And who began?\n\nMR. JOHN DOE: We began in May.\n\n"
      "MS. JANE ROE: And I went on.\n\nQ: Thank you. And then?\n\nMR. DOE: Then we were done.\n");
  stg_speaker who;
  stg_turn turn;
  stg_text label;
  uint32_t answers[3] = {9, 9, 9};
  size_t count = 0;
  who.struct_size = sizeof who, turn.struct_size = sizeof turn;
  CHECK(count_of(doc, STG_TURNS) == 5 && stg_document_turn(&turn, doc, 4) == STG_OK);
  CHECK(stg_document_speaker(&who, doc, turn.speaker) == STG_OK && who.labels.size == 2);
  CHECK(stg_document_string(&label, doc, &who.labels, 0) == STG_OK && is(label, "MR. JOHN DOE"));
  CHECK(stg_document_string(&label, doc, &who.labels, 1) == STG_OK && is(label, "MR. DOE"));
  all(doc);

  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "labels", "B:/answer", NULL) == STG_OK);
  CHECK(stg_parse(&doc, two_answers, strlen(two_answers), options, NULL) == STG_OK);
  CHECK(stg_document_turn_answers(&count, answers, 1, doc, 0) == STG_OK && count == 2);
  CHECK(answers[0] == 1 && answers[1] == 9); /* as many as there is room for */
  CHECK(stg_document_turn_answers(&count, answers, 3, doc, 0) == STG_OK && count == 2 && answers[1] == 2 && answers[2] == 9);
  stg_options_free(options);
  all(doc);
}

void rows(void) {
  stg_options* options = NULL;
  stg_document* doc = NULL;
  all(from_sample());
  all(parsed(page));
  all(parsed("So be it."));
  captions();
  people();
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "invalid", "replace", NULL) == STG_OK);
  CHECK(stg_options_set(options, "url", "https://example.com/2024/05/17/talks", NULL) == STG_OK);
  CHECK(stg_parse(&doc, "Q: ab\xFFgh\xFE?\nA: Yes.\n\n\xE9", 21, options, NULL) == STG_OK && count_of(doc, STG_WARNINGS) > 0);
  all(doc);
  stg_options_free(options);
}
