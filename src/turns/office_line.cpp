#include "turns/office_line.hpp"

#include "turns/apposition.hpp"
#include "turns/punctuation.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_office = 100;  // bytes

// The line right below the label, where it stands in one paragraph with it, is no sentence, and speech follows; none
// without one.
std::uint32_t line_below(const page& p, const stretch& st, const candidate& c) {
  const auto& lines = p.body.lines;
  const auto below = c.line + 1;
  if (!c.how.own_line || st.begin >= lines[c.line].end + 1 || below + 1 >= st.last) return none;
  if (lines[below].blanks || !lines[below + 1].blanks || lines[below].end - lines[below].begin > longest_office) return none;
  return ends_sentence(p.body.of(lines[below])) ? none : below;
}

}  // namespace

void take_office_lines(const page& p, scratch& s) {
  if (s.leading == none || !s.forms[s.leading].how.own_line) return;
  // A label has the line below it each time, or the line tells of an office.
  std::vector<std::uint32_t> seen(s.book.labels.size(), none);
  for (int pass = 0; pass < 2; ++pass)
    for (auto& st : s.stretches) {
      if (st.candidate == none) continue;
      auto& c = s.candidates[st.candidate];
      auto& l = s.book.labels[c.label];
      const auto below = line_below(p, st, c);
      if (below == none || l.name.empty()) continue;
      const auto where = p.body.lines[below].where();
      const auto shown = p.body.text.substr(where.begin, where.size());
      auto& before = seen[c.label];
      const bool again = before != none && before != below && p.body.of(p.body.lines[before]) == shown;
      if (!again && beside_name(p.body.text, shown, p.lang.lang) != beside::office) {
        if (pass == 0 && before == none) before = below;
        continue;
      }
      if (l.role.empty()) l.role = where;
      c.mark_end = c.body = st.begin = where.end;
    }
}

}  // namespace stenogram::turns
