#include "turns/opening.hpp"

#include <algorithm>

#include "turns/evidence.hpp"
#include "turns/punctuation.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t most_opening_lines = 400;  // lines that are asked whether they are speech

std::uint32_t opening_person(const metadata::result& meta) {
  for (std::uint32_t i = 0; i < meta.people.size(); ++i)
    if (meta.people[i].opens) return i;
  return none;
}

// Whether the line names the person: then it is about the speech, not part of it.
bool names(std::string_view line, std::string_view name) {
  const auto surname = name.substr(std::min(name.size(), name.find_last_of(' ') + 1));
  return surname.size() > 2 && line.find(surname) != std::string_view::npos;
}

}  // namespace

void add_opening(const page& p, scratch& s, bool conversation) {
  const auto who = opening_person(p.meta);
  const bool greeted = who == none && conversation && p.meta.press;  // somebody greets the press: nobody tells who
  if (who == none && !greeted) return;
  const auto& lines = p.body.lines;
  const auto end = s.stretches.empty() ? static_cast<std::uint32_t>(lines.size()) : s.stretches.front().first;
  std::uint32_t from = none;
  std::uint32_t speech = 0, about = 0;
  for (auto i = s.lines.first_line; i < end && i - s.lines.first_line < most_opening_lines; ++i) {
    if (s.lines.at(i)) continue;
    const auto line = p.body.of(lines[i]);
    const auto bits = look_at_body(p.body.text, lines[i].where(), p.lang.lang);
    const bool spoken = bits & (occurrence::first_person | occurrence::salutation);
    if (from == none && !spoken && line.size() < 3) continue;  // a sign
    if (from == none && greeted && !(bits & occurrence::salutation)) continue;
    if (from == none && !spoken && (names(line, p.meta.people[who].name) || line.back() == ':' || (line.size() > 3 && line.substr(line.size() - 3) == "\xEF\xBC\x9A"))) continue;  // an introduction
    if (from == none && !spoken && lines[i].blanks && is_heading_like(line)) continue;
    if (from == none) from = i;
    (spoken ? speech : about) += 1;
  }
  // Without labels the whole page must sound like speech; before labels one spoken line is enough.
  if (from == none || speech == 0 || (!conversation && speech * 4 < about)) return;
  stretch made;
  made.first = from;
  made.begin = lines[from].begin;
  made.person = who;
  made.why = conversation ? reason_code::opens_document : reason_code::one_voice;
  s.stretches.insert(s.stretches.begin(), made);
}

}  // namespace stenogram::turns
