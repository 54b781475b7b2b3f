// Turns, speakers and exchanges.
#include "rows.hpp"

int32_t stg_document_turn(stg_turn* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.turns(); };
  return give_row(out, document, index, rows, [](const stenogram::turn& turn, const stenogram::detail::columns& body) {
    stg_turn t = {};
    t.kind = static_cast<int32_t>(turn.kind());
    t.begin = turn.span().begin, t.end = turn.span().end;
    t.label_begin = turn.label().begin, t.label_end = turn.label().end;
    t.speaker = index_of(turn.speaker());
    t.replies_to = index_of(turn.replies_to());
    t.exchange = turn.exchange();
    t.reason = turn.reason().index();
    t.first_region = body.turns.first_region[turn.index()], t.last_region = body.turns.last_region[turn.index()];
    t.first_entity = stenogram::detail::lower_bound(body.entities.begin, t.begin);
    t.last_entity = t.first_entity + turn.entities().size();
    t.confidence = turn.confidence();
    const auto time = turn.time();
    t.time_begin = time ? time->first : -1, t.time_end = time ? time->second : -1;
    t.label_text = borrowed(turn.label_text());
    t.speaker_name = borrowed(turn.speaker_name());
    t.raw = borrowed(turn.raw());
    return t;
  });
}

int32_t stg_document_speaker(stg_speaker* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.speakers(); };
  return give_row(out, document, index, rows, [](const stenogram::speaker& s, const stenogram::detail::columns& body) {
    return stg_speaker{0,
                       0,
                       borrowed(s.name()),
                       borrowed(s.role()),
                       borrowed(s.affiliation()),
                       borrowed(s.wikidata()),
                       borrowed(s.display_name()),
                       list_at(body.speakers.labels, s.index())};
  });
}

int32_t stg_document_exchange(stg_exchange* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.exchanges(); };
  return give_row(out, document, index, rows, [](const stenogram::exchange& x, const stenogram::detail::columns& body) {
    return stg_exchange{0, 0, list_at(body.exchanges.questions, x.index()), list_at(body.exchanges.answers, x.index())};
  });
}

int32_t stg_document_turn_text(stg_string** out, const stg_document* document, size_t index, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_turn_text: out and document must not be NULL");
  if (index >= document->value.turns().size()) return refuse(error, "stg_document_turn_text: no such turn");
  return hand_string(out, error, [&] { return document->value.turns()[static_cast<std::uint32_t>(index)].text(); });
}

int32_t stg_document_turn_paragraphs(size_t* count, uint32_t* spans, size_t room, const stg_document* document,
                                     size_t index) {
  using namespace stenogram::c;
  if (!count || (!spans && room) || !document || index >= document->value.turns().size()) return STG_INVALID_ARGUMENT;
  return guarded(nullptr, [&] {
    const auto paragraphs = document->value.turns()[static_cast<std::uint32_t>(index)].paragraphs();
    for (std::size_t i = 0; i < paragraphs.size() && i < room; ++i)
      spans[2 * i] = paragraphs[i].begin, spans[2 * i + 1] = paragraphs[i].end;
    return *count = paragraphs.size(), STG_OK;
  });
}

int32_t stg_document_turn_answers(size_t* count, uint32_t* turns, size_t room, const stg_document* document,
                                  size_t index) {
  using namespace stenogram::c;
  if (!count || (!turns && room) || !document || index >= document->value.turns().size()) return STG_INVALID_ARGUMENT;
  return guarded(nullptr, [&] {
    const auto answers = document->value.turns()[static_cast<std::uint32_t>(index)].answers();
    for (std::size_t i = 0; i < answers.size() && i < room; ++i) turns[i] = answers[i].index();
    return *count = answers.size(), STG_OK;
  });
}
