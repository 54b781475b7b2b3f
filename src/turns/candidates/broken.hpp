// Labels and directions that the page breaks over lines.
#pragma once
#include <vector>

#include "input/blocks.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/frame.hpp"

namespace stenogram::turns {

/// A label in capitals whose dash stands on its second line, which is `at`: appends the reading.
void read_broken_name(const input::blocks& body, const frame& lines, const line_view& at, std::vector<candidate>& out);
/// A label whose bracket runs over lines and whose colon stands on the last, which is `at`: appends the reading.
void read_broken_bracket(const input::blocks& body, const frame& lines, const line_view& at, std::vector<candidate>& out);
/// The line behind a direction that opens in line `i` and closes in one of the next; `i` where none does.
std::uint32_t behind_direction(const input::blocks& body, std::uint32_t i);

}  // namespace stenogram::turns
