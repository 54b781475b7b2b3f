// In place of src/tables/tables.cpp: the same rows, the same answers, but for those that were taken out.
#include "trial/tables.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "tables/index.hpp"

namespace {

using namespace stenogram::tables;

// All rows, at their places; one that is taken out is of no table.
std::vector<row>& words() {
  static std::vector<row> all(all_rows, all_rows + stenogram::tables::row_count);
  return all;
}

std::set<std::string_view> seen;

}  // namespace

namespace trial {

void take_out(const std::set<std::uint32_t>& rows) {
  for (std::uint32_t i = 0; i < row_count(); ++i) words()[i].in = rows.count(i) ? table::count : all_rows[i].in;
}
std::set<std::string_view> looked_up() { return std::exchange(seen, {}); }
const row& row_at(std::uint32_t index) { return all_rows[index]; }
std::uint32_t row_count() { return stenogram::tables::row_count; }

}  // namespace trial

namespace stenogram::tables {

const entry& look_up(std::string_view key) noexcept {
  const auto h = hash(key);
  for (auto at = h & (slot_count - 1); slots[at]; at = (at + 1) & (slot_count - 1)) {
    const auto& e = entries[(slots[at] & slot_number) - 1];
    if (all_rows[e.first].key.substr(0, e.size) != key) continue;
    if (e.count) seen.insert(all_rows[e.first].key);
    return e;
  }
  return entries[entry_count];
}

rows rows_of(const entry& e) noexcept { return {words().data() + e.first, e.count}; }

rows all() noexcept { return {words().data(), words().size()}; }

std::size_t most_words(table in) noexcept { return table_words[static_cast<std::size_t>(in)]; }

language language_of(std::string_view bcp47) noexcept {
  const auto primary = bcp47.substr(0, bcp47.find_first_of("-_"));
  for (std::uint32_t i = 1; i < language_count; ++i)
    if (std::equal(primary.begin(), primary.end(), language_tags[i].begin(), language_tags[i].end(), [](char a, char b) { return (a | 0x20) == b; }))
      return static_cast<language>(i);
  return language::any;
}

std::string_view tag(language lang) noexcept { return language_tags[static_cast<std::size_t>(lang)]; }

}  // namespace stenogram::tables
