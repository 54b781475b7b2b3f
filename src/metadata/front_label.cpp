#include "metadata/front_label.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::uint32_t longest_head = 600, lines_compared = 300, longest_title_half = 60, longest_untold = 150;
constexpr std::size_t most_name_words_of_label = 3;

std::uint32_t last_compared(const input::blocks& body, std::uint32_t line) {
  return std::min(static_cast<std::uint32_t>(body.lines.size()), line + lines_compared);
}

bool label_recurs(const input::blocks& body, std::uint32_t line, std::string_view label) {
  for (auto k = line + 1; k < last_compared(body, line); ++k) {
    const auto other = body.of(body.lines[k]);
    if (other.size() <= label.size() || other.substr(0, label.size()) != label) continue;
    const auto behind = other.substr(label.size());
    if (behind[0] == ':' || behind.substr(0, 2) == " :" || behind.substr(0, 3) == "\xEF\xBC\x9A") return true;
  }
  return false;
}

// Where a label ends that a stop closes, or a stop and a dash: behind the stop. 0 without one.
std::size_t stopped_label(std::string_view s) {
  constexpr std::size_t longest = 90, shortest = 6;
  for (auto stop = s.substr(0, longest).find('.', shortest); stop != std::string_view::npos; stop = s.substr(0, longest).find('.', stop + 1)) {
    const auto next = s.substr(stop + 1, 1), before = s.substr(stop - 1, 1);
    if (next == " " || next == "-" || next == "\xE2" || next == "*") return before == "." ? 0 : stop + 1;
  }
  return 0;
}

// What stands behind the colon that closes the label.
span behind_label(std::string_view text, span label, std::uint32_t end) {
  auto i = label.end;
  while (i < end) {
    const auto c = text::decode(text, i);
    i += c.size;
    if (c.value == ':' || c.value == 0xFF1A) break;
  }
  i += static_cast<std::uint32_t>(text::leading_space(text.substr(i, end - i)));
  return {i, end};
}

// `[Live] The minister meets the press`: a word or two for the kind of article, in brackets that no other line opens with.
bool opens_with_rubric(const input::blocks& body, std::uint32_t line) {
  constexpr std::size_t longest_rubric = 24;
  const auto s = body.of(body.lines[line]);
  const auto close = s.substr(0, longest_rubric).find(']');
  if (close == std::string_view::npos || close + 8 > s.size() || s[close + 1] != ' ' || s[close + 2] == '<') return false;
  if (s.substr(0, close).find_first_of("0123456789") != std::string_view::npos) return false;
  for (auto k = line + 1; k < last_compared(body, line); ++k)
    if (body.of(body.lines[k]).substr(0, close) == s.substr(0, close)) return false;
  return true;
}

// Whether the page tells its day right below the line, which stands apart: headlines have it there.
bool dated_below(const input::blocks& body, std::uint32_t line, tables::language lang) {
  constexpr std::uint32_t lines_below = 3;
  if (line + 1 >= body.lines.size() || !body.lines[line + 1].blanks) return false;
  for (auto k = line + 1; k < body.lines.size() && k <= line + lines_below; ++k)
    if (read_date_line(body.text, head_of_line(body, k), lang)) return true;
  return false;
}

bool asks(std::string_view s) {
  const auto c = text::decode_before(s, s.size()).value;
  return c == '?' || c == 0xFF1F;
}

}  // namespace

bool is_quotation(std::string_view s) {
  const auto quote = [](char32_t c) { return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E) || c == 0x300C || c == 0x300D || c == 0x2018 || c == 0x2019; };
  return quote(text::decode(s, 0).value) && quote(text::decode_before(s, s.size()).value);
}

span head_of_line(const input::blocks& body, std::uint32_t line) {
  const auto& l = body.lines[line];
  if (l.end - l.begin <= longest_head) return l.where();
  auto end = l.begin + longest_head;
  while ((static_cast<unsigned char>(body.text[end]) & 0xC0) == 0x80) --end;
  return {l.begin, end};
}

bool recurs(const input::blocks& body, std::uint32_t line) {
  const auto s = body.of(body.lines[line]);
  for (auto k = line + 1; k < last_compared(body, line); ++k)
    if (body.of(body.lines[k]) == s) return true;
  return false;
}

bool recurs_as_label(const input::blocks& body, std::uint32_t line) {
  const auto label = label_part(body.text, head_of_line(body, line));
  return !label.empty() && label_recurs(body, line, body.text.substr(label.begin, label.size()));
}

