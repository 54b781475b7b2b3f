// Page furniture by a line's own look and words: what belongs to the page and not to what was said.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "stenogram/kinds.hpp"
#include "stenogram/reason.hpp"
#include "tables/tables.hpp"

namespace stenogram::turns {

struct furniture {
  region_kind kind;           ///< boilerplate, page, stage, heading, note, time
  reason_code why;
  std::string_view argument;  ///< of the reason; into the line or static
  bool certain;               ///< by itself; else only beside other furniture (a bare address line, a date, a number)
};

/// What `line` (trimmed, one printed line) is by itself; nothing for a line that may be speech. O(line), and at most
/// the first 400 bytes are read. Without `uncertain`, dates and addresses, which tell nothing alone, are not looked for.
std::optional<furniture> recognise(std::string_view line, tables::language lang, bool uncertain = true);

}  // namespace stenogram::turns
