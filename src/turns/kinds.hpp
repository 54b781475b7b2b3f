// The part that each turn plays, which answer belongs to which question, and the exchanges they make.
#pragma once
#include "turns/scratch.hpp"
#include "turns/turns.hpp"

namespace stenogram::turns {

/// Fills kind, replies_to, exchange of `out.turns` and `out.exchanges`. `part_of[i]` is what the label of turn i says.
void find_kinds(const page& p, const scratch& s, const std::vector<std::uint32_t>& of_person, result& out);

}  // namespace stenogram::turns
