#include "entities/titles.hpp"

#include <algorithm>
#include <memory>
#include <mutex>

#include "tables/entry.hpp"
#include "text/text.hpp"
#include "time/lexicon.hpp"

namespace stenogram::entities {
namespace {

constexpr std::size_t most_title_words = 8;

std::string_view without_stop(std::string_view key) noexcept { return !key.empty() && key.back() == '.' ? key.substr(0, key.size() - 1) : key; }

}  // namespace

unsigned title_index::bit(tables::table in) noexcept {
  switch (in) {
    case tables::table::offices: return offices;
    case tables::table::honorifics: return honorifics;
    case tables::table::demonyms: return demonyms;
    case tables::table::countries: return countries;
    default: return 0;
  }
}

title_index::title_index(tables::language lang) : lang_(lang) {
  std::vector<std::uint32_t> hashes;
  for (const auto& row : tables::all()) {
    if (!bit(row.in) || (row.lang != lang && row.lang != tables::language::en && row.lang != tables::language::any)) continue;
    const auto letter = text::decode(row.key, 0).value;
    if (text::is_unspaced(letter)) {
      if (row.in != tables::table::offices && row.in != tables::table::honorifics) continue;
      letters_.push_back(letter);
      letter_bits_[letter >> 6 & 63] |= std::uint64_t{1} << (letter & 63);
      longest_ = std::max(longest_, row.key.size());
      continue;
    }
    const auto first = without_stop(row.key.substr(0, row.key.find(' ')));
    const auto bit = time::lexicon::skeleton_of(row.word.substr(0, row.word.find(' ')));
    skeletons_[bit >> 6 & 63] |= std::uint64_t{1} << (bit & 63);
    if (first[0] >= 'a' && first[0] <= 'z') sizes_[first[0] - 'a'] |= 1u << std::min<std::size_t>(first.size(), 31);
    hashes.push_back(tables::hash(first));
  }
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  std::size_t slots = 16;
  while (slots < hashes.size() * 2) slots *= 2;
  firsts_.assign(slots, 0);
  for (auto h : hashes) {
    if (!h) h = 1;
    auto at = h & (slots - 1);
    while (firsts_[at]) at = (at + 1) & (slots - 1);
    firsts_[at] = h;
  }
}

const title_index& title_index::of(tables::language lang) {
  static std::once_flag once[64];
  static std::unique_ptr<const title_index> built[64];
  const auto i = static_cast<std::size_t>(lang) & 63;
  std::call_once(once[i], [&] { built[i].reset(new title_index(lang)); });
  return *built[i];
}

bool title_index::may_open(std::uint32_t hash) const noexcept {
  if (!hash) hash = 1;
  for (auto at = hash & (firsts_.size() - 1); firsts_[at]; at = (at + 1) & (firsts_.size() - 1))
    if (firsts_[at] == hash) return true;
  return false;
}

phrase title_index::longest(std::string_view text, const std::vector<word>& words, std::size_t i, unsigned wanted,
                            std::string& scratch) const {
  const auto& first = words[i];
  const auto letter = static_cast<unsigned char>((text[first.begin] | 0x20) - 'a');
  const auto size = first.end - first.begin;
  if (size > 64) return {};
  if (letter < 26) {
    bool ascii = true;
    for (auto k = first.begin; k < first.end; ++k) ascii &= static_cast<unsigned char>(text[k]) < 0x80;
    if (ascii && !(sizes_[letter] >> std::min(size, 31u) & 1u)) return {};
  }
  const auto printed = text.substr(first.begin, size);
  if (first.shape == shape::caseless) {
    const auto bit = time::lexicon::skeleton_of(printed);
    if (!(skeletons_[bit >> 6 & 63] >> (bit & 63) & 1u)) return {};
  }
  fold(printed, scratch);
  if (!may_open(tables::hash(scratch))) return {};
  phrase best;
  std::string more;
  for (auto n = i;;) {
    for (const auto& row : tables::find(scratch))
      if (bit(row.in) & wanted && (row.lang == lang_ || row.lang == tables::language::en || row.lang == tables::language::any)) {
        if (best.row && best.end == n + 1 && best.row->lang == lang_) break;
        best = {&row, n + 1};
      }
    if (++n >= words.size() || n - i >= most_title_words) break;
    if (words[n].before != gap::space && !(words[n].before == gap::stop && words[n - 1].stopped && words[n - 1].end - words[n - 1].begin <= 4)) break;
    fold(text.substr(words[n].begin, words[n].end - words[n].begin), more);
    if (words[n - 1].possessive) scratch += "'s";
    scratch += ' ';
    scratch += more;
    if (scratch.size() > 96) break;
  }
  return best;
}

phrase title_index::longest(std::string_view s) const noexcept {
  for (auto size = std::min(longest_, s.size()); size; --size) {
    if (size < s.size() && (static_cast<unsigned char>(s[size]) & 0xC0) == 0x80) continue;
    for (const auto& row : tables::find(s.substr(0, size)))
      if (bit(row.in) & (offices | honorifics) && (row.lang == lang_ || row.lang == tables::language::any)) return {&row, size};
  }
  return {};
}

bool title_index::opens(char32_t first) const noexcept {
  return (letter_bits_[first >> 6 & 63] >> (first & 63) & 1u) && std::binary_search(letters_.begin(), letters_.end(), first);
}

}  // namespace stenogram::entities
