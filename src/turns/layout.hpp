// Stretches to regions and turns: every visible byte into one region, what was said apart from what stands around it.
#pragma once
#include "turns/scratch.hpp"
#include "turns/turns.hpp"

namespace stenogram::turns {

/// Fills out.regions, scratch::told and the columns of out.turns that are places (kinds and replies come after).
void lay_out(const page& p, scratch& s, const std::vector<std::uint32_t>& of_person, ledger& notes, result& out);

}  // namespace stenogram::turns