bool opens_as_another(const input::blocks& body, std::uint32_t line) {
  const auto s = body.of(body.lines[line]);
  const auto size = stopped_label(s);
  if (size == 0 || text::case_of(text::decode(s, 0).value) == text::letter_case::lower || text::is_digit(text::decode(s, 0).value)) return false;
  for (auto k = line + 1; k < last_compared(body, line); ++k)
    if (const auto other = body.of(body.lines[k]); other.size() > size && other.substr(0, size) == s.substr(0, size) && other != s) return true;
  return false;
}

bool is_label(const input::blocks& body, std::uint32_t line, tables::language lang) {
  const auto where = head_of_line(body, line);
  const auto label = label_part(body.text, where);
  if (label.empty()) return false;
  const auto behind = behind_label(body.text, label, where.end);
  if (behind.empty()) return true;
  if (is_quotation(body.text.substr(behind.begin, behind.size())) && !label_recurs(body, line, body.text.substr(label.begin, label.size()))) return false;  // `Bell ringer Ann Lee: "Ask the bells"`
  if (sounds_spoken(body.text, behind, lang)) return true;
  const auto parts = read_title(body.text, where, lang);
  if (parts.dated_end) return false;
  const words w(body.text, label, 20);
  if (w.size() == 0) return true;
  // The label itself is a title's: `Round table: ...`, `Interview with Ann Lee: ...`.
  for (std::size_t k = 0; k < w.size(); ++k)
    if (const auto p = w.longest(table::title_phrases, lang, k, w.size()); p.row && p.row->value.substr(0, 5) != "event") return false;
  if (label_recurs(body, line, body.text.substr(label.begin, label.size()))) return true;
  const bool office = !parts.people.empty() && !parts.people[0].role.empty();
  if (office && !ends_with_stop(body.text.substr(behind.begin, behind.size())) && dated_below(body, line, lang)) return false;  // `Minister Ann Lee: Ferry to sail by May`
  if (w.longest(table::roles, lang, 0, w.size()).size == w.size() || w.has(0, table::honorifics, lang)) return true;
  if (parts.of_two && parts.people.empty()) return false;
  // A name of up to three words opens a turn, unless a short kind of document follows: `Town Council: Verbatim Report`.
  const bool name = w.size() <= most_name_words_of_label && std::all_of(w.all.begin(), w.all.end(), [](const word& x) { return x.capital || x.initial; });
  if (name && !(parts.has_kind && !parts.of_two && behind.size() <= longest_title_half)) return true;
  const auto s = body.text.substr(behind.begin, behind.size());
  return ends_with_stop(s) || s.size() > longest_untold || (w[0].unspaced && asks(s));
}

bool holds_sentence(const input::blocks& body, span s, tables::language lang) {
  for (auto i = s.begin; i < s.end;) {
    const auto c = text::decode(body.text, i);
    if (c.value == '?' || c.value == '!' || c.value == 0x3002 || c.value == 0xFF1F || c.value == 0xFF01 || c.value == 0x61F) return true;
    i += c.size;
  }
  const words w(body.text, s, 60);
  for (std::size_t i = 0; i + 1 < w.size(); ++i)
    if (w[i].mark == '.' || w[i].mark == 0x2026) return true;
  return sounds_spoken(body.text, s, lang);
}

bool heading_like(const input::blocks& body, std::uint32_t line, tables::language lang) {
  const auto s = body.of(body.lines[line]);
  bool letter = false;
  for (std::size_t i = 0; i < s.size() && !letter; i += text::decode(s, i).size) letter = text::is_letter(text::decode(s, i).value) || text::is_digit(text::decode(s, i).value);
  if (!letter || s[0] == '<' || s[0] == '{') return false;
  if (ends_with_stop(s) && s[0] != '#') return false;
  if (s.size() > 1 && (s[0] == '(' || (s[0] == '[' && !opens_with_rubric(body, line)))) return false;
  if (s.back() == ',' || s.back() == ';' || s.back() == ':' || (s.size() > 3 && s.substr(s.size() - 3) == "\xEF\xBC\x9A")) return false;
  if (std::count(s.begin(), s.end(), '|') >= 2) return false;
  if (s.back() == ']' && s.find("  [") != std::string_view::npos && text::is_ascii_digit(s[s.size() - 2])) return false;  // `Operator    [1]` counts turns
  return !is_label(body, line, lang);
}

}  // namespace stenogram::metadata
