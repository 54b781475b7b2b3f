/* c/document.h: the document as a whole. */
#include "abi.h"

static void whole(void) {
  stg_document *doc = parsed(page), *other = NULL, *again, *sample_doc = from_sample();
  stg_source source;
  stg_text language;
  uint64_t a = 0, b = 1;
  int32_t equal = -1;
  const char* text = text_of(doc).data;
  source.struct_size = sizeof source;
  CHECK(is(text_of(doc), page));
  CHECK(stg_document_language(&language, doc) == STG_OK && is(language, "en"));
  CHECK(stg_document_source(&source, doc) == STG_OK && source.bytes == strlen(page) && source.identical == 1);
  CHECK(!source.name.data && is(source.media_type, "text/plain") && is(source.encoding, "utf-8"));

  CHECK(stg_document_share(&other, doc) == STG_OK && other && other != doc);
  CHECK(text_of(other).data == text); /* no copy */
  CHECK(stg_document_equal(&equal, doc, other) == STG_OK && equal == 1);
  CHECK(stg_document_hash(&a, doc) == STG_OK && stg_document_hash(&b, other) == STG_OK && a == b);
  again = parsed(page); /* made apart, and equal */
  CHECK(stg_document_equal(&equal, doc, again) == STG_OK && equal == 1 && text_of(again).data != text);
  CHECK(stg_document_hash(&b, again) == STG_OK && a == b);
  stg_document_free(again);
  stg_document_free(doc);
  CHECK(is(text_of(other), page)); /* whichever handle goes first */
  CHECK(stg_document_equal(&equal, other, sample_doc) == STG_OK && equal == 0);
  CHECK(stg_document_verify(other, NULL) == STG_OK && stg_document_verify(sample_doc, NULL) == STG_OK);
  stg_document_free(other);
  stg_document_free(sample_doc);
  doc = parsed("");
  CHECK(stg_document_language(&language, doc) == STG_OK && language.size == 0);
  stg_document_free(doc);
}

static void places(void) {
  stg_document *doc = parsed(page), *latin = NULL;
  stg_options* options = NULL;
  stg_place place;
  stg_turn turn;
  stg_entity entity;
  uint64_t bytes[2] = {9, 9};
  place.struct_size = sizeof place, entity.struct_size = sizeof entity;
  turn.struct_size = sizeof turn;
  CHECK(stg_document_turn(&turn, doc, 1) == STG_OK);
  CHECK(stg_document_at(&place, doc, turn.begin) == STG_OK);
  CHECK(place.turn == 1 && place.region == turn.first_region && place.entity == STG_NONE);
  CHECK(count_of(doc, STG_ENTITIES) > 0 && stg_document_entity(&entity, doc, 0) == STG_OK);
  CHECK(stg_document_at(&place, doc, entity.begin) == STG_OK && place.entity == 0 && place.turn == entity.turn);
  CHECK(stg_document_at(&place, doc, 0xFFFFFFF0u) == STG_OK);
  CHECK(place.turn == STG_NONE && place.region == STG_NONE && place.entity == STG_NONE);
  CHECK(stg_document_to_source(bytes, doc, 3, 7) == STG_OK && bytes[0] == 3 && bytes[1] == 7);
  REFUSED(stg_document_to_source(bytes, doc, 7, 3));
  REFUSED(stg_document_to_source(bytes, doc, 0, (uint32_t)strlen(page) + 1));
  CHECK(bytes[0] == 3 && bytes[1] == 7); /* left as it was */
  CHECK(stg_document_to_source(bytes, doc, (uint32_t)strlen(page), (uint32_t)strlen(page)) == STG_OK);
  CHECK(bytes[0] == strlen(page) && bytes[1] == strlen(page));
  stg_document_free(doc);

  CHECK(stg_options_new(&options) == STG_OK && stg_options_set(options, "encoding", "windows-1252", NULL) == STG_OK);
  CHECK(stg_parse(&latin, "caf\xE9 au lait", 12, options, NULL) == STG_OK);
  CHECK(stg_document_to_source(bytes, latin, 6, 8) == STG_OK && bytes[0] == 5 && bytes[1] == 7);
  stg_document_free(latin);
  stg_options_free(options);
}

