#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

struct sign {
  std::string_view bytes;
  marker what;
};

// Signs that stand in front of a label, each with the space behind it or without.
constexpr sign signs[] = {
    {">>>", marker::chevron}, {">>", marker::chevron}, {"\xC2\xBB", marker::chevron},
    {"\xE2\x97\x8B", marker::circle}, {"\xE2\x97\xAF", marker::circle}, {"\xE3\x80\x87", marker::circle}, {"\xE2\x97\x8F", marker::circle}, {"\xE2\x97\x8E", marker::circle},
    {"\xE2\x96\xB2", marker::triangle}, {"\xE2\x96\xB3", marker::triangle}, {"\xE2\x96\xB6", marker::triangle}, {"\xE2\x96\xBC", marker::triangle},
    {"\xE2\x96\xA0", marker::square}, {"\xE2\x96\xA1", marker::square}, {"\xE2\x99\xA6", marker::square}, {"\xE2\x99\xA2", marker::square}, {"\xE2\x96\xAA", marker::square}, {"\xE2\x98\x85", marker::square}, {"\xE2\x98\x86", marker::square}, {"\xE2\x96\xBA", marker::triangle},
    {"\xE2\x97\x86", marker::square}, {"\xE2\x97\x87", marker::square},
    {"\xE2\x80\xA2", marker::bullet}, {"\xC2\xB7", marker::bullet}, {"\xE2\x80\x94", marker::dash}, {"\xE2\x80\x93", marker::dash},
    {"\xE2\x80\x95\xE2\x80\x95", marker::dash}, {"\xE2\x80\x95", marker::dash}};

std::size_t spaces(std::string_view s, std::size_t at) noexcept { return text::leading_space(s.substr(at)); }

// `12.`, `3)`: a list number with its mark and the space behind it; 0 when there is none.
std::size_t read_number(std::string_view s) noexcept {
  std::size_t n = 0;
  while (n < s.size() && n < 4 && text::is_ascii_digit(s[n])) ++n;
  if (n == 0 || n == s.size()) return 0;
  if (n == 2 && s.size() > 7 && s[2] == '.' && text::is_ascii_digit(s[3]) && text::is_ascii_digit(s[4]) && s[5] == ' ' &&
      text::case_of(text::decode(s, 6).value) == text::letter_case::upper) return 5;  // `01.02 Ann Lee`
  if (s[n] == '.' || s[n] == ')') ++n;
  else if (s.substr(n, 3) == "\xE3\x80\x81" || s.substr(n, 3) == "\xEF\xBC\x8E") n += 3;
  else return 0;
  if (n < s.size() && text::is_ascii_digit(s[n])) return 0;
  return n;
}

// `Q12 Chair:`, `Q12 **Chair:**`: the number of a question in front of a label that a colon closes. 0 for any other line.
std::size_t read_question_number(std::string_view s) noexcept {
  constexpr std::size_t reach = 100;
  std::size_t end = 1;
  while (end < s.size() && end < 6 && text::is_ascii_digit(s[end])) ++end;
  if (end == 1 || end + 1 >= s.size() || s[end] != ' ') return 0;
  const auto words = s.substr(end + 1, reach);
  const auto colon = words.find(':');
  if (words[0] == ' ' || colon == std::string_view::npos || words.substr(0, colon).find_first_of("?!,;") != std::string_view::npos) return 0;
  return words[0] == '*' || text::case_of(text::decode(words, 0).value) == text::letter_case::upper ? end + 1 : 0;
}

// `Anf. 3 `: a word that numbers speeches, the number and the space; 0 for any other line.
std::size_t read_numbering(std::string_view s, tables::language lang) {
  constexpr std::size_t longest = 14;
  const auto space = s.substr(0, longest).find(' ');
  if (space == std::string_view::npos || space + 1 >= s.size() || !text::is_ascii_digit(s[space + 1])) return 0;
  auto end = space + 1;
  while (end < s.size() && text::is_ascii_digit(s[end])) ++end;
  if (end >= s.size() || s[end] != ' ' || !tables::find(tables::table::numbering, lang, text::key(s.substr(0, space)))) return 0;
  return end + 1;
}

}  // namespace

