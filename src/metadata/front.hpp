// The front matter, line by line, as far as it goes.
#pragma once
#include <optional>
#include <vector>

#include "metadata/lines.hpp"
#include "metadata/metadata.hpp"
#include "metadata/title.hpp"

namespace stenogram::metadata {

/// What one line of the front is.
enum class front_kind : std::uint8_t { title, dated, clock, place, field, list_heading, list_row, rule, menu, other };

struct front_line {
  std::uint32_t index;                 ///< of the line
  front_kind kind;
  std::optional<dated_line> dated;
  std::optional<field_line> field;
};

struct front {
  std::vector<front_line> lines;       ///< in order; all before `end`
  std::uint32_t end = 0;               ///< index of the first line that is no front matter
  title_parts title;                   ///< where.empty() when there is none
  std::uint32_t title_first = 0, title_last = 0;  ///< lines [first, last)
  span place;                          ///< of a line of its own
  std::vector<person> listed;          ///< from lists of participants and fields that name who plays a part
  std::optional<dated_line> after;     ///< a date close behind the front
};

/// Looks at lines from `from` on, at most forty and the beginning of each.
void read_front(const input::blocks& body, std::uint32_t from, tables::language lang, front& out);

}  // namespace stenogram::metadata
