#include "turns/punctuation.hpp"

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

bool is_quote(char32_t c) noexcept {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || (c >= 0x300A && c <= 0x300F);
}

bool is_closing(char32_t c) noexcept {
  return text::is_space(c) || is_quote(c) || c == ')' || c == ']' || c == '*' || c == '_' || c == 0xFF09;
}

// The last code point that is no closing mark, brackets at the end taken off; 0 when there is none.
char32_t last_mark(std::string_view line) noexcept {
  if (line.empty()) return 0;
  if (const auto last = static_cast<unsigned char>(line.back()); last < 0x80 && !is_closing(last)) return last;
  struct pair { std::string_view open, close; };
  for (const pair p : {pair{"(", ")"}, pair{"[", "]"}, pair{"\xEF\xBC\x88", "\xEF\xBC\x89"}}) {
    if (line.size() <= p.close.size() || line.substr(line.size() - p.close.size()) != p.close) continue;
    const auto open = line.rfind(p.open);
    if (open != std::string_view::npos && open > 0) line = line.substr(0, open);
  }
  for (std::size_t end = line.size(); end > 0;) {
    const auto c = text::decode_before(line, end);
    if (!is_closing(c.value)) return c.value;
    end -= c.size;
  }
  return 0;
}

bool is_question_mark(char32_t c, tables::language lang) noexcept {
  return c == '?' || c == 0xFF1F || c == 0x061F || c == 0x037E || (c == ';' && tables::find(tables::table::question_endings, lang, ";"));
}

}  // namespace

bool ends_sentence(std::string_view line) {
  const auto last = last_mark(line);
  if (!text::is_letter(last) && !text::is_digit(last) && last >= 0x2190) return true;  // an arrow, a sign, an emoji
  switch (last) {
    case '.': case '?': case '!': case ',': case ';': case ':': case '-': case 0x2026: case 0x2013: case 0x2014: case 0x3002: case 0xFF1F:
    case 0xFF01: case 0xFF1B: case 0xFF1A: case 0xFF0C: case 0x061F: case 0x060C: case 0x0964: return true;
    default: return false;
  }
}

bool ends_with_question(std::string_view line, tables::language lang) {
  const auto last = last_mark(line);
  if (is_question_mark(last, lang)) return true;
  if (last != 0x3002 && last != '.') return false;
  // A stop behind an ending that asks.
  auto end = line.find_last_of(last == '.' ? "." : "\x82");
  if (end == std::string_view::npos) return false;
  if (last != '.') end -= std::min<std::size_t>(end, 2);
  for (std::size_t at = end, n = 0; at > 0 && n < 2; ++n) {
    const auto c = text::decode_before(line, at);
    if (c.value < 0x3040) return false;
    at -= c.size;
    if (tables::find(tables::table::question_endings, lang, line.substr(at, end - at))) return true;
  }
  return false;
}

bool breaks_off(std::string_view line) {
  constexpr std::size_t shortest = 24;
  if (line.size() < shortest || ends_sentence(line)) return false;
  for (std::size_t i = 5; i + 2 < line.size(); ++i) {
    if (line[i + 1] != ' ' || (line[i] != '.' && line[i] != '!' && line[i] != '?')) continue;
    const auto word = line.substr(line.find_last_of(' ', i) + 1, i - line.find_last_of(' ', i) - 1);
    if (line[i] != '.' || (word.size() > 4 && word[0] >= 'a' && word[0] <= 'z')) return true;  // no abbreviation
  }
  return false;
}

bool is_heading_like(std::string_view line) {
  constexpr std::size_t longest_heading = 120;  // bytes
  if (line.empty() || line.size() > longest_heading || ends_sentence(line)) return false;
  std::size_t at = 0;
  auto first = text::decode(line, 0);
  while (at + first.size < line.size() && (is_quote(first.value) || text::is_space(first.value) || first.value == 0xA7 || first.value == '#')) at += first.size, first = text::decode(line, at);
  return text::case_of(first.value) == text::letter_case::upper || text::is_digit(first.value) ||
         (text::is_letter(first.value) && text::case_of(first.value) == text::letter_case::none);
}

bool is_heading_before_colon(std::string_view line) {
  constexpr std::size_t longest = 48;  // bytes
  if (line.size() < 4 || line.size() > longest || line.back() != ':') return false;
  // Every word but short ones opens with a capital.
  bool opens = true;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    if (opens && text::case_of(c.value) != text::letter_case::upper) {
      const auto end = std::min(line.find(' ', i), line.size());
      if (i == 0 || end - i > 4) return false;
    }
    opens = c.value == ' ';
    i += c.size;
  }
  return is_heading_like(line.substr(0, line.size() - 1));
}

bool closes_foreign_quote(std::string_view line) {
  // By bytes. The rarer ones of each mark are looked for: most lines close nothing.
  const auto holds = [&](std::string_view bytes) { return line.find(bytes) != std::string_view::npos; };
  if (!holds("\x80\x9D") && !holds("\xC2\xBB") && !holds("\x80\x8D")) return false;
  int open = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto lead = static_cast<unsigned char>(line[i]);
    if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3) continue;
    const auto mark = text::decode(line, i).value;
    if (mark == 0x201C || mark == 0xAB || mark == 0x201E || mark == 0x300C) ++open;
    if ((mark == 0x201D || mark == 0xBB || mark == 0x300D) && open-- == 0) return true;
  }
  return false;
}

}  // namespace stenogram::turns
