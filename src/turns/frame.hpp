// The frame of the page: how its lines make paragraphs, and which of them are page furniture.
#pragma once
#include <cstdint>
#include <vector>

#include "input/blocks.hpp"
#include "tables/tables.hpp"
#include "turns/furniture.hpp"

namespace stenogram::turns {

struct furnished {
  std::uint32_t line;
  furniture what;
};

/// The number that a line opens with and the gap behind it, in bytes; 0 where it opens otherwise. A bare number is one too.
std::uint32_t number_size(std::string_view line) noexcept;

struct frame {
  bool wrapped = false;           ///< paragraphs run over several lines of about one width
  std::uint32_t width = 0;        ///< bytes; of wrapped lines
  bool indents = false;           ///< an indent opens a paragraph
  bool has_wide_colon = false;
  std::string_view odd_colon;     ///< a sign that the page prints where others print a colon; empty without
  std::uint32_t first_line = 0;   ///< the first line that is no front matter
  bool numbered_lines = false;    ///< most lines open with their number and a gap
  bool of_cues = false;           ///< lines are cues: no page stands around them
  std::vector<furnished> lines;   ///< in order; lines of furniture from first_line on

  /// Looks at lines [from, to) more closely than at the middle of a page: what stands before and behind the speech.
  void look_closely(const input::blocks& body, tables::language lang, std::uint32_t from, std::uint32_t to);
  void add(std::vector<furnished>&& more);

  /// Where the words of a line begin: behind its number, where lines are numbered.
  std::uint32_t words_begin(const input::blocks& body, std::uint32_t i) const noexcept {
    return body.lines[i].begin + (numbered_lines ? number_size(body.of(body.lines[i])) : 0);
  }
  /// The line without its number, where lines are numbered; the whole line where there is nothing else.
  std::string_view words_of(const input::blocks& body, std::uint32_t i) const noexcept {
    const auto whole = body.of(body.lines[i]);
    const auto number = numbered_lines ? words_begin(body, i) - body.lines[i].begin : 0;
    return number < whole.size() ? whole.substr(number) : whole;
  }
  /// Whether line `i` opens a paragraph.
  bool opens_paragraph(const input::blocks& body, std::uint32_t i) const noexcept {
    if (i == 0 || (!wrapped && !numbered_lines)) return true;
    if (numbered_lines) return words_begin(body, i) - body.lines[i].begin > 6;  // an indented line of the numbered page
    const auto &l = body.lines[i], &before = body.lines[i - 1];
    const auto reach = before.end - before.begin + before.indent;
    if (l.blanks || l.indent > before.indent + 1 || reach * 10 < width * 6) return true;
    // Two paragraphs of a line each: the first word had its place on the line before.
    return indents && l.indent && l.indent == before.indent && reach + body.of(l).find(' ') < width && body.text[l.begin] < 'a';
  }
  /// Whether line `i` is a rule or a line of signs.
  bool is_rule(std::uint32_t i) const noexcept;
  /// The furniture of line `i`; null for an ordinary line. O(log n).
  const furniture* at(std::uint32_t line) const noexcept;
};

/// The furniture of lines asked for in about their order: O(1) for the next line, O(distance) for another.
class furniture_cursor {
 public:
  explicit furniture_cursor(const std::vector<furnished>& lines) noexcept : lines_(lines) {}
  const furniture* at(std::uint32_t line) noexcept {
    while (next_ < lines_.size() && lines_[next_].line < line) ++next_;
    while (next_ > 0 && lines_[next_ - 1].line >= line) --next_;
    return next_ < lines_.size() && lines_[next_].line == line ? &lines_[next_].what : nullptr;
  }

 private:
  const std::vector<furnished>& lines_;
  std::size_t next_ = 0;
};

void find_frame(const input::blocks& body, tables::language lang, std::uint32_t first_line, frame& out);

}  // namespace stenogram::turns