candidate line_view::made(std::size_t begin, std::size_t end, std::size_t mark_end, std::size_t body, terminator closed_by) const noexcept {
  candidate c{};
  c.line = index;
  c.begin = at + static_cast<std::uint32_t>(begin);
  c.end = at + static_cast<std::uint32_t>(end);
  c.mark_end = at + static_cast<std::uint32_t>(mark_end);
  c.body = at + static_cast<std::uint32_t>(body);
  c.time = time;
  c.how = {closed_by, opened_by, styled, false};
  c.numbered = numbered;
  c.opens_paragraph = opens_paragraph;
  c.after_rule = after_rule;
  if (c.body >= line.end) {
    c.body = line.end;
    c.evidence = occurrence::empty_body;
    c.how.own_line = closed_by == terminator::none || closed_by == terminator::bracket;
  }
  return c;
}

void peel(line_view& line) {
  for (int layers = 0; layers < 5; ++layers) {
    const auto s = line.words();
    if (s.empty()) return;
    const auto first = static_cast<unsigned char>(s[0]);
    if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z')) {
      if (const auto asked = first == 'Q' ? read_question_number(s) : 0) {
        line.at += static_cast<std::uint32_t>(asked);
        continue;
      }
      if (const auto numbered = read_numbering(s, line.lang)) line.at += static_cast<std::uint32_t>(numbered);
      return;
    }
    std::size_t taken = spaces(s, 0);
    if (!taken && first >= 0x80) {
      if (text::is_letter(text::decode(s, 0).value)) return;
      for (const auto& k : signs)
        if (s.substr(0, k.bytes.size()) == k.bytes) {
          line.opened_by = k.what;
          taken = k.bytes.size();
          break;
        }
      if (!taken) return;
    } else if (!taken) {
      if (s.substr(0, 2) == ">>") {
        taken = s.find_first_not_of('>');
        line.opened_by = marker::chevron;
      } else if (s.substr(0, 2) == "**" || s.substr(0, 2) == "__") {
        taken = 2, line.styled = true;
      } else if (first == '#' || first == '=') {
        taken = s.find_first_not_of(s[0]);
        if (taken == std::string_view::npos || s[taken] != ' ') return;
        line.styled = true;
      } else if (first == '\\' && s.size() > 1 && (s[1] == '[' || s[1] == '>')) {
        taken = 1;
      } else if (first == '-' && s.size() > 2 && static_cast<unsigned char>(s[1]) >= 0x80 && text::case_of(text::decode(s, 1).value) == text::letter_case::upper) {
        taken = 1, line.opened_by = marker::dash;  // a dialogue's dash
      } else if (s.substr(0, 3) == "-- ") {
        taken = 2, line.opened_by = marker::dash;
      } else if (first == '~' && s.size() > 1 && s[1] == ' ') {
        taken = 1;
      } else if ((first == '-' || first == '*' || first == '>') && s.size() > 1 && s[1] == ' ') {
        taken = 1, line.opened_by = marker::bullet;
      } else if ((first == '*' || first == '_') && s.size() > 1 && s[1] != ' ') {
        taken = 1, line.styled = true;
      } else if (const auto time = read_time(s, line.time)) {
        taken = time;
      } else if (const auto number = read_number(s)) {
        const auto word = number + spaces(s, number);  // `1. vice president` counts offices
        if (word < s.size() && s[number - 1] == '.' && text::case_of(text::decode(s, word).value) == text::letter_case::lower) return;
        taken = number, line.numbered = true;
      } else {
        return;
      }
    }
    if (taken >= s.size()) return;
    line.at += static_cast<std::uint32_t>(taken);
  }
}

}  // namespace stenogram::turns
