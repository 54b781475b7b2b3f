#include "tables/tables.hpp"

#include "tables/hash.hpp"
#include "tables/index.hpp"

namespace stenogram::tables {

static_assert(static_cast<std::uint32_t>(table::count) <= opening_words_at);

rows find(std::string_view key) noexcept {
  const auto h = hash(key);
  const auto wanted = mark(h);
  for (auto at = h & (slot_count - 1); slot_marks[at]; at = (at + 1) & (slot_count - 1)) {
    if (slot_marks[at] != wanted) continue;
    const auto first = slots[at] - 1;
    if (all_rows[first].key != key) continue;
    auto last = first;
    while (last < row_count && all_rows[last].key == key) ++last;
    return {all_rows + first, last - first};
  }
  return {all_rows, 0};
}

opening opening_of(std::string_view first) noexcept { return opening(openings[hash(first) & (opening_slots - 1)]); }

rows all() noexcept { return {all_rows, row_count}; }

std::size_t most_words(table in) noexcept { return table_words[static_cast<std::size_t>(in)]; }

language language_of(std::string_view bcp47) noexcept {
  const auto primary = bcp47.substr(0, bcp47.find_first_of("-_"));
  for (std::uint32_t i = 1; i < language_count; ++i) {
    const auto tag = language_tags[i];
    if (tag.size() != primary.size()) continue;
    bool same = true;
    for (std::size_t k = 0; k < tag.size(); ++k) same &= tag[k] == (primary[k] | 0x20);
    if (same) return static_cast<language>(i);
  }
  return language::any;
}

std::string_view tag(language lang) noexcept { return language_tags[static_cast<std::size_t>(lang)]; }

}  // namespace stenogram::tables
