#include "metadata/place.hpp"

#include "metadata/names.hpp"

namespace stenogram::metadata {

using tables::table;

bool place_like(const words& w, std::size_t first, std::size_t last, tables::language lang) {
  if (first >= last) return false;
  const auto has = [&](std::size_t i, table in) { return w.has(i, in, lang); };
  const bool unspaced = w[first].unspaced;
  if (last - first > (unspaced ? 8u : 5u)) return false;
  if (w[first].lower) return false;
  for (auto i = first; i < last; ++i) {
    if (i > first && has(i, table::outlets)) return false;  // `The Coast Gazette`
    if (w[i].digit || (i == first && has(i, table::weekdays))) return false;
    if (w[i].lower && !has(i, table::name_particles) && !has(i, table::function_words)) return false;
  }
  if (w.longest(table::press_words, lang, first, last).size && (w[first].unspaced || w[first].capital || last - first == w.longest(table::press_words, lang, first, last).size)) return false;  // `Published`, `Von Ann Lee`
  return !holds_office(w, first, last, lang) && !w.longest(table::title_phrases, lang, first, last).row;
}

bool names_author(const words& w, std::size_t first, std::size_t part, tables::language lang) {
  for (auto i = first; i < part; ++i)
    if (const auto p = w.longest(table::press_words, lang, i, part); p.row && p.row->value == "author") return true;
  return false;
}

}  // namespace stenogram::metadata
