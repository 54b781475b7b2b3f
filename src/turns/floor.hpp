// Words of one who presides, whatever the label says.
#pragma once
#include <string_view>

#include "tables/tables.hpp"

namespace stenogram::turns {

/// Whether the floor is given, a sitting opened or closed, a vote called in what was said. At most the first and the last
/// 240 bytes are read.
bool gives_floor(std::string_view said, tables::language lang);

}  // namespace stenogram::turns
