// In place of src/tables/tables.cpp: the same rows, the same answers, but for those that were taken out.
#include "trial/tables.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tables/hash.hpp"
#include "tables/index.hpp"

namespace {

using namespace stenogram::tables;

struct lexicon {
  std::vector<row> rows;
  std::unordered_map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> places;  // key: first row and how many
  void fill(const std::set<std::uint32_t>& without) {
    rows.clear(), places.clear();
    for (std::uint32_t i = 0; i < stenogram::tables::row_count; ++i)
      if (!without.count(i)) rows.push_back(all_rows[i]);
    for (std::uint32_t i = 0; i < rows.size(); ++i) ++places.try_emplace(rows[i].key, i, 0u).first->second.second;
  }
};

lexicon& words() {
  static lexicon all = [] {
    lexicon l;
    l.fill({});
    return l;
  }();
  return all;
}

std::set<std::string_view> seen;

}  // namespace

namespace trial {

void take_out(const std::set<std::uint32_t>& rows) { words().fill(rows); }
std::set<std::string_view> looked_up() { return std::exchange(seen, {}); }
const row& row_at(std::uint32_t index) { return all_rows[index]; }
std::uint32_t row_count() { return stenogram::tables::row_count; }

}  // namespace trial

namespace stenogram::tables {

rows find(std::string_view key) noexcept {
  const auto& in = words();
  const auto at = in.places.find(key);
  if (at == in.places.end()) return {in.rows.data(), 0};
  seen.insert(at->first);
  return {in.rows.data() + at->second.first, at->second.second};
}

opening opening_of(std::string_view first) noexcept { return opening(openings[hash(first) & (opening_slots - 1)]); }

rows all() noexcept { return {words().rows.data(), words().rows.size()}; }

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
