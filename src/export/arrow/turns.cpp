// The table of turns.
#include <string>
#include <unordered_map>

#include "export/arrow/fill.hpp"
#include "text/hash.hpp"

namespace stenogram::arrow {
namespace {

using detail::turn_columns;
constexpr auto turns_of = &columns::turns;

struct seeded {
  std::size_t operator()(std::string_view s) const noexcept { return text::hash(s, text::process_seed()); }
};

/// Indices of speakers, whose dictionary holds each display name once: the document's own memory where all differ.
void speakers_by_name(const slice& s, array& out) {
  const auto* const from = memory_of<turns_of, &turn_columns::speaker>(s);
  out.validity([from](std::size_t i) { return from[i] != none; });
  std::vector<std::string_view> names;
  std::vector<std::uint32_t> number;
  std::unordered_map<std::string_view, std::uint32_t, seeded> seen;
  for (const auto who : s.doc.speakers()) {
    const auto [at, fresh] = seen.try_emplace(who.display_name(), static_cast<std::uint32_t>(names.size()));
    if (fresh) names.push_back(who.display_name());
    number.push_back(at->second);
  }
  if (names.size() == number.size()) {
    out.show(from);
  } else {
    auto* const made = out.add<std::uint32_t>(s.count);
    for (std::uint32_t i = 0; i < s.count; ++i) made[i] = from[i] == none ? none : number[from[i]];
  }
  array values(s.doc.body(), names.size());
  view_writer views(values);
  const auto pool = views.add_memory(s.c.strings.bytes);
  for (const auto name : names) views.borrow(name, pool);
  views.finish();
  out.set_dictionary(std::move(values));
}

template <auto Column>
void of_speaker(const slice& s, array& out) {
  pooled(s, out, [](const slice& at, std::uint32_t row) {
    const auto who = at.c.turns.speaker[row];
    return who == none ? std::string_view() : at.c.strings.at((at.c.speakers.*Column)[who]);
  });
}

/// What was said: in the document's memory where a turn is one region of speech, else joined.
void said(const slice& s, array& out) {
  view_writer views(out);
  const auto text = views.add_memory(s.c.text);
  for (std::uint32_t i = 0; i < s.count; ++i) {
    const turn t(&s.c, s.first + i);
    if (t.regions().size() == 1) views.borrow(t.raw(), text);
    else views.copy(t.text());
  }
  views.finish();
}

constexpr column_info turn_info[] = {
    {"document", "I", false, false, document_number},
    {"turn", "I", false, false, row_number},
    {"speaker", "i", true, true, speakers_by_name},
    {"name", "vu", true, false, of_speaker<&detail::speaker_columns::name>},
    {"role", "vu", true, false, of_speaker<&detail::speaker_columns::role>},
    {"kind", "c", false, true, vocabulary<turns_of, &turn_columns::kind, detail::turn_names>},
    {"label", "vu", true, false, strings<turns_of, &turn_columns::label_text>},
    {"replies_to", "I", true, false, numbers_or_null<turns_of, &turn_columns::replies_to>},
    {"exchange", "I", true, false, numbers_or_null<turns_of, &turn_columns::exchange>},
    {"begin", "I", false, false, codepoints<turns_of, &turn_columns::begin>},
    {"end", "I", false, false, codepoints<turns_of, &turn_columns::end>},
    {"begin_byte", "I", false, false, numbers<turns_of, &turn_columns::begin>},
    {"end_byte", "I", false, false, numbers<turns_of, &turn_columns::end>},
    {"time_begin", "tDm", true, false, numbers_or_null<turns_of, &turn_columns::time_begin>},
    {"time_end", "tDm", true, false, numbers_or_null<turns_of, &turn_columns::time_end>},
    {"confidence", "f", false, false, confidences<turns_of, &turn_columns::confidence>},
    {"text", "vu", false, false, said},
};

}  // namespace

table_info turn_table() noexcept {
  return {turn_info, std::size(turn_info), [](const document& d) noexcept { return d.body()->turns.begin.size(); }};
}

}  // namespace stenogram::arrow
