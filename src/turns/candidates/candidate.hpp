// A reading of one line as the opening of a turn. Every reader makes the same struct.
#pragma once
#include <cstdint>
#include <vector>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::turns {

/// What closes a label.
enum class terminator : std::uint8_t {
  none,       ///< nothing: the label stands on a line of its own, or a gap follows it
  colon,
  wide_colon, ///< U+FF1A
  full_stop,
  dash,       ///< ` - `, `.-`, `. --`, an en or em dash
  bracket,    ///< the label stands in brackets
  voice       ///< nothing is printed: the source itself tells who speaks, by a voice tag or a field
};

/// What stands in front of a label.
enum class marker : std::uint8_t { none, bullet, chevron, circle, triangle, square, dash };

/// How a label is printed, whatever it says: labels of one convention are printed alike.
struct print {
  terminator closed_by = terminator::colon;
  marker opened_by = marker::none;
  bool styled = false;    ///< emphasised, or a heading
  bool own_line = false;  ///< nothing closes it and nothing follows on the line

  friend bool operator==(const print&, const print&) = default;
};

struct candidate {
  std::uint32_t line;               ///< index into blocks::lines
  std::uint32_t begin, end;         ///< the label as printed, without terminator
  std::uint32_t mark_end;           ///< behind the terminator
  std::uint32_t body;               ///< first visible byte of what follows on the line; the line's end where nothing does
  std::uint32_t label = 0;          ///< index into the label book
  std::uint32_t time = 0xFFFFFFFF;  ///< seconds from the start of the recording, where the label carries a time
  print how;
  bool numbered = false;            ///< a number stands in front
  bool opens_paragraph = true;
  bool after_rule = false;          ///< a rule stands on the line before
  bool tight = false;               ///< no space between terminator and body
  bool accepted = false;
  std::uint16_t evidence = 0;       ///< bits of occurrence::*
};

/// Evidence of one occurrence, as bits.
namespace occurrence {
inline constexpr std::uint16_t first_person = 1, salutation = 2, empty_body = 4, list_body = 8, quoted = 16, lower_body = 32, oneself = 64;
inline constexpr std::uint16_t first_person_of_one = first_person | oneself;
}

/// One line with what stands in front of its words taken off: what a reader may look at.
struct line_view {
  std::string_view text;            ///< the document
  input::line line;
  std::uint32_t index;
  std::uint32_t at;                 ///< where the words begin, behind markers, numbers, times and emphasis
  std::uint32_t time = 0xFFFFFFFF;
  marker opened_by = marker::none;
  bool styled = false, numbered = false;
  bool opens_paragraph = true;
  bool stands_apart = false;        ///< a blank line or a rule before it
  bool after_rule = false;
  bool has_wide_colon = false;      ///< somewhere in the document
  std::string_view odd_colon = {};  ///< as in frame
  tables::language lang;

  std::string_view words() const noexcept { return text.substr(at, line.end - at); }
  /// A candidate with all that the line tells; offsets count from `at`.
  candidate made(std::size_t begin, std::size_t end, std::size_t mark_end, std::size_t body, terminator closed_by) const noexcept;
};

/// Takes off what stands in front of a label: markers, list numbers, times, emphasis, words that number speeches
/// (`Anf. 3`). O(1) for a line of words.
void peel(line_view& line);

/// A time of the clock or of a recording (`12:30`, `[00:01:28]`, `(1:02)`) at the beginning of `s`: how many bytes it
/// takes, brackets and all, and its seconds; 0 when there is none.
std::size_t read_time(std::string_view s, std::uint32_t& seconds) noexcept;

/// Each reader appends the reading that it finds on a line, at most one. Adding a label shape is adding a reader here.
using reader = void (*)(const line_view&, std::vector<candidate>&);
void read_colon(const line_view& at, std::vector<candidate>& out);      ///< `Name:`, `**Name:**`, `Name (00:01):`
void read_bracket(const line_view& at, std::vector<candidate>& out);    ///< `[Name] text`, `<nick> text`
void read_full_stop(const line_view& at, std::vector<candidate>& out);  ///< `Mr. BROWN of Ohio. text`, `GOVERNOR LIND. text`
void read_dash(const line_view& at, std::vector<candidate>& out);       ///< `NAME (Place) - text`, `NOMBRE.- text`
void read_gap(const line_view& at, std::vector<candidate>& out);        ///< `Q    text`
void read_emphasis(const line_view& at, std::vector<candidate>& out);   ///< `**Name** text`
void read_own_line(const line_view& at, std::vector<candidate>& out);   ///< a name alone on its line

/// A label that the caller stated, printed at the beginning of the words with or without a colon. `stated` is the text
/// without terminator.
void read_stated(const line_view& at, std::string_view stated, std::vector<candidate>& out);

inline constexpr reader readers[] = {read_colon, read_bracket, read_full_stop, read_dash, read_gap, read_emphasis, read_own_line};

}  // namespace stenogram::turns
