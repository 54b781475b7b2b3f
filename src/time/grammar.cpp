#include "time/grammar.hpp"

namespace stenogram::time {
namespace {

struct rule {
  std::string_view shape;  ///< letters of parts; `?` behind one that may be missing
  meaning what;
};

// Of two shapes of one length the first is meant.
constexpr rule rules[] = {
    {"Dt?o?M,?o?y?Yj?", meaning::calendar},    // 10 April 2018, 10 de abril de 2018
    {"Dt?o?M", meaning::calendar},             // the 16th of December
    {"Mt?D,?o?y?Yj?", meaning::calendar},      // April 10, 2018
    {"Mt?D", meaning::calendar},               // April 5
    {"Yj?,?MD", meaning::calendar},            // 2018 April 10
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

bool plays(const token& t, char part) noexcept {
  switch (part) {
    case 'D': return t.number >= 1 && t.number <= 31 && !t.article && !t.roman && t.digits <= 2 && (t.digits || t.ordinal || t.number > 1);
    case 'Y': return !t.chunk && t.digits == 4 && t.number >= 1000 && t.number < 2200 && !t.ordinal;
    case 'N': return t.number >= 0 && !t.roman && (t.digits || !t.ordinal) && !t.chunk;
    case 'O': return t.number >= 1 && t.ordinal;
    case 'T': return t.chunk == 'T';
    case '#': return t.chunk == 'X';
    case 'V': return t.chunk == 'Z';
    case ',': case '.': case '-': case '/': case ':': case '(': case ')': return t.mark == part;
    default: return !t.chunk && t.as(part);
  }
}

match match_at(const std::vector<token>& chunks, std::uint32_t i) {
  match best;
  for (const auto& r : rules) {
    if (r.shape[1 < r.shape.size() ? 1 : 0] != '?' && !plays(chunks[i], r.shape[0])) continue;
    match m;
    auto at = i;
    bool fits = true;
    for (std::size_t k = 0; k < r.shape.size(); ++k) {
      const char part = r.shape[k];
      const bool optional = k + 1 < r.shape.size() && r.shape[k + 1] == '?';
      if (optional) ++k;
      if (at < chunks.size() && plays(chunks[at], part)) {
        const auto slot = static_cast<unsigned char>(part);
        if (!m.first[slot]) m.first[slot] = &chunks[at];
        m.last[slot] = &chunks[at++];
      } else if (!optional) {
        fits = false;
        break;
      }
    }
    if (!fits || at - i <= best.end - best.begin) continue;
    m.what = r.what, m.begin = i, m.end = at;
    best = m;
  }
  return best;
}

}  // namespace stenogram::time