static void units(void) {
  /* a, an emoji (4 bytes, 2 units, 1 code point), e with acute (2, 1, 1), b */
  stg_document* doc = parsed("a\xF0\x9F\x99\x82\xC3\xA9" "b");
  const uint32_t bytes[] = {0, 1, 5, 7, 8}, utf16[] = {0, 1, 3, 4, 5}, points[] = {0, 1, 2, 3, 4};
  uint32_t some[5], odd[4] = {0, 3, 6, 100}, falling[3] = {5, 7, 1};
  memcpy(some, bytes, sizeof some);
  CHECK(stg_document_convert(some, 5, doc, STG_UTF8, STG_UTF16) == STG_OK && memcmp(some, utf16, sizeof some) == 0);
  CHECK(stg_document_convert(some, 5, doc, STG_UTF16, STG_CODEPOINT) == STG_OK && memcmp(some, points, sizeof some) == 0);
  CHECK(stg_document_convert(some, 5, doc, STG_CODEPOINT, STG_UTF8) == STG_OK && memcmp(some, bytes, sizeof some) == 0);
  CHECK(stg_document_convert(odd, 4, doc, STG_UTF8, STG_CODEPOINT) == STG_OK);
  CHECK(odd[1] == 1 && odd[2] == 2 && odd[3] == 4); /* inside: its beginning; beyond: the end */
  REFUSED(stg_document_convert(falling, 3, doc, STG_UTF8, STG_UTF16));
  CHECK(falling[0] == 5 && falling[1] == 7 && falling[2] == 1);
  REFUSED(stg_document_convert(some, 5, doc, 3, STG_UTF8));
  REFUSED(stg_document_convert(some, 5, doc, STG_UTF8, -1));
  CHECK(stg_document_convert(NULL, 0, doc, STG_UTF8, STG_UTF16) == STG_OK);
  stg_document_free(doc);
}

static void json(void) {
  int32_t unit;
  stg_document *doc = from_sample(), *back = NULL;
  stg_string *first = NULL, *second = NULL, *html = NULL, *cut = NULL;
  stg_text a, b;
  stg_error why;
  int32_t equal = 0;
  why.struct_size = sizeof why;
  for (unit = STG_UTF8; unit <= STG_CODEPOINT; ++unit) {
    char* copy;
    CHECK(stg_document_to_json(&first, doc, unit, 1, NULL) == STG_OK);
    stg_string_text(&a, first);
    CHECK(memchr(a.data, '\n', a.size) == NULL);
    copy = (char*)malloc(a.size);
    memcpy(copy, a.data, a.size);
    CHECK(stg_document_from_json(&back, copy, a.size, NULL) == STG_OK);
    memset(copy, 'x', a.size); /* it was copied */
    free(copy);
    CHECK(stg_document_equal(&equal, doc, back) == STG_OK && equal == 1);
    CHECK(stg_document_to_json(&second, back, unit, 1, NULL) == STG_OK);
    stg_document_free(back);
    stg_string_text(&b, second); /* it outlives the document */
    CHECK(a.size == b.size && memcmp(a.data, b.data, a.size) == 0);
    stg_string_free(first);
    stg_string_free(second);
  }
  CHECK(stg_document_to_json(&first, doc, STG_UTF8, 0, NULL) == STG_OK);
  stg_string_text(&a, first);
  CHECK(stg_document_from_json(&back, a.data, a.size, &why) == STG_MALFORMED_JSON && !back && why.message[0]);
  stg_string_free(first);
  first = (stg_string*)doc;
  REFUSED(stg_document_to_json(&first, doc, 3, 1, &why));
  CHECK(!first);
  CHECK(stg_document_from_json(&back, "{\"format\":", 10, &why) == STG_MALFORMED_JSON && !back && why.byte == 10);

  CHECK(stg_document_to_text(&first, doc, 0, NULL) == STG_OK && stg_document_to_text(&second, doc, 1, NULL) == STG_OK);
  CHECK(stg_document_to_html(&html, doc, 0, NULL) == STG_OK && stg_document_to_html(&cut, doc, 500, NULL) == STG_OK);
  stg_document_free(doc);
  stg_string_text(&a, html);
  stg_string_text(&b, cut);
  CHECK(b.size < a.size);
  CHECK(starts(a, "<div ") && strncmp(a.data + a.size - 7, "</div>\n", 7) == 0 && !has(a, "<script"));
  CHECK(has(a, "Nobody has missed them") && !has(b, "Nobody has missed them"));
  stg_string_free(html);
  stg_string_free(cut);
  stg_string_text(&a, first);
  stg_string_text(&b, second);
  CHECK(starts(a, "Title ") && b.size > a.size && has(b, "the title names the speaker") && !has(a, "the title names the speaker"));
  stg_string_free(first);
  stg_string_free(second);
}

static void deep_json(void) {
  char deep[2100];
  stg_document* doc = NULL;
  memset(deep, '[', sizeof deep);
  CHECK(stg_document_from_json(&doc, deep, sizeof deep, NULL) == STG_LIMIT_EXCEEDED && !doc);
}

void document(void) {
  whole();
  places();
  units();
  json();
  deep_json();
}
