#include "tables/tables.hpp"

#include "tables/index.hpp"

namespace stenogram::tables {

static_assert(static_cast<std::uint32_t>(table::count) <= 64);

const entry& look_up(std::string_view key) noexcept {
  const auto h = hash(key);
  for (auto at = h & (slot_count - 1); slots[at]; at = (at + 1) & (slot_count - 1)) {
    if ((slots[at] ^ h) & ~slot_number) continue;
    const auto& e = entries[(slots[at] & slot_number) - 1];
    if (e.size == key.size() && all_rows[e.first].key.compare(0, e.size, key) == 0) return e;
  }
  return entries[entry_count];
}

rows rows_of(const entry& e) noexcept { return {all_rows + e.first, e.count}; }

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
