// A reading of one line as the opening of a turn. Every reader makes the same struct.
#pragma once
#include <cstdint>
#include <vector>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::turns {

/// What closes a label.
enum class terminator : std::uint8_t { none, colon, wide_colon, full_stop };

struct candidate {
  std::uint32_t line;               ///< index into blocks::lines
  std::uint32_t begin, end;         ///< the label as printed, without terminator
  std::uint32_t mark_end;           ///< behind the terminator
  std::uint32_t body;               ///< first visible byte of what follows on the line; the line's end where nothing does
  std::uint32_t label = 0;          ///< index into the label book
  terminator closed_by = terminator::colon;
  bool opens_paragraph = true;
  bool tight = false;               ///< no space between terminator and body
  bool accepted = false;
  std::uint16_t evidence = 0;       ///< bits of occurrence::*
};

/// Evidence of one occurrence, as bits.
namespace occurrence {
inline constexpr std::uint16_t first_person = 1, salutation = 2, empty_body = 4, list_body = 8, quoted = 16;
}

/// What a reader may look at: one line, and facts of the whole text that spare it work.
struct line_view {
  std::string_view text;            ///< the document
  input::line line;
  std::uint32_t index;
  bool opens_paragraph;
  tables::language lang;
};

/// Each reader appends the readings it finds on a line, at most one. Adding a label shape is adding a reader here.
/// `Name:` and `Name：` at the start of a line.
void read_colon(const line_view& at, bool has_wide_colon, std::vector<candidate>& out);
/// `Mr. BROWN of Ohio.` and `Speaker Pelosi.`: honorific or office, a name, a full stop, and a sentence behind it.
void read_full_stop(const line_view& at, std::vector<candidate>& out);

}  // namespace stenogram::turns
