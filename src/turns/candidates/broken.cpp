#include "turns/candidates/broken.hpp"

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

// Whether words are few, in capitals, and nothing else; `commas`: an office may stand behind one.
bool is_shouted(std::string_view s, std::size_t longest, bool commas = false) noexcept {
  if (s.size() > longest) return false;
  int upper = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    const auto how = text::case_of(c.value);
    if (how == text::letter_case::lower || c.value == ':' || c.value == '?' || c.value == '!' || (c.value == ',' && !commas) || text::is_digit(c.value)) return false;
    upper += how == text::letter_case::upper;
  }
  return upper > 1;
}

}  // namespace

void read_broken_name(const input::blocks& body, const frame& lines, const line_view& at, std::vector<candidate>& out) {
  if (at.index <= lines.first_line || at.line.blanks) return;
  const auto& before = body.lines[at.index - 1];
  constexpr std::size_t longest = 48, longest_with_office = 120;  // bytes
  const auto colon = at.words().substr(0, longest_with_office).find(':');
  const bool closed = colon != std::string_view::npos && lines.opens_paragraph(body, at.index - 1) && is_shouted(at.words().substr(0, colon), longest_with_office, true) &&
                      at.words().find_first_not_of(" 0123456789+-()./", colon + 1) != std::string_view::npos;  // a telephone number is no speech
  if (!is_shouted(body.of(before), closed ? longest_with_office : longest, closed)) return;
  auto whole = at;
  whole.line.begin = before.begin;
  whole.at = before.begin;
  whole.opened_by = marker::none;
  whole.index = at.index - 1;
  whole.opens_paragraph = true;
  const auto known = out.size();
  if (closed) return read_colon(whole, out);
  read_dash(whole, out);
  if (out.size() > known && out.back().end <= before.end && at.opened_by != marker::dash) out.pop_back();
}

void read_broken_bracket(const input::blocks& body, const frame& lines, const line_view& at, std::vector<candidate>& out) {
  constexpr std::size_t reach = 90;
  constexpr std::uint32_t most_lines = 2;
  const auto head = body.of(at.line).substr(0, reach);
  const auto close = head.find("):");
  const bool whole_holder = head[0] == '(';  // `The Minister of Ports` and below it `(Ann Lee):`
  if (close == std::string_view::npos || head.substr(whole_holder, close - whole_holder).find_first_of("(:") != std::string_view::npos) return;
  for (std::uint32_t back = 1; back <= most_lines && back <= at.index - lines.first_line; ++back) {
    const auto& before = body.lines[at.index - back];
    const auto shown = body.of(before);
    if (body.lines[at.index - back + 1].blanks) return;  // another paragraph
    if (shown.size() > reach || shown.find_first_of("):?!") != std::string_view::npos) return;
    const auto open = shown.find('(');
    if (whole_holder && (at.line.blanks || !is_shouted(shown, reach))) return;
    if (!whole_holder && open == std::string_view::npos) continue;
    if (open == 0) return;  // a direction
    auto whole = at;
    whole.line.begin = whole.at = before.begin;
    whole.index = at.index - back;
    whole.opens_paragraph = lines.opens_paragraph(body, whole.index);
    return read_colon(whole, out);
  }
}

std::uint32_t behind_direction(const input::blocks& body, std::uint32_t i) {
  constexpr std::uint32_t most_lines = 12;
  int open = 0;
  for (auto k = i; k < body.lines.size() && k < i + most_lines; ++k) {
    for (const char c : body.of(body.lines[k])) open += (c == '(') - (c == ')');
    if (open <= 0) return k > i ? k + 1 : i;
  }
  return i;
}

}  // namespace stenogram::turns
