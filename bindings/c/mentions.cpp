// Entities, things and cues.
#include "rows.hpp"

int32_t stg_document_entity(stg_entity* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.entities(); };
  return give_row(out, document, index, rows, [](const stenogram::entity& e, const stenogram::detail::columns& body) {
    stg_entity row = {};
    row.type = static_cast<int32_t>(e.type());
    row.begin = e.span().begin, row.end = e.span().end;
    row.turn = e.turn();
    row.thing = index_of(e.thing());
    row.reason = e.reason().index();
    row.confidence = e.confidence();
    row.text = borrowed(e.text());
    row.subtype = borrowed(e.subtype());
    row.value = borrowed(e.value());
    row.iso = borrowed(e.iso());
    row.wikidata = borrowed(e.wikidata());
    row.candidates = list_at(body.entities.candidates, e.index());
    return row;
  });
}

int32_t stg_document_thing(stg_thing* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.things(); };
  return give_row(out, document, index, rows, [](const stenogram::thing& t, const stenogram::detail::columns& body) {
    return stg_thing{0,
                     static_cast<int32_t>(t.type()),
                     borrowed(t.name()),
                     borrowed(t.wikidata()),
                     list_at(body.things.names, t.index()),
                     list_at(body.things.mentions, t.index())};
  });
}

int32_t stg_document_cue(stg_cue* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.cues(); };
  return give_row(out, document, index, rows, [](const stenogram::cue& c, const stenogram::detail::columns&) {
    return stg_cue{0,
                   0,
                   c.span().begin,
                   c.span().end,
                   c.time_begin(),
                   c.time_end(),
                   borrowed(c.text()),
                   borrowed(c.speaker_text())};
  });
}
