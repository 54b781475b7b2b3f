// The place of the front matter, where it stands on a line of its own.
#pragma once
#include "metadata/front.hpp"

namespace stenogram::metadata {

/// A short line beside a date or a time that names the place; `last` is the line behind the last that may be looked at.
void find_place_line(const input::blocks& body, tables::language lang, std::uint32_t last, front& out);

}  // namespace stenogram::metadata
