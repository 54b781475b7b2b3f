#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_stopped_label = 90;  // bytes

bool is_capital_at(std::string_view s, std::size_t i) noexcept {
  return i < s.size() && text::case_of(text::decode(s, i).value) == text::letter_case::upper;
}

// Two letters or more, all capitals.
bool is_capitals(std::string_view s) noexcept {
  int upper = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    const auto how = text::case_of(c.value);
    if (how == text::letter_case::lower) return false;
    upper += how == text::letter_case::upper;
  }
  return upper > 1;
}

// Whether the first word of `s` (with its stop) is an honorific or an office: what a stopped label opens with.
bool opens_with_title(std::string_view s, tables::language lang) {
  const auto end = std::min(s.find(' '), s.size());
  const auto key = text::key(s.substr(0, end));
  for (const auto in : {tables::table::honorifics, tables::table::roles, tables::table::offices})
    if (tables::find(in, lang, key)) return true;
  return false;
}

}  // namespace

// The label ends at the first stop behind a whole word, in capitals or after a title, with a new sentence behind it.
void read_full_stop(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (!at.opens_paragraph || !is_capital_at(line, 0)) return;
  const auto reach = line.substr(0, longest_stopped_label);
  std::size_t word = 0, words = 0, small = 0, capitals = 0, open = 0;
  for (std::size_t i = 0; i < reach.size(); ++i) {
    const char c = reach[i];
    if (c == '(') ++open;
    if (c == ')' && open) --open;
    if (open) continue;
    if (c == ':' || c == '?' || c == '!' || c == '"' || c == ';') return;
    if (c == ' ') {
      const auto w = line.substr(word, i - word);
      small += !w.empty() && !is_capital_at(w, 0) && w[0] != '(';
      capitals += is_capitals(w);
      if (small > 2 || (small && !capitals && words > 0)) return;
      word = i + 1, ++words;
      continue;
    }
    if (c != '.' || i - word < 2) continue;
    const auto w = line.substr(word, i - word);
    if (w.find('.') != std::string_view::npos || w.size() <= (static_cast<unsigned char>(w[0]) < 0x80 ? 1u : 2u)) continue;  // initials
    const bool shouted = is_capitals(w) || (capitals && w.back() == ')');
    if (words == 0 && tables::find(tables::table::honorifics, at.lang, text::key(line.substr(0, i + 1)))) continue;  // `MS.`
    if (!shouted && (words == 0 || w.size() < 4)) continue;  // `Mr.`, `Dr.`
    if (i + 1 < line.size() && line[i + 1] != ' ' && line[i + 1] != '-') continue;
    const auto behind = i + 1;
    const auto body = behind + text::leading_space(line.substr(std::min(behind, line.size())));
    if (body < line.size() && (line[body] == '-' || static_cast<unsigned char>(line[body]) == 0xE2)) return;  // a dash: its own reader
    if (!shouted && !is_capital_at(line, word) && !capitals) return;
    if (body < line.size() && text::case_of(text::decode(line, body).value) == text::letter_case::lower) continue;
    if (!capitals && !shouted && !opens_with_title(line, at.lang)) return;
    out.push_back(at.made(0, i, behind, body, terminator::full_stop));
    return;
  }
}

}  // namespace stenogram::turns
