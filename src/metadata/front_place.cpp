#include "metadata/front_place.hpp"

#include "metadata/front_label.hpp"
#include "metadata/names.hpp"
#include "metadata/place.hpp"

namespace stenogram::metadata {

using tables::table;

void find_place_line(const input::blocks& body, tables::language lang, std::uint32_t last, front& out) {
  const auto where = [&](std::uint32_t i) { return head_of_line(body, i); };
  if (!out.title.place.empty()) return;
  for (const auto& l : out.lines)
    if (l.dated && !l.dated->place.empty()) return;
  const auto as_place = [&](std::uint32_t i) {
    const words w(body.text, where(i), 12);
    std::size_t first = 0;
    while (first + 1 < w.size() && w.has(first, table::place_leads, lang)) ++first;
    // Parts that name only a kind of building are left out before a place.
    for (auto k = first; k < w.size();) {
      auto stop = k;
      bool generic = true;
      do generic &= w.has(stop, table::generic_places, lang);
      while (!w[stop].mark && ++stop < w.size());
      if (!generic || stop + 1 >= w.size()) break;
      k = first = stop + 1;
    }
    const bool other = body.text.substr(where(i).begin, where(i).size()).find('(') != std::string_view::npos || w.longest(table::day_parts, lang, 0, w.size()).row ||
                       w.longest(table::page_phrases, lang, 0, w.size()).row;  // `Harbours (Repair)`, a time, a menu
    return where(i).size() <= 80 && !other && place_like(w, first, w.size(), lang) ? w.where(first, w.size()) : span{};
  };
  for (std::size_t k = 0; k < out.lines.size(); ++k) {
    const bool dated = out.lines[k].kind == front_kind::dated, clock = out.lines[k].kind == front_kind::clock;
    const auto i = out.lines[k].index;
    if (clock && k && out.lines[k - 1].kind == front_kind::other && out.lines[k - 1].index + 1 == i) out.place = as_place(i - 1);
    if (dated && out.place.empty() && i + 1 < last && body.lines[i + 1].blanks == 0) {
      const bool free = k + 1 == out.lines.size() || (out.lines[k + 1].kind == front_kind::other && out.lines[k + 1].index == i + 1);
      const bool closes = i + 2 >= body.lines.size() || body.lines[i + 2].blanks > 0;
      if (free && closes && (k + 1 < out.lines.size() || (i + 1 == out.end && heading_like(body, i + 1, lang) && !recurs(body, i + 1)))) out.place = as_place(i + 1);
      if (!out.place.empty() && i + 1 == out.end) {
        out.lines.push_back({i + 1, front_kind::place, {}, {}});
        ++out.end;
      }
    }
    if (!out.place.empty()) {
      for (auto& l : out.lines)
        if (where(l.index).contains(out.place)) l.kind = front_kind::place;
      return;
    }
  }
}

}  // namespace stenogram::metadata
