#include "export/arrow/tables.hpp"

#include <algorithm>
#include <limits>

#include "export/arrow/fill.hpp"

namespace stenogram::arrow {
namespace {

using detail::cue_columns;
using detail::entity_columns;
using detail::region_columns;
using detail::speaker_columns;
using detail::thing_columns;

constexpr auto speaker_table = &columns::speakers;
constexpr auto entity_table = &columns::entities;
constexpr auto thing_table = &columns::things;
constexpr auto region_table = &columns::regions;
constexpr auto cue_table = &columns::cues;

/// The labels of each speaker, as a list. Its items are copied: not all that read string views read lists of them.
void labels(const slice& s, array& out) {
  std::size_t count = 0, bytes = 0;
  for (std::uint32_t i = 0; i < s.count; ++i)
    for (const auto label : speaker(&s.c, s.first + i).labels()) ++count, bytes += label.size();
  if (std::max(count, bytes) > std::numeric_limits<std::int32_t>::max()) throw overflow();
  auto* const lists = out.add<std::int32_t>(std::size_t{s.count} + 1);
  array items(nullptr, count);
  auto* const ends = items.add<std::int32_t>(count + 1);
  auto* const text = items.add<char>(bytes);
  std::size_t item = 0, at = 0;
  for (std::uint32_t i = 0; i < s.count; ++i) {
    for (const auto label : speaker(&s.c, s.first + i).labels()) {
      at += label.copy(text + at, label.size());
      ends[++item] = static_cast<std::int32_t>(at);
    }
    lists[i + 1] = static_cast<std::int32_t>(item);
  }
  out.add_child(std::move(items));
}

constexpr column_info speaker_info[] = {
    {"document", "I", false, false, document_number},
    {"speaker", "I", false, false, row_number},
    {"name", "vu", true, false, strings<speaker_table, &speaker_columns::name>},
    {"role", "vu", true, false, strings<speaker_table, &speaker_columns::role>},
    {"affiliation", "vu", true, false, strings<speaker_table, &speaker_columns::affiliation>},
    {"wikidata", "vu", true, false, strings<speaker_table, &speaker_columns::wikidata>},
    {"labels", list_format.data(), false, false, labels},
};

constexpr column_info entity_info[] = {
    {"document", "I", false, false, document_number},
    {"entity", "I", false, false, row_number},
    {"type", "c", false, true, vocabulary<entity_table, &entity_columns::type, detail::entity_names>},
    {"text", "vu", false, false, texts<entity_table>},
    {"subtype", "vu", true, false, strings<entity_table, &entity_columns::subtype>},
    {"value", "vu", true, false, strings<entity_table, &entity_columns::value>},
    {"iso", "vu", true, false, strings<entity_table, &entity_columns::iso>},
    {"wikidata", "vu", true, false, strings<entity_table, &entity_columns::wikidata>},
    {"thing", "I", true, false, numbers_or_null<entity_table, &entity_columns::thing>},
    {"turn", "I", true, false, numbers_or_null<entity_table, &entity_columns::turn>},
    {"begin", "I", false, false, codepoints<entity_table, &entity_columns::begin>},
    {"end", "I", false, false, codepoints<entity_table, &entity_columns::end>},
    {"begin_byte", "I", false, false, numbers<entity_table, &entity_columns::begin>},
    {"end_byte", "I", false, false, numbers<entity_table, &entity_columns::end>},
    {"confidence", "f", false, false, confidences<entity_table, &entity_columns::confidence>},
};

constexpr column_info thing_info[] = {
    {"document", "I", false, false, document_number},
    {"thing", "I", false, false, row_number},
    {"type", "c", false, true, vocabulary<thing_table, &thing_columns::type, detail::entity_names>},
    {"name", "vu", true, false, strings<thing_table, &thing_columns::name>},
    {"wikidata", "vu", true, false, strings<thing_table, &thing_columns::wikidata>},
};

constexpr column_info region_info[] = {
    {"document", "I", false, false, document_number},
    {"region", "I", false, false, row_number},
    {"kind", "c", false, true, vocabulary<region_table, &region_columns::kind, detail::region_names>},
    {"turn", "I", true, false, numbers_or_null<region_table, &region_columns::turn>},
    {"begin", "I", false, false, codepoints<region_table, &region_columns::begin>},
    {"end", "I", false, false, codepoints<region_table, &region_columns::end>},
    {"begin_byte", "I", false, false, numbers<region_table, &region_columns::begin>},
    {"end_byte", "I", false, false, numbers<region_table, &region_columns::end>},
    {"confidence", "f", false, false, confidences<region_table, &region_columns::confidence>},
    {"text", "vu", false, false, texts<region_table>},
};

constexpr column_info cue_info[] = {
    {"document", "I", false, false, document_number},
    {"cue", "I", false, false, row_number},
    {"begin", "I", false, false, codepoints<cue_table, &cue_columns::begin>},
    {"end", "I", false, false, codepoints<cue_table, &cue_columns::end>},
    {"begin_byte", "I", false, false, numbers<cue_table, &cue_columns::begin>},
    {"end_byte", "I", false, false, numbers<cue_table, &cue_columns::end>},
    {"time_begin", "tDm", true, false, numbers_or_null<cue_table, &cue_columns::time_begin>},
    {"time_end", "tDm", true, false, numbers_or_null<cue_table, &cue_columns::time_end>},
    {"speaker", "vu", true, false, strings<cue_table, &cue_columns::speaker_text>},
    {"text", "vu", false, false, texts<cue_table>},
};

}  // namespace

table_info info_of(table which) noexcept {
  switch (which) {
    case table::documents: return document_table();
    case table::turns: return turn_table();
    case table::speakers:
      return {speaker_info, std::size(speaker_info), [](const document& d) noexcept { return d.body()->speakers.name.size(); }};
    case table::entities:
      return {entity_info, std::size(entity_info), [](const document& d) noexcept { return d.body()->entities.begin.size(); }};
    case table::things:
      return {thing_info, std::size(thing_info), [](const document& d) noexcept { return d.body()->things.name.size(); }};
    case table::regions:
      return {region_info, std::size(region_info), [](const document& d) noexcept { return d.body()->regions.begin.size(); }};
    case table::cues: break;
  }
  return {cue_info, std::size(cue_info), [](const document& d) noexcept { return d.body()->cues.begin.size(); }};
}

}  // namespace stenogram::arrow
