#include "time/grammar.hpp"

namespace stenogram::time {
namespace {

// A shape, read from the letters of its parts; `?` behind one that may be missing.
struct rule {
  struct step { char part; bool needed; part_set bit; };
  std::array<step, match::most_parts> steps{};
  std::size_t size = 0;
  part_set opens = 0;  // of the first step; none is missing there but `~`
  meaning what;

  constexpr rule(std::string_view shape, meaning m) : what(m) {
    for (std::size_t k = 0; k < shape.size(); ++k) {
      const bool needed = k + 1 == shape.size() || shape[k + 1] != '?';
      steps[size++] = {shape[k], needed, bit_of(shape[k])};
      k += !needed;
    }
    for (std::size_t k = 0; !k || !steps[k - 1].needed; ++k) opens |= steps[k].bit;
  }
};

// Of two shapes of one length the first is meant.
constexpr rule rules[] = {
    {"Dt?o?M,?o?y?Yj?", meaning::calendar},    // 10 April 2018, 10 de abril de 2018
    {"Dt?o?M", meaning::calendar},             // the 16th of December
    {"Mt?D,?o?y?Yj?", meaning::calendar},      // April 10, 2018
    {"Mt?D", meaning::calendar},               // April 5
    {"Yj?,?MD", meaning::calendar},            // 2018 April 10
    {"YjDM", meaning::calendar},               // 2026. gada 19. februari
    {"YjNmDd", meaning::calendar},             // 2018 nen 4 gatsu 10 nichi
    {"YjNm", meaning::calendar},
    {"NmDd", meaning::calendar},
    {"yYNm", meaning::calendar},
    {"Dt?o?Jo?,?y?Yj?", meaning::calendar},    // 12 Bahman 1404
    {"Dt?o?J", meaning::calendar},
    {"Jo?y?Yj?", meaning::calendar},
    {"M,?o?y?Yj?", meaning::calendar},         // April 2018
    {"k-?o?t?M,?o?y?Yj?", meaning::calendar},  // late September 2013
    {"k-?o?t?M", meaning::calendar},
    {"M", meaning::calendar},
    {"D-Do?M,?o?y?Yj?", meaning::day_range},   // 1-5 March 2018
    {"D-Do?M", meaning::day_range},
    {"MD-D,?Y", meaning::day_range},           // March 1-5, 2018
    {"MD-D", meaning::day_range},
    {"fDuDo?M,?o?y?Yj?", meaning::day_range},  // from 1 to 5 March 2018
    {"fDuDo?M", meaning::day_range},
    {"fMDuD,?Y", meaning::day_range},
    {"fMDuD", meaning::day_range},
    {"#", meaning::digits},
    {"#j", meaning::digits},
    {"eNjNmDd", meaning::era},
    {"eNjNm", meaning::era},
    {"eNj", meaning::era},
    {"yY", meaning::year},
    {"Yj", meaning::year},
    {"k-?o?y?Yj?", meaning::year},             // early 2018
    {"Y-Y", meaning::year_range},
    {"Y-N", meaning::year_range},
    {"Y", meaning::year},
    {"R", meaning::relative},
    {"LN?U", meaning::last_unit},
    {"LN?~?U", meaning::last_unit},
    {"Ul", meaning::last_unit},
    {"NUl", meaning::last_unit},
    {"NLU", meaning::last_unit},
    {"LUl", meaning::last_unit},
    {"LM", meaning::last_month},
    {"Ml", meaning::last_month},
    {"LW", meaning::last_weekday},
    {"Wl", meaning::last_weekday},
    {"LS", meaning::last_season},
    {"Sl", meaning::last_season},
    {"LX", meaning::last_named},
    {"LP", meaning::last_part},
    {"Ro?W", meaning::week_day},
    {"NUA", meaning::ago},
    {"~NUA", meaning::ago},
    {"UA", meaning::ago},
    {"B~?NU", meaning::ago},
    {"~BNU", meaning::ago},
    {"BNUA", meaning::ago},
    {"BU", meaning::ago},
    {"I~?NU", meaning::ahead},
    {"IU", meaning::ahead},
    {"NUo?H", meaning::ahead},
    {"~?NUF", meaning::later},
    {"NUF", meaning::later},
    {"W", meaning::weekday},
    {"So?t?y?Yj?", meaning::season},
    {"Yj?o?S", meaning::season},
    {"V", meaning::decade},
    {"k-?o?t?V", meaning::decade},
    {"OU", meaning::century},
    {"UO", meaning::century},
    {"NU", meaning::length},
    {"N-U", meaning::length},
    {"~NU", meaning::length},
    {"wNo?Y", meaning::week},
    {"wN", meaning::week},
    {"X,?o?Y", meaning::named},
    {"X", meaning::named},
    {"T", meaning::clock},
    {"EU", meaning::set},
    {"ENU", meaning::set},
    {"EW", meaning::set},
    {"EP", meaning::set},
    {"EM", meaning::set},
    {"ES", meaning::set},
    {"Q", meaning::set}};

}  // namespace

part_set parts_of(const token& t) noexcept {
  part_set parts = 0;
  const auto play = [&](bool yes, char part) { parts |= yes ? bit_of(part) : 0; };
  if (!t.chunk)
    for (auto s = t.first; s != t.first + t.count; ++s) parts |= bit_of(s->part);
  for (const char part : {'D', 'Y', 'N', 'O', 'T', 'V'}) parts &= ~bit_of(part);  // no word is one of these by itself
  play(t.number >= 1 && t.number <= 31 && !t.article && !t.roman && t.digits <= 2 && (t.digits || t.ordinal || t.number > 1), 'D');
  play(!t.chunk && t.digits == 4 && t.number >= 1000 && t.number < 2200 && !t.ordinal, 'Y');
  play(t.number >= 0 && !t.roman && (t.digits || !t.ordinal) && !t.chunk, 'N');
  play(t.number >= 1 && t.ordinal, 'O');
  play(t.chunk == 'T', 'T');
  play(t.chunk == 'X', '#');
  play(t.chunk == 'Z', 'V');
  play(t.mark != 'T', t.mark);
  return parts;
}

match match_at(const std::vector<token>& chunks, std::uint32_t i) {
  const rule* best = nullptr;
  auto end = i;
  // Follows the shape of `r` from chunk `i` on; gives where it ends, or `i`. `take` sees every step that is there.
  const auto follow = [&](const rule& r, auto take) {
    auto at = i;
    for (std::size_t k = 0; k < r.size; ++k) {
      const auto& s = r.steps[k];
      if (at < chunks.size() && chunks[at].parts & s.bit) take(s.part, chunks[at]), ++at;
      else if (s.needed) return i;
    }
    return at;
  };
  for (const auto& r : rules) {
    if (!(chunks[i].parts & r.opens)) continue;
    if (const auto stop = follow(r, [](char, const token&) {}); stop > end) best = &r, end = stop;
  }
  match m;
  if (!best) return m;
  m.what = best->what, m.begin = i, m.end = end;
  follow(*best, [&](char part, const token& t) { m.places[m.count++] = {part, &t}; });
  return m;
}

}  // namespace stenogram::time
