#include "handles.hpp"

size_t stg_document_turn_count(const stg_document* document) { return document->value.turns().size(); }

int32_t stg_document_turn(stg_turn* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  if (!out || !document || !out->struct_size || index >= document->value.turns().size()) return refuse(nullptr, {});
  const auto turn = document->value.turns()[static_cast<std::uint32_t>(index)];
  stg_turn t = {};
  t.kind = static_cast<int32_t>(turn.kind());
  t.begin = turn.span().begin, t.end = turn.span().end;
  t.label_begin = turn.label().begin, t.label_end = turn.label().end;
  t.speaker = turn.speaker() ? turn.speaker()->index() : STG_NONE;
  t.replies_to = turn.replies_to() ? turn.replies_to()->index() : STG_NONE;
  t.exchange = turn.exchange();
  t.confidence = turn.confidence();
  const auto time = turn.time();
  t.time_begin = time ? time->first : -1, t.time_end = time ? time->second : -1;
  t.label_text = borrowed(turn.label_text());
  t.speaker_name = borrowed(turn.speaker_name());
  fill(out, t);
  return STG_OK;
}

int32_t stg_document_turn_text(stg_string** out, const stg_document* document, size_t index, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_turn_text: out and document must not be NULL");
  if (index >= document->value.turns().size()) return refuse(error, "stg_document_turn_text: no such turn");
  return guarded(error, [&] {
    return *out = new stg_string{document->value.turns()[static_cast<std::uint32_t>(index)].text()}, STG_OK;
  });
}
