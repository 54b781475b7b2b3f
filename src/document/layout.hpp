// The one list of a document's columns and of what their values are. Equality, hash and verify() walk it.
#pragma once
#include <cstddef>
#include <iterator>

#include "stenogram/columns.hpp"

namespace stenogram {

/// Values below `limit`, or `none` where that is allowed.
struct index_rule {
  std::size_t limit;
  bool or_none;
};

/// Shows every column of `a` beside the same column of `b` to `v`, table by table, as long as `v` answers true:
/// `table(name)` opens a table; `numbers`, `kinds` (an enum of so many names), `indices` (of rows of another table) and
/// `strings` and `reasons` (ids) show a column of it; `string_lists`, `index_lists` and `reason_lists` a column of
/// lists. The ledger (strings, reasons) and the offset index are no part of the content and not shown.
template <class Visitor>
bool walk_columns(const detail::columns& a, const detail::columns& b, Visitor& v) {
  const auto row_of = [](std::size_t rows) { return index_rule{rows, false}; };
  const auto row_or_none = [](std::size_t rows) { return index_rule{rows, true}; };
  const auto turn_count = a.turns.begin.size();
  return v.table("metadata") && v.strings(a.fields.key, b.fields.key) && v.strings(a.fields.text, b.fields.text) &&
         v.strings(a.fields.value, b.fields.value) && v.strings(a.fields.role, b.fields.role) &&
         v.strings(a.fields.affiliation, b.fields.affiliation) && v.numbers(a.fields.begin, b.fields.begin) &&
         v.numbers(a.fields.end, b.fields.end) && v.strings(a.fields.from, b.fields.from) &&
         v.numbers(a.fields.confidence, b.fields.confidence) && v.reasons(a.fields.reason, b.fields.reason) &&
         //
         v.table("forms") && v.strings(a.forms.text, b.forms.text) && v.numbers(a.forms.labels, b.forms.labels) &&
         v.numbers(a.forms.turns, b.forms.turns) && v.numbers(a.forms.weight, b.forms.weight) &&
         //
         v.table("refused") && v.numbers(a.refusals.begin, b.refusals.begin) &&
         v.numbers(a.refusals.end, b.refusals.end) && v.numbers(a.refusals.weight, b.refusals.weight) &&
         v.reason_lists(a.refusals.evidence, b.refusals.evidence) &&
         //
         v.table("speakers") && v.strings(a.speakers.name, b.speakers.name) &&
         v.strings(a.speakers.role, b.speakers.role) && v.strings(a.speakers.affiliation, b.speakers.affiliation) &&
         v.strings(a.speakers.wikidata, b.speakers.wikidata) && v.string_lists(a.speakers.labels, b.speakers.labels) &&
         //
         v.table("turns") && v.numbers(a.turns.begin, b.turns.begin) && v.numbers(a.turns.end, b.turns.end) &&
         v.numbers(a.turns.label_begin, b.turns.label_begin) && v.numbers(a.turns.label_end, b.turns.label_end) &&
         v.strings(a.turns.label_text, b.turns.label_text) &&
         v.indices(a.turns.speaker, b.turns.speaker, row_or_none(a.speakers.name.size())) &&
         v.kinds(a.turns.kind, b.turns.kind, std::size(detail::turn_names)) &&
         v.indices(a.turns.replies_to, b.turns.replies_to, row_or_none(turn_count)) &&
         v.indices(a.turns.exchange, b.turns.exchange, row_or_none(a.exchanges.questions.ends.size())) &&
         v.indices(a.turns.first_region, b.turns.first_region, row_of(a.regions.begin.size())) &&
         v.indices(a.turns.last_region, b.turns.last_region, row_of(a.regions.begin.size() + 1)) &&
         v.numbers(a.turns.time_begin, b.turns.time_begin) && v.numbers(a.turns.time_end, b.turns.time_end) &&
         v.numbers(a.turns.confidence, b.turns.confidence) && v.reasons(a.turns.reason, b.turns.reason) &&
         //
         v.table("exchanges") && v.index_lists(a.exchanges.questions, b.exchanges.questions, row_of(turn_count)) &&
         v.index_lists(a.exchanges.answers, b.exchanges.answers, row_of(turn_count)) &&
         //
         v.table("entities") && v.numbers(a.entities.begin, b.entities.begin) &&
         v.numbers(a.entities.end, b.entities.end) &&
         v.kinds(a.entities.type, b.entities.type, std::size(detail::entity_names)) &&
         v.strings(a.entities.subtype, b.entities.subtype) && v.strings(a.entities.value, b.entities.value) &&
         v.strings(a.entities.iso, b.entities.iso) && v.strings(a.entities.wikidata, b.entities.wikidata) &&
         v.indices(a.entities.turn, b.entities.turn, row_or_none(turn_count)) &&
         v.indices(a.entities.thing, b.entities.thing, row_or_none(a.things.name.size())) &&
         v.string_lists(a.entities.candidates, b.entities.candidates) &&
         v.numbers(a.entities.confidence, b.entities.confidence) && v.reasons(a.entities.reason, b.entities.reason) &&
         //
         v.table("things") && v.kinds(a.things.type, b.things.type, std::size(detail::entity_names)) &&
         v.strings(a.things.name, b.things.name) && v.strings(a.things.wikidata, b.things.wikidata) &&
         v.string_lists(a.things.names, b.things.names) &&
         v.index_lists(a.things.mentions, b.things.mentions, row_of(a.entities.begin.size())) &&
         //
         v.table("regions") && v.numbers(a.regions.begin, b.regions.begin) && v.numbers(a.regions.end, b.regions.end) &&
         v.kinds(a.regions.kind, b.regions.kind, std::size(detail::region_names)) &&
         v.numbers(a.regions.paragraph, b.regions.paragraph) && v.numbers(a.regions.confidence, b.regions.confidence) &&
         v.indices(a.regions.turn, b.regions.turn, row_or_none(turn_count)) &&
         v.reasons(a.regions.reason, b.regions.reason) &&
         //
         v.table("cues") && v.numbers(a.cues.begin, b.cues.begin) && v.numbers(a.cues.end, b.cues.end) &&
         v.numbers(a.cues.time_begin, b.cues.time_begin) && v.numbers(a.cues.time_end, b.cues.time_end) &&
         v.strings(a.cues.speaker_text, b.cues.speaker_text) &&
         //
         v.table("warnings") && v.kinds(a.warnings.code, b.warnings.code, std::size(detail::warning_names)) &&
         v.numbers(a.warnings.source_begin, b.warnings.source_begin) &&
         v.numbers(a.warnings.source_end, b.warnings.source_end) && v.reasons(a.warnings.reason, b.warnings.reason) &&
         //
         v.table("source_map") && v.numbers(a.source_map.text_begin, b.source_map.text_begin) &&
         v.numbers(a.source_map.text_size, b.source_map.text_size) &&
         v.numbers(a.source_map.source_begin, b.source_map.source_begin) &&
         v.numbers(a.source_map.source_size, b.source_map.source_size);
}

}  // namespace stenogram
