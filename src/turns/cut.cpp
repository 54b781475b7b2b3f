#include "turns/cut.hpp"

#include <algorithm>
#include <vector>

#include "text/text.hpp"
#include "turns/evidence.hpp"
#include "turns/punctuation.hpp"

namespace stenogram::turns {
namespace {

bool belongs_to_page(const furniture& f) noexcept {
  return f.kind == region_kind::boilerplate || f.kind == region_kind::note || f.why == reason_code::closing_formula;
}

// From here on nothing that was said can follow.
bool ends_page(const furniture& f) noexcept {
  return f.why == reason_code::related_articles || f.why == reason_code::copyright_notice || f.why == reason_code::closing_formula;
}

// Labels behind a closing formula or other articles, of which none stood before, are not of this speech: annexes, another
// matter.
void drop_annex(scratch& s) {
  const auto n = static_cast<std::uint32_t>(s.stretches.size());
  std::vector<std::uint32_t> first(s.book.labels.size(), none);
  const auto label_of = [&](std::uint32_t i) { return s.stretches[i].candidate == none ? none : s.candidates[s.stretches[i].candidate].label; };
  for (std::uint32_t i = 0; i < n; ++i)
    if (const auto l = label_of(i); l != none && first[l] == none) first[l] = i;
  std::vector<std::uint32_t> earliest(n + 1, none);  // of the labels from here on, where the earliest stood first
  for (auto i = n; i-- > 0;) earliest[i] = std::min(earliest[i + 1], label_of(i) == none ? 0 : first[label_of(i)]);
  std::uint32_t i = 1;
  for (const auto& f : s.lines.lines) {
    if (!ends_page(f.what) || !f.what.certain) continue;
    while (i < n && s.stretches[i].first < f.line) ++i;
    constexpr std::uint32_t least_before = 3;
    if (i >= n || i < least_before || earliest[i] < i) continue;
    if (f.what.why != reason_code::closing_formula && (n - i) * 2 > i) continue;  // a box between turns
    for (auto k = i; k < n; ++k)
      if (const auto c = s.stretches[k].candidate; c != none) s.candidates[c].accepted = false, --s.book.labels[s.candidates[c].label].opened;
    s.stretches.resize(i);
    s.stretches.back().last = static_cast<std::uint32_t>(s.tail);
    return;
  }
}

// Whether the line tells of a person who speaks here: `Ann Lee is a bell ringer.`, `Ann Lee (b. 1961) ...`.
bool tells_of(std::string_view line, std::string_view name) {
  if (name.find(' ') == std::string_view::npos) return false;
  line.remove_prefix(std::min(line.find_first_not_of("*_>"), line.size()));
  if (line.substr(0, name.size()) != name) return false;
  auto rest = line.substr(name.size());
  rest.remove_prefix(std::min(rest.find_first_not_of("*_"), rest.size()));
  if (rest.size() < 3 || (rest[0] != ' ' && rest[0] != ',')) return false;
  if (rest[0] == ',') return true;
  return rest[1] == '(' || rest[1] == '-' || rest.substr(1, 2) == "\xE2\x80" || text::case_of(text::decode(rest, 1).value) == text::letter_case::lower;
}

// Whether the line is the heading of a box about one of them: `CV Ann Lee`.
bool heads_box(std::string_view line, const std::vector<std::string_view>& names) {
  constexpr std::size_t longest = 80;
  return line.size() <= longest && is_heading_like(line) &&
         std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name.find(' ') != std::string_view::npos && line.find(name) != std::string_view::npos; });
}

