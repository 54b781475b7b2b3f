#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_own_line = 160;  // bytes

// Signs that stand in no name.
constexpr bool parts_sentences(char c) noexcept { return c == ':' || c == '?' || c == '!' || c == ';' || c == '"'; }

// Whether the line before ends a sentence, so that a short line behind it does not carry it on.
bool behind_sentence(const line_view& at) noexcept {
  auto end = static_cast<std::size_t>(at.line.begin);
  while (end > 0 && (at.text[end - 1] == '\n' || at.text[end - 1] == '\r' || at.text[end - 1] == ' ')) --end;
  const auto ends = [](char32_t c) { return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF1F || c == 0xFF01 || c == 0x061F || c == 0x06D4 || c == 0x0964; };
  auto last = end ? text::decode_before(at.text, end) : text::code_point{'.', 1};
  if (end > last.size && (last.value == '"' || last.value == ')' || last.value == ']' || last.value == 0x201D || last.value == 0xBB)) last = text::decode_before(at.text, end - last.size);
  return ends(last.value);
}

// A quotation mark inside a Hebrew word marks an abbreviation.
bool abbreviates(std::string_view line, std::size_t at) noexcept {
  return line[at] == '"' && at > 1 && at + 2 < line.size() && static_cast<unsigned char>(line[at - 2]) == 0xD7 && static_cast<unsigned char>(line[at + 1]) == 0xD7;
}

// `[12]`: which turn it is.
bool is_count(std::string_view s) noexcept {
  return s.size() > 2 && s.size() < 7 && s.front() == '[' && s.back() == ']' && s.find_first_not_of("0123456789", 1) == s.size() - 1;
}

// Where the name ends that a time stands behind: `Ann Lee 00:01:28`, `Ann Lee  (1:02)`, `Ann Lee \u00B7 1:02`,
// `Ann Lee, 10:02 AM`. The line's end where none does.
std::size_t before_time(std::string_view line, std::uint32_t& time) noexcept {
  auto end = line.size();
  const auto half = line.substr(end - std::min<std::size_t>(end, 3));
  if (half == " AM" || half == " PM" || half == " am" || half == " pm") end -= half.size();
  if (end == 0) return line.size();
  if (const auto last = line[end - 1]; (last < '0' || last > '9') && last != ')' && last != ']') return line.size();
  const auto gap = line.substr(0, end).find_last_of(" \t");
  if (gap == std::string_view::npos) return line.size();
  const auto tail = line.substr(gap + 1);
  if (is_count(tail) && gap > 1 && line[gap - 1] == ' ') return text::trim(line.substr(0, gap)).end;  // `Ann Lee    [12]`
  std::uint32_t seconds = 0;
  if (read_time(tail, seconds) != tail.size()) return line.size();
  time = seconds;
  end = text::trim(line.substr(0, gap)).end;
  for (const std::string_view mark : {"\xC2\xB7", "\xE2\x80\xA2", "|", ",", "-", "\xE2\x80\x93", "\xE2\x80\x94", "@"})
    if (end > mark.size() && line.substr(end - mark.size(), mark.size()) == mark) return text::trim(line.substr(0, end - mark.size())).end;
  return end;
}

}  // namespace

void read_own_line(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (line.find(". .") != std::string_view::npos) return;  // leads to a page number
  if (line.empty() || line.size() > longest_own_line || (!at.stands_apart && !at.opens_paragraph && !behind_sentence(at))) return;
  const auto first = text::decode(line, 0);
  if (!text::is_letter(first.value) || text::case_of(first.value) == text::letter_case::lower) return;
  auto time = at.time;
  const auto named = before_time(line, time);
  auto end = named;
  while (end > 0 && (line[end - 1] == '*' || line[end - 1] == '_' || (at.styled && (line[end - 1] == '=' || line[end - 1] == '#' || line[end - 1] == ' ')))) --end;
  const auto shown = text::trim(line.substr(0, end));
  if (shown.begin >= shown.end) return;
  const auto last = text::decode_before(line, shown.end).value;
  if (!text::is_letter(last) && !text::is_digit(last) && last != ')' && last != ']') return;
  for (std::size_t i = 0; i < named; ++i)
    if (parts_sentences(line[i]) && !abbreviates(line, i)) return;
  // A comma of a script without case parts clauses, not a name from an office.
  for (const std::string_view comma : {"\xEF\xBC\x8C", "\xE3\x80\x81", "\xD8\x8C", "\xE3\x80\x82"})
    if (line.find(comma) != std::string_view::npos) return;
  auto c = at.made(shown.begin, shown.end, line.size(), line.size(), terminator::none);
  c.time = time;
  c.opens_paragraph = true;
  out.push_back(c);
}

}  // namespace stenogram::turns