// The first of the last paragraphs that tell of those who spoke; `cut` where there is none.
std::uint32_t cut_authors(const page& p, const scratch& s, std::uint32_t behind, std::uint32_t cut) {
  constexpr std::size_t most_names = 64;
  std::vector<std::string_view> names;
  for (const auto& who : p.meta.people) names.push_back(who.name);
  for (const auto& l : s.book.labels)
    if (l.opened && !l.name.empty() && names.size() < most_names) names.push_back(l.of(l.name));
  while (cut > behind) {
    const auto& line = p.body.lines[cut - 1];
    const bool rule = s.lines.is_rule(cut - 1);
    const auto told = [&](std::string_view name) { return tells_of(p.body.of(line), name); };
    const bool about = line.blanks && std::any_of(names.begin(), names.end(), told) && !(look_at_body(p.body.text, line.where(), p.lang.lang, true) & occurrence::oneself);
    if (!about && !(rule && cut < p.body.lines.size())) break;
    --cut;
  }
  constexpr std::uint32_t lines_of_box = 12;
  for (auto i = cut; i-- > behind && cut - i <= lines_of_box;) {
    const auto& line = p.body.lines[i];
    if (line.blanks && heads_box(p.body.of(line), names)) return i;
    if (look_at_body(p.body.text, line.where(), p.lang.lang, true) & occurrence::oneself) break;
  }
  return cut;
}

}  // namespace

void cut_tail(const page& p, scratch& s) {
  if (s.stretches.empty()) return;
  drop_annex(s);
  auto& last = s.stretches.back();
  const auto& lines = p.body.lines;
  const auto end = static_cast<std::uint32_t>(lines.size());
  auto behind = last.behind_mark(p.body);
  if (behind < end && last.candidate != none && s.candidates[last.candidate].how.own_line && s.lines.is_rule(behind)) ++behind;  // between rules
  auto cut = end;
  constexpr std::uint32_t closest = 150;  // lines from the end that are looked at closely
  s.lines.look_closely(p.body, p.lang.lang, std::max(behind, end - std::min(end, closest)), end);

  // Lines at the very end that all are furniture, certain or not.
  while (cut > behind && s.lines.at(cut - 1) && belongs_to_page(*s.lines.at(cut - 1))) --cut;
  if (cut < end) {
    bool certain = end - cut > 1;
    for (auto i = cut; i < end; ++i) certain = certain || s.lines.at(i)->certain;
    if (!certain) cut = end;
  }
  // A rule close to the end, behind which nobody speaks.
  constexpr std::uint32_t lines_behind_rule = 6, bytes_behind_rule = 400;
  for (auto i = cut; i-- > behind && cut - i <= lines_behind_rule;) {
    if (!s.lines.is_rule(i)) continue;
    bool spoken = false;
    for (auto k = i + 1; k < cut; ++k)
      spoken = spoken || (!s.lines.at(k) && look_at_body(p.body.text, lines[k].where(), p.lang.lang) & (occurrence::first_person | occurrence::salutation));
    if (!spoken && lines[cut - 1].end - lines[i].begin <= bytes_behind_rule) cut = i;
    break;
  }
  // The first certain line behind which the page outweighs what may be speech.
  for (const auto& f : s.lines.lines) {
    if (f.line < behind || f.line >= cut || !f.what.certain || !belongs_to_page(f.what)) continue;
    std::uint64_t page = 0, speech = 0;
    for (auto i = f.line; i < end; ++i) {
      const auto line = p.body.of(lines[i]);
      (s.lines.at(i) || is_heading_like(line) ? page : speech) += line.size();
    }
    if (!ends_page(f.what) && speech > page) break;
    cut = f.line;
    break;
  }
  // What stands right above belongs to it: uncertain furniture, the first lines of an address.
  while (cut > behind && cut < end) {
    const auto* above = s.lines.at(cut - 1);
    const bool joined = !lines[cut].blanks && is_heading_like(p.body.of(lines[cut - 1]));
    if (!joined && !(above && belongs_to_page(*above))) break;
    --cut;
  }
  last.last = s.tail = cut_authors(p, s, behind, cut);
}

bool opens_questions(const scratch& s, const stretch& st, std::string_view line) {
  constexpr std::size_t longest = 80;
  if (is_heading_before_colon(line)) return true;
  if (line.empty() || line.size() > longest || line.back() != ':' || &st == &s.stretches.back()) return false;
  const auto next = (&st + 1)->candidate;
  if (next == none) return false;
  const auto& l = s.book.labels[s.candidates[next].label];
  return l.question_word && s.candidates[next].begin == l.text.begin;
}

}  // namespace stenogram::turns
